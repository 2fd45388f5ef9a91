package portability.claims.statement.asking;

import portability.claims.Octets;
import portability.claims.statement.Signed;
import portability.claims.statement.Unheard;

/// What came of asking one partner.
public sealed interface Reply {
    /// It answered, and signed it.
    ///
    /// @param answer the sealed periods, as received
    /// @param worth  the sealed worth, as received
    record Heard(Signed signed, Octets answer, Octets worth) implements Reply {}

    /// It did not, or nothing that is believed.
    record NotHeard(Unheard why) implements Reply {}
}
