package portability.ledger.edge;

/// Input that means nothing: stopped at the edge, told as INVALID_ARGUMENT.
public final class MalformedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason  a stable code, `UPPER_SNAKE`
    /// @param message for people; never holds personal data
    public MalformedInput(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
