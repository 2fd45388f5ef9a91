package portability.claims.exchange.delivery;

/// An answer that proves nothing; the document is sent again.
public final class NoReceipt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoReceipt(String why) {
        super(why);
    }
}
