package portability.claims.exchange.pair;

import java.util.Set;
import java.util.stream.Collectors;
import portability.ledger.processing.TakesKinds;
import portability.proto.exchange.v1.DocumentKind;

/// Handlers that look for documents of some kinds alone: each node has a dozen and a half of them, and a
/// document is of concern to one or two.
public interface TakesDocuments extends TakesKinds {
    /// What other kinds of documents come or go, it passes over.
    Set<DocumentKind> documentKinds();

    @Override
    default Set<String> kinds() {
        return documentKinds().stream().map(Freezer::kindName).collect(Collectors.toUnmodifiableSet());
    }
}
