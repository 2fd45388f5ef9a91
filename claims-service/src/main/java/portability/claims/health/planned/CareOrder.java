package portability.claims.health.planned;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.claim.followup.OwnBusiness;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.health.Said;
import portability.claims.health.planned.CareCommand.Hear;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// An authorisation comes from whoever opened the case, once.
@Component
class CareOrder implements OwnBusiness {
    private static final Principal NODE = Principal.node("restore");
    /// Who authorised it, where only the document is left.
    private static final String UNKNOWN_OFFICER = "lost in a restore";

    private final CareDesk desk;
    private final String here;

    CareOrder(CareDesk desk, NodeProperties node) {
        this.desk = desk;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(CareWire.KIND);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        CareWire.read(document);
        if (!CaseId.contactIn(caseId).filter(sender::equals).isPresent())
            return Optional.of(RefusalReason.UNKNOWN_CASE);
        return desk.file(caseId).isKnown() ? Optional.of(RefusalReason.UNEXPECTED_KIND) : Optional.empty();
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var header = document.header();
        var said = new Said(header.getDocumentId(), here, partner, UNKNOWN_OFFICER);
        desk.send(header.getCaseId(), new Hear(said, CareWire.read(document)), NODE);
    }
}
