package portability.claims.claim.followup;

import portability.ledger.processing.Passing;

/// A document whose effect on its claim could not be stored just now. Says nothing against the document.
final class NoEffectYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NoEffectYet(String why) {
        super("a document has no effect yet: " + why);
    }
}
