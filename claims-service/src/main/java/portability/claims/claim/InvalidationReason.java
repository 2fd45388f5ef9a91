package portability.claims.claim;

/// Why a document counts no more; the names are the contract's without their prefix.
public enum InvalidationReason {
    /// It is about somebody else.
    WRONG_PERSON,
    /// What stands in it is not so.
    WRONG_CONTENT,
    /// It should not have been sent, or not yet.
    SENT_IN_ERROR
}
