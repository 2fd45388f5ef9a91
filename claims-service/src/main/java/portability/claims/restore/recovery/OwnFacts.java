package portability.claims.restore.recovery;

import portability.ledger.seal.OpenedDocument;

/// Who knows what this node's own documents say of its cases.
@FunctionalInterface
public interface OwnFacts {
    /// A document of this institution's to a partner, which a restore has lost, is here again. What it says was done
    /// before the restore: it counts.
    void isSaid(String partner, OpenedDocument document);
}
