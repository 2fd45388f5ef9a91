package portability.contributions.returns;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import portability.contributions.period.PeriodFacts;

/// What rows of a return are held against.
public interface RecordedLines {
    /// The persons who have these numbers at an institution, by number.
    Map<String, String> personsByNumber(String institution, Collection<String> numbers);

    /// Every period of these persons, in force or not.
    ///
    /// Also what an officer superseded or withdrew: a return that says the same again does not undo the decision.
    Set<RecordedLine> of(Collection<String> personIds);

    /// A period, and the return it came by; empty if an officer recorded it.
    record RecordedLine(String personId, PeriodFacts period, String returnId) {}
}
