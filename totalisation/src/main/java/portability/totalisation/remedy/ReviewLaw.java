package portability.totalisation.remedy;

import java.time.LocalDate;
import java.util.Optional;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;

/// How long a decision of a state's institutions can be challenged before it is final.
///
/// @param article of the state's own law
/// @param abroad  where the law gives longer to whoever lives in another state
public record ReviewLaw(Country state, LegalRef article, Time time, Optional<Time> abroad) {
    /// How long.
    public record Time(Unit unit, Dated<Integer> length) {}

    /// In what it is counted.
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS;

        /// The last day of so many that begin after a day. A month that lacks the day ends with its last.
        LocalDate after(LocalDate day, int length) {
            return switch (this) {
                case DAYS -> day.plusDays(length);
                case WEEKS -> day.plusWeeks(length);
                case MONTHS -> day.plusMonths(length);
            };
        }
    }

    Time timeOf(Country residence) {
        return residence.equals(state) ? time : abroad.orElse(time);
    }
}
