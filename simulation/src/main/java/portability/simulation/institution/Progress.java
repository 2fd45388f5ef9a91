package portability.simulation.institution;

import java.util.OptionalLong;

/// How far the sender to one partner has come since the service started: which document is sent next, as
/// claims-service's
/// delivery has it.
final class Progress {
    private long receiptedSeq;
    private volatile long refusedSeq;
    private int attempts;
    private boolean goneBack;

    /// The number to begin with; empty where the partner refused that, and nothing has changed since.
    ///
    /// @param firstOpen the first that the partner has not receipted, as far as that is known already
    public OptionalLong begin(long firstOpen) {
        long seq = Math.max(firstOpen, receiptedSeq + 1);
        if (seq == refusedSeq) return OptionalLong.empty();
        goneBack = false;
        return OptionalLong.of(seq);
    }

    /// Counts one more attempt at the same document.
    public int attempt() {
        return ++attempts;
    }

    /// Has the partner lost what it receipted, to an older backup say? Then it gets the same bytes again, and its
    /// answer is not kept.
    /// @throws NoReceipt if it asked for that before
    public boolean goesBack(long seq, Answer answer) {
        attempts = 0;
        if (!answer.isOutOfOrder() || answer.expected() < 1 || answer.expected() >= seq) return false;
        if (goneBack) throw new NoReceipt("it asked for earlier documents twice");
        goneBack = true;
        receiptedSeq = answer.expected() - 1;
        return true;
    }

    /// Which document is sent after an answer that was kept; empty if the pair must stop.
    public OptionalLong after(long seq, Answer answer) {
        if (answer.isAccepted()) {
            receiptedSeq = seq;
            refusedSeq = 0;
            return OptionalLong.of(seq + 1);
        }
        refusedSeq = seq;
        return OptionalLong.empty();
    }
}
