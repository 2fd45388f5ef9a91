package portability.contributions.returns;

import portability.contributions.period.Flaw;

/// A row that was refused, and why. Holds nothing of what stood in it.
///
/// @param line   in the file; 1 is the heading
/// @param column the column's heading; empty where the whole row is meant
public record RefusedRow(int line, String column, Flaw reason) {}
