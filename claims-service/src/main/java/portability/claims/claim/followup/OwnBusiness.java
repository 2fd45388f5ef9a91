package portability.claims.claim.followup;

import portability.claims.exchange.arrival.KindDesk;
import portability.ledger.seal.OpenedDocument;

/// Business in a case that is not the claim's, whose own documents say what was done in it.
public interface OwnBusiness extends KindDesk {
    /// A document of this institution's own, lost in a restore, is here again. What it says was done before.
    void isSaid(String partner, OpenedDocument document);
}
