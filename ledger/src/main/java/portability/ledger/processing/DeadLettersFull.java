package portability.ledger.processing;

/// A processor has parked as much as it may. It stops, and says so, rather than leave anything out.
final class DeadLettersFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeadLettersFull(String processor) {
        super("no more dead letters fit for " + processor);
    }
}
