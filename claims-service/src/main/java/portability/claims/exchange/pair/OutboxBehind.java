package portability.claims.exchange.pair;

/// Whether a document was frozen before cannot be told now: the list of the outbox is too far behind. Nothing is frozen
/// twice for that; it is asked again.
public final class OutboxBehind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxBehind(long known, long last) {
        super("the outbox is known up to number " + known + ", and is at " + last);
    }
}
