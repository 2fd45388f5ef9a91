package portability.contributions.returns;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What rows of a return are held against: read models, which may not show what was recorded last.
public interface RecordedLines {
    /// The persons who have these numbers at an institution, by number.
    Map<String, String> personsByNumber(String institution, Collection<String> numbers);

    /// Which of these lines are recorded, in force or not, and by what return each came; empty if an officer
    /// recorded it. One that came several ways is told by this return, where it is among them.
    ///
    /// Also what an officer superseded or withdrew: a return that says the same again does not undo the
    /// decision. Not what ended with its return, or will end when this return has replaced it.
    ///
    /// @param replaced the return that this one replaces
    /// @param lines hashes as [portability.contributions.period.LineHash] makes them
    Map<UUID, String> recorded(Collection<UUID> lines, String returnId, Optional<String> replaced);
}
