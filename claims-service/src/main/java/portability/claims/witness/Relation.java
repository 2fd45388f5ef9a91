package portability.claims.witness;

import java.util.Optional;

/// How a checkpoint that is shown stands to the newest one witnessed of its log.
enum Relation {
    /// Nothing was witnessed before.
    FIRST,
    SAME,
    /// Larger, and proved to go on from it.
    LATER,
    /// Smaller, and proved to be its beginning: it was long under way, or another passed it on late.
    EARLIER,
    /// Larger, smaller or of an older incarnation, and not proved.
    UNPROVED,
    /// As large, with other entries.
    OTHER_HISTORY,
    /// Of a new incarnation: its log was restored.
    NEW_INCARNATION;

    static Relation of(Optional<Noted> witnessed, Noted shown, Proof proof) {
        if (witnessed.isEmpty()) return FIRST;
        var seen = witnessed.get();
        if (shown.incarnation() > seen.incarnation()) return NEW_INCARNATION;
        if (shown.size() == seen.size()) return shown.hasTreeOf(seen) ? SAME : OTHER_HISTORY;
        if (shown.size() < seen.size()) return joined(proof, shown, seen) ? EARLIER : UNPROVED;
        return shown.incarnation() == seen.incarnation() && joined(proof, seen, shown) ? LATER : UNPROVED;
    }

    /// An empty log is the beginning of every other. No proof says so, and none is needed.
    private static boolean joined(Proof proof, Noted smaller, Noted larger) {
        return smaller.size() == 0 || proof.joins(smaller.checkpoint(), larger.checkpoint());
    }
}
