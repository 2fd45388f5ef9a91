package portability.claims.claim.followup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.arrival.CaseDesk;
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
    private final InstitutionId here;

    CaseRules(ClaimDesk claims, Directory directory, WitnessDesk witnesses, RestoreDesk restores, NodeProperties node) {
        this.claims = claims;
        this.witnesses = witnesses;
        this.restores = restores;
        this.here = node.institutionId();
        this.order = new CaseOrder(directory, here);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var objection = claims.isErased(caseId)
                ? Optional.of(RefusalReason.UNKNOWN_CASE)
                : order.objectionTo(claims.claim(caseId), sender, document);
        // What this node does not know, or has otherwise, may be for what it has lost.
        if (objection.isPresent()
                && (witnesses.isInDoubt(here.toString()) || restores.restore().isRecovering()))
            throw new Refused(Refusal.RESTORING);
        return objection;
    }
}
