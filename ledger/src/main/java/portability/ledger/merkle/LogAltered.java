package portability.ledger.merkle;

/// The log is not what this node signed. Nothing more is signed until that is cleared up: docs/running.md.
public final class LogAltered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What does not fit.
    public enum What {
        /// Entries that a checkpoint covers are gone.
        SHRUNK,
        /// An entry is missing between others.
        HOLE,
        /// A stored leaf hash is no hash, or not the one that was sealed.
        LEAF_HASH,
        /// A tile is missing, or is not what its leaf hashes make it.
        TILE,
        /// Leaf hashes and tiles do not lead to the root of the newest checkpoint.
        ROOT,
        /// The newest checkpoint is no note of this log, or this institution's key did not sign it.
        CHECKPOINT,
        /// There are tiles that no checkpoint covers: checkpoints are gone.
        CHECKPOINT_GONE
    }

    private final What what;
    private final long leafIndex;

    /// @param leafIndex where, or close before it
    LogAltered(What what, long leafIndex) {
        super(what.name());
        this.what = what;
        this.leafIndex = leafIndex;
    }

    /// For the operator and the auditor: `TILE at entry 256`.
    public String described() {
        return what + " at entry " + leafIndex;
    }

    public What what() {
        return what;
    }

    public long leafIndex() {
        return leafIndex;
    }
}
