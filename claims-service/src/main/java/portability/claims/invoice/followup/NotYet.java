package portability.claims.invoice.followup;

import portability.ledger.processing.Passing;

/// What the law says of an invoice could not be asked just now. Says nothing against it.
final class NotYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotYet(Throwable cause) {
        super("an invoice is not taken down yet", cause);
    }
}
