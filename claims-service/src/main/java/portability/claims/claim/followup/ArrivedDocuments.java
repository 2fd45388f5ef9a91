package portability.claims.claim.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.wire.CaseDocument;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.partners.Directory;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Lets a document that was taken have its effect on the claim. May see it twice: the claim knows it by its id.
@Component
@ProcessingGroup("arrived-documents")
class ArrivedDocuments {
    private final ClaimDesk claims;
    private final Effects effects;
    private final ClaimHands hands;

    ArrivedDocuments(ClaimDesk claims, Directory directory, ClaimHands hands, NodeProperties node) {
        this.claims = claims;
        this.hands = hands;
        this.effects = new Effects(directory, node.institution());
    }

    @EventHandler
    void on(DocumentReceived event) {
        // The case was erased: nothing is left that could have an effect.
        if (event.document().isNone()) return;
        // Of a pension, or a deduction: it says nothing of the claim.
        if (!CaseDocument.isKnown(StoredDocument.of(event.document()).header().getKind())) return;
        hands.perform(() -> claims.send(event.caseId(), effects.of(event), Principal.partner(event.partner())));
    }
}
