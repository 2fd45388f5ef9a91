package portability.auditor.rederive;

/// Where the three logs of a node stood when it determined: its claims log anchors checkpoints of the other two, so the
/// order within it tells, and no clock has to be believed.
///
/// @param claims        the determination's own place
/// @param contributions entries anchored before it; 0: none were
/// @param agreements    the same of the agreements log
public record Positions(long claims, long contributions, long agreements) {}
