package portability.claims.netting;

import java.util.Optional;
import portability.claims.payment.Amount;

/// An item that the other side has otherwise.
///
/// @param amount what it has; empty where it has none
public record Difference(String reference, Reason reason, Optional<Amount> amount) {
    public enum Reason {
        NOT_OPEN,
        OTHER_AMOUNT,
        OTHER_DEBTOR,
        IN_OTHER_WINDOW,
        NOT_DUE,
        /// No such rate was loaded, or another one, or another amount follows from it.
        OTHER_RATE,
        OTHER_DAY
    }
}
