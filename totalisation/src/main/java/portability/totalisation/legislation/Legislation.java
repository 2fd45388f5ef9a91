package portability.totalisation.legislation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.Country;
import portability.kernel.LegalRef;

/// Which legislation applies, as found. One legislation at a time.
/// Source: Reg. (EC) 883/2004 Art. 11(1).
public sealed interface Legislation {
    /// One state's.
    record Of(Country state, LegalRef article) implements Legislation {}

    /// None by the rule that was asked for; what remains, in order.
    ///
    /// @param earliest the first day on which the rule asked for could apply; empty if waiting does not help
    record Alternatives(List<Of> remaining, Optional<LocalDate> earliest) implements Legislation {
        public Alternatives {
            remaining = List.copyOf(remaining);
        }
    }

    /// A fact is missing without which no rule decides.
    record Undecided(String missing) implements Legislation {}
}
