package portability.claims.claim;

/// What a document is for, from the sender's side. One per claim and receiver.
public enum Errand {
    NOTICE,
    /// The own record, or that there is none.
    RECORD,
    DECISION,
    SUMMARY
}
