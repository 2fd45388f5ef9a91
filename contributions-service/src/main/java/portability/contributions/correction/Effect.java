package portability.contributions.correction;

/// What an answer did to a period.
///
/// @param periodId the one that holds now; the one that does not any more where it was withdrawn
public record Effect(Manner manner, String periodId) {
    /// How.
    public enum Manner {
        RECORDED,
        CORRECTED,
        WITHDRAWN,
        /// It had been recorded meanwhile.
        FOUND
    }
}
