package portability.claims.exchange.delivery;

import java.time.Instant;
import java.util.OptionalLong;

/// How far a sender to one partner has come since the service started: which document is next. All of it is found again
/// from the store; what is known here only saves work.
public final class Progress {
    private long receiptedSeq;
    private volatile long refusedSeq;
    private volatile Instant askAgain = Instant.MIN;
    private boolean goneBack;

    /// The number to begin with; empty where the partner refused that a short time ago.
    ///
    /// @param firstOpen the first that the partner has not receipted, as far as that is known already
    public OptionalLong begin(long firstOpen, Instant now) {
        long seq = Math.max(firstOpen, receiptedSeq + 1);
        if (seq == refusedSeq && now.isBefore(askAgain)) return OptionalLong.empty();
        goneBack = false;
        return OptionalLong.of(seq);
    }

    /// Has the partner lost what it receipted, to an older backup say? Then it gets the same bytes again from the
    /// number
    /// that it awaits, and its answer is not kept.
    /// @throws NoReceipt if it asked for that before
    public boolean goesBack(long seq, Answer answer) {
        if (!answer.isOutOfOrder() || answer.expected() < 1 || answer.expected() >= seq) return false;
        if (goneBack) throw new NoReceipt("it asked for earlier documents twice");
        goneBack = true;
        receiptedSeq = answer.expected() - 1;
        return true;
    }

    /// Which document is sent after an answer that was kept; empty if the pair must stop.
    ///
    /// @param again from when on what is refused is sent again
    public OptionalLong after(long seq, Answer answer, Instant again) {
        if (answer.isAccepted()) {
            receiptedSeq = seq;
            refusedSeq = 0;
            return OptionalLong.of(seq + 1);
        }
        askAgain = again;
        refusedSeq = seq;
        return OptionalLong.empty();
    }

    /// What was refused may be taken now.
    public void forgetRefusal() {
        refusedSeq = 0;
    }
}
