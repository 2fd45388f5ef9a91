package portability.claims.books.statement;

import portability.ledger.processing.Passing;

/// What came before a statement is not all booked yet. Says nothing against it.
final class NotYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotYet(Throwable cause) {
        super("the book is not up to a statement yet", cause);
    }
}
