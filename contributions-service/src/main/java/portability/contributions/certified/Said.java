package portability.contributions.certified;

import java.util.UUID;

/// What is said of a period, for comparing and not for reading.
///
/// @param said equal where all of a period is said alike of the same person, its days, its time, what was earned, and
///             whether it is paid; a keyed hash
public record Said(String periodId, UUID said) {}
