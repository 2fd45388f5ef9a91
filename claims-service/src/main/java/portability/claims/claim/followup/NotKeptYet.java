package portability.claims.claim.followup;

import portability.claims.upstream.UpstreamDown;
import portability.ledger.processing.Passing;

/// Another service of this node cannot keep what was determined or received just now. Says nothing against it.
final class NotKeptYet extends RuntimeException implements Passing {
    private static final long serialVersionUID = 1L;

    NotKeptYet(UpstreamDown down) {
        super("not kept yet", down);
    }
}
