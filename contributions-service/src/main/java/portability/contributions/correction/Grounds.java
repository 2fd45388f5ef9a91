package portability.contributions.correction;

import java.time.LocalDate;

/// Why something is refused, and what can be done against it.
///
/// @param remedyUntil the last day for the remedy
public record Grounds(String legalBasis, String remedy, LocalDate remedyUntil) {}
