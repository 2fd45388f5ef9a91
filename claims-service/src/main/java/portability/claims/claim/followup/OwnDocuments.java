package portability.claims.claim.followup;

import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.claim.ClaimCommand.Remember;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Sent;
import portability.claims.claim.wire.CaseDocument;
import portability.claims.claim.wire.CaseDocument.EnclosesRecord;
import portability.claims.claim.wire.CaseDocument.KnowsNobody;
import portability.claims.claim.wire.CaseDocument.Notice;
import portability.claims.claim.wire.CaseDocument.Summarises;
import portability.claims.claim.wire.CaseDocument.TellsDecision;
import portability.claims.exchange.pair.WireTime;
import portability.claims.restore.recovery.OwnFacts;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;

/// Lets this institution's own documents, lost in a restore and got back, have their effect on its claims.
@Component
class OwnDocuments implements OwnFacts {
    private static final Principal NODE = Principal.node("restore");

    private final ClaimDesk claims;
    private final String here;

    OwnDocuments(ClaimDesk claims, NodeProperties node) {
        this.claims = claims;
        this.here = node.institution();
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var header = document.header();
        claims.send(
                header.getCaseId(), new Remember(here, partner, header.getDocumentId(), whatIsSaid(document)), NODE);
    }

    private static Sent whatIsSaid(OpenedDocument document) {
        return switch (CaseDocument.read(document)) {
            case Notice(var file) -> new Sent.Notice(file);
            case EnclosesRecord(var sealed) -> new Sent.OwnRecord(sealed);
            case KnowsNobody() -> new Sent.NoRecord();
            case TellsDecision() ->
                new Sent.Decision(Octets.of(document.parts().getFirst().getContent()));
            case Summarises summary ->
                new Sent.Summary(WireTime.read(document.header().getCreated()), summary.decisions());
        };
    }
}
