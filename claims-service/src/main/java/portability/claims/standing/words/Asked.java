package portability.claims.standing.words;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import portability.claims.standing.Standing.Missing;

/// Until when what is missing was asked for. No instrument sets a day; whoever asked named one (Reg. (EC) 883/2004
/// Art. 76(4)).
///
/// @param until empty where no day was named, or it is not known here
/// @param now   when this is told
public record Asked(Function<Missing, Optional<Day>> until, Instant now) {
    /// @param by who asked
    public record Day(String by, Instant due) {}

    Sentence sentence(Day day, String here) {
        boolean passed = day.due().isBefore(now);
        if (day.by().equals(here)) return passed ? Sentence.THEIR_DAY_PASSED : Sentence.THEIR_DAY;
        return passed ? Sentence.OWN_DAY_PASSED : Sentence.OWN_DAY;
    }
}
