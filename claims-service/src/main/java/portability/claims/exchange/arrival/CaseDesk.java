package portability.claims.exchange.arrival;

import java.util.Optional;
import portability.claims.exchange.pair.RefusalReason;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;

/// Who knows the cases, and so what may be sent to whom in them.
@FunctionalInterface
public interface CaseDesk {
    /// Why an authentic document is not acceptable: its body, its case, or its kind from this sender in this case.
    /// @throws portability.claims.Refused RESTORING if that may be for something this node has lost
    Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document);
}
