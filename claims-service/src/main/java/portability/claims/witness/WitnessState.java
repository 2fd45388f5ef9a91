package portability.claims.witness;

/// What this institution makes of a log. The names are the contract's.
public enum WitnessState {
    /// No checkpoint was shown yet.
    NOT_WITNESSED,
    /// Every checkpoint shown follows from the one before.
    WITNESSED,
    /// One was shown that is not proved to belong to the same history.
    PROOF_AWAITED,
    /// A new incarnation was shown that two officers have not accepted.
    GAP_AWAITED,
    /// Two histories are proved.
    QUARANTINED;

    /// Must new business on its institution's word wait?
    public boolean isInDoubt() {
        return switch (this) {
            case NOT_WITNESSED, WITNESSED -> false;
            case PROOF_AWAITED, GAP_AWAITED, QUARANTINED -> true;
        };
    }
}
