package portability.claims.exchange.pair;

/// What a partner gave back is not taken as what it says it is. Nothing of it is kept.
public final class NotTakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it; the names are the contract's.
    public enum Why {
        /// The partner's receipt is not with it, is not signed by the partner, or is for something else.
        NOT_RECEIPTED,
        /// This institution's signature is not under it, or the body is another.
        NOT_SIGNED_BY_US,
        /// The partner's signature is not under its own document, or the body is another.
        NOT_SIGNED_BY_SENDER,
        /// It has not the number that is next in the pair.
        OUT_OF_ORDER,
        /// Another document of that number is here.
        PAIR_FORKED
    }

    private final Why why;

    public NotTakenBack(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
