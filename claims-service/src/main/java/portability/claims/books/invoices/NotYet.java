package portability.claims.books.invoices;

import portability.ledger.processing.Passing;

/// Until when something is to be paid could not be found out just now. Says nothing against it.
final class NotYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotYet(Throwable cause) {
        super("what was decided on an invoice is not booked yet", cause);
    }
}
