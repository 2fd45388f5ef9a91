package portability.claims.exchange.arrival;

import java.util.Optional;
import java.util.Set;
import portability.claims.exchange.pair.RefusalReason;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send documents in a case that are not about the claim: of some kinds, which no other desk has.
public interface KindDesk {
    Set<DocumentKind> kinds();

    /// As [CaseDesk#objectionTo], of a document of one of its kinds in a case that is not erased.
    Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document);
}
