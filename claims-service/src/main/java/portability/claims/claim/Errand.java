package portability.claims.claim;

/// What a document is for, from the sender's side. One per claim and receiver.
public enum Errand {
    NOTICE,
    /// That institutions were named after the claim was lodged; to one that knew of the claim before.
    COMPLETION,
    /// The own record, or that there is none.
    RECORD,
    /// What was said of the states' pensions since.
    WISHES,
    /// What became known since of an incapacity.
    INCAPACITY,
    DECISION,
    SUMMARY
}
