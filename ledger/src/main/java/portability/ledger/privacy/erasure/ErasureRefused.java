package portability.ledger.privacy.erasure;

/// Thrown where something about an erasure is refused.
public final class ErasureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErasureRefusal refusal;

    public ErasureRefused(ErasureRefusal refusal) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
    }

    public ErasureRefusal refusal() {
        return refusal;
    }
}
