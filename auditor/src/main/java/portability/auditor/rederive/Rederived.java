package portability.auditor.rederive;

import java.time.Instant;
import portability.auditor.entry.EntryName;

/// A decision of the log, and what came of calculating it again.
///
/// @param entry       where it stands
/// @param at          when it was recorded
/// @param positions   where the node's logs stood then
/// @param lawChecksum of the law it names; empty where it could not be read
/// @param decided     what was decided, in a line; empty where it could not be read
public record Rederived(
        EntryName entry, Instant at, Positions positions, String lawChecksum, String decided, Outcome outcome) {
    Rederived with(Outcome other) {
        return new Rederived(entry, at, positions, lawChecksum, decided, other);
    }
}
