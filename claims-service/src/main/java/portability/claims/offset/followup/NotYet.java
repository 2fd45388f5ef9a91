package portability.claims.offset.followup;

import portability.ledger.processing.Passing;

/// What a document about a deduction brings could not be found out just now. Says nothing against it.
final class NotYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotYet(Throwable cause) {
        super("a remittance is not booked yet", cause);
    }
}
