package portability.auditor.rederive;

import java.time.Instant;
import portability.auditor.entry.EntryName;

/// A decision of the log, and what came of calculating it again.
///
/// @param entry   where it stands
/// @param at      when it was recorded
/// @param decided what was decided, in a line; empty where it could not be read
public record Rederived(EntryName entry, Instant at, String decided, Outcome outcome) {}
