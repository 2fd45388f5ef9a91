package portability.claims.witness;

import java.util.List;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Hash;

/// What is said to prove that a smaller tree is the beginning of a larger one.
///
/// @param from   entries of the smaller tree; 0 where there is no proof
/// @param to     entries of the larger one
/// @param hashes RFC 6962 section 2.1.2
public record Proof(long from, long to, List<Hash> hashes) {
    public Proof {
        hashes = List.copyOf(hashes);
    }

    public static Proof none() {
        return new Proof(0, 0, List.of());
    }

    /// Does it show that both are of one history?
    boolean joins(Checkpoint smaller, Checkpoint larger) {
        return isAbout(smaller, larger)
                && Consistency.verifies(smaller.size(), smaller.root(), larger.size(), larger.root(), hashes);
    }

    /// Is it for trees of these sizes, right or wrong?
    boolean isAbout(Checkpoint smaller, Checkpoint larger) {
        return from == smaller.size() && to == larger.size();
    }
}
