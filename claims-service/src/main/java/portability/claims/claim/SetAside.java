package portability.claims.claim;

/// Why a document that was taken changed nothing.
public enum SetAside {
    CASE_ALREADY_OPEN,
    NOT_INVOLVED,
    RECORD_ALREADY_THERE,
    /// That institution's record is there already in a later version.
    RECORD_OLDER,
    DECISION_ALREADY_THERE,
    SUMMARY_ALREADY_THERE,
    /// The own decision does not stand in the summary as it was made.
    SUMMARY_DIFFERS
}
