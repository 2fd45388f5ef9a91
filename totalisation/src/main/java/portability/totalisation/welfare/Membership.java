package portability.totalisation.welfare;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.DateSpan;
import portability.totalisation.welfare.WelfareFund.Event;

/// A member of a fund, by a contract for which a contribution was paid.
///
/// @param contributions how many were paid in all, this one included
public record Membership(DateSpan contract, LocalDate paidOn, int contributions) {
    public Membership {
        if (contributions < 1) throw new IllegalArgumentException("a member has paid at least once");
    }

    /// Something that happened, and when it was claimed for.
    ///
    /// @param atHome   whether it happened in the country of origin
    /// @param returned the day the member had come home for good; empty if not, or on leave alone
    public record Occurrence(
            Event event, LocalDate on, boolean atHome, Optional<LocalDate> returned, LocalDate claimedOn) {
        public static Occurrence abroad(Event event, LocalDate on) {
            return new Occurrence(event, on, false, Optional.empty(), on);
        }
    }
}
