package portability.claims.witness;

import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.SignedNote;

/// A checkpoint and the note in which its log's institution signed it.
///
/// @param note as received
public record Noted(Checkpoint checkpoint, String note) {
    /// Reads a note that was verified before it was stored.
    /// @throws portability.ledger.merkle.MalformedNote if it is none
    public static Noted stored(String note) {
        return new Noted(Checkpoint.claimedBy(SignedNote.parse(note)), note);
    }

    public long size() {
        return checkpoint.size();
    }

    /// The log with its incarnation.
    public String log() {
        return checkpoint.log().toString();
    }

    int incarnation() {
        return checkpoint.log().incarnation();
    }

    /// Do both have the same entries? The tree goes on from one incarnation to the next.
    boolean hasTreeOf(Noted other) {
        return size() == other.size() && checkpoint.root().equals(other.checkpoint.root());
    }

    /// Do both say the same, whoever signed?
    boolean saysAs(Noted other) {
        return checkpoint.equals(other.checkpoint);
    }
}
