package portability.claims.claim.followup;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.arrival.CaseDesk;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.partners.Directory;
import portability.claims.restore.RestoreDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;

/// What a case has to say to a document: its order, as long as the case is not erased and this node has lost nothing.
@Component
class CaseRules implements CaseDesk {
    private final ClaimDesk claims;
    private final CaseOrder order;
    private final WitnessDesk witnesses;
    private final RestoreDesk restores;
    private final List<KindDesk> otherKinds;
    private final ArrivedBefore before;
    private final InstitutionId here;

    CaseRules(
            ClaimDesk claims,
            Directory directory,
            WitnessDesk witnesses,
            RestoreDesk restores,
            List<KindDesk> otherKinds,
            ArrivedBefore before,
            NodeProperties node) {
        this.claims = claims;
        this.witnesses = witnesses;
        this.restores = restores;
        this.otherKinds = List.copyOf(otherKinds);
        this.before = before;
        this.here = node.institutionId();
        this.order = new CaseOrder(directory, here);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var objection = claims.isErased(caseId) ? Optional.of(RefusalReason.UNKNOWN_CASE) : objection(sender, document);
        // What this node does not know, or has otherwise, may be for what it has lost.
        if (objection.isPresent()
                && (witnesses.isInDoubt(here.toString()) || restores.restore().isRecovering()))
            throw new Refused(Refusal.RESTORING);
        return objection;
    }

    private Optional<RefusalReason> objection(InstitutionId sender, OpenedDocument document) {
        var kind = document.header().getKind();
        for (var desk : otherKinds) if (desk.kinds().contains(kind)) return objection(desk, sender, document);
        return order.objectionTo(claims.claim(document.header().getCaseId()), sender, document);
    }

    private Optional<RefusalReason> objection(KindDesk desk, InstitutionId sender, OpenedDocument document) {
        var objection = desk.objectionTo(sender, document);
        if (objection.isEmpty()) return objection;
        before.awaitTakenDown(document.header().getKind());
        return desk.objectionTo(sender, document);
    }
}
