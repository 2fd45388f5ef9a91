package portability.claims.witness;

import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.LogName;
import portability.ledger.merkle.SignedNote;

/// A checkpoint and the note in which its log's institution signed it.
///
/// @param log  with its incarnation; another than the note's where a restored log goes on from that checkpoint
/// @param note as received
public record Noted(String log, String note) {
    /// A note that was verified.
    static Noted of(Checkpoint checkpoint, String note) {
        return new Noted(checkpoint.log().toString(), note);
    }

    /// Reads a note that was verified before it was stored.
    /// @throws portability.ledger.merkle.MalformedNote if it is none
    public static Noted stored(String note) {
        return of(Checkpoint.claimedBy(SignedNote.parse(note)), note);
    }

    public Checkpoint checkpoint() {
        var claimed = Checkpoint.claimedBy(SignedNote.parse(note));
        return new Checkpoint(LogName.parse(log), claimed.size(), claimed.root());
    }

    public long size() {
        return checkpoint().size();
    }

    int incarnation() {
        return LogName.parse(log).incarnation();
    }

    /// Do both have the same entries? The tree goes on from one incarnation to the next.
    boolean hasTreeOf(Noted other) {
        var one = checkpoint();
        var two = other.checkpoint();
        return one.size() == two.size() && one.root().equals(two.root());
    }

    /// Do both say the same, whoever signed?
    boolean saysAs(Noted other) {
        return checkpoint().equals(other.checkpoint());
    }
}
