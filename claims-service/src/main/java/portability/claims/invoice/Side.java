package portability.claims.invoice;

/// What this institution is in an invoice.
public enum Side {
    /// It paid for the care, and asks.
    CREDITOR,
    /// It bears the cost, and is asked.
    DEBTOR;

    public Side other() {
        return switch (this) {
            case CREDITOR -> DEBTOR;
            case DEBTOR -> CREDITOR;
        };
    }
}
