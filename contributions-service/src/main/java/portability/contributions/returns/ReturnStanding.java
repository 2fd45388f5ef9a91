package portability.contributions.returns;

import java.util.OptionalInt;

/// How far a return has come, as the log says: also while it is being posted, and after a crash.
///
/// @param rows   data rows the check counted; empty for a return that was begun before returns were checked as a whole
/// @param closed is every row decided?
public record ReturnStanding(OptionalInt rows, int posted, int refused, boolean closed) {}
