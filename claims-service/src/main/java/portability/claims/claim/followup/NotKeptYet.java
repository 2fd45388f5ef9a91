package portability.claims.claim.followup;

import portability.claims.upstream.UpstreamDown;
import portability.ledger.processing.Passing;

/// Agreements-service cannot keep a determination just now. Says nothing against the determination.
final class NotKeptYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotKeptYet(UpstreamDown down) {
        super("a determination is not kept yet", down);
    }
}
