package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.contributions.period.PeriodFacts;

/// Careers at any two times.
public interface CareerRecords {
    /// The periods of a career by first day, also those that no longer held.
    ///
    /// @param asOf    what lies after this day is left out, as [PeriodFacts#upTo] has it; empty: all days
    /// @param knownAt what was recorded after this moment is not seen; empty: all that is recorded now
    List<CareerEntry> career(String personId, Optional<LocalDate> asOf, Optional<Instant> knownAt);

    /// Did a return state this period of this person?
    boolean isFromReturn(String personId, String periodId);

    /// Did a return state this period of this person that was withdrawn since, or replaced?
    boolean endedWithItsReturn(String personId, String periodId);

    /// The lines of returns that state these very facts of this person, but those that ended with their return.
    Set<String> sameInReturns(String personId, PeriodFacts period);
}
