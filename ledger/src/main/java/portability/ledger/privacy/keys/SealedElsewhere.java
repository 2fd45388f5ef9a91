package portability.ledger.privacy.keys;

/// Bytes that were sealed with another key or for another place, or were changed since.
public final class SealedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedElsewhere() {
        super("not sealed with this key for this place, or changed since");
    }
}
