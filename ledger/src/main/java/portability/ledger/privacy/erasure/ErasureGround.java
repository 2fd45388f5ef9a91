package portability.ledger.privacy.erasure;

/// Why somebody is erased.
public enum ErasureGround {
    /// The law does not ask for the data any more.
    RETENTION_OVER(false),
    /// The person asked. Source: Regulation (EU) 2016/679 Art. 17(1); it yields to a duty to keep, Art. 17(3)(b).
    PERSON_ASKED(false),
    /// It should never have been recorded.
    RECORDED_IN_ERROR(true),
    /// A court or the supervisory authority said so.
    ORDERED(true);

    private final boolean beforeRetentionEnds;

    ErasureGround(boolean beforeRetentionEnds) {
        this.beforeRetentionEnds = beforeRetentionEnds;
    }

    /// Whether it is stronger than the duty to keep.
    boolean holdsBeforeRetentionEnds() {
        return beforeRetentionEnds;
    }
}
