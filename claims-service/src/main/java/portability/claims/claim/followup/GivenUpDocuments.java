package portability.claims.claim.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimCommand;
import portability.claims.claim.ClaimCommand.NoteUndeliverable;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.ledger.edge.Principal;

/// Lets a claim know what became of a document that an officer took back. May see it twice: the second time changes
/// nothing.
@Component
@ProcessingGroup("arrived-documents")
class GivenUpDocuments {
    private static final Principal NODE = Principal.node("given-up-documents");

    private final ClaimDesk claims;
    private final ClaimHands hands;

    GivenUpDocuments(ClaimDesk claims, ClaimHands hands) {
        this.claims = claims;
        this.hands = hands;
    }

    @EventHandler
    void on(DocumentGivenUp event) {
        Effects.of(event).ifPresent(command -> tell(event.caseId(), command));
    }

    @EventHandler
    void on(DocumentWithdrawn event) {
        Effects.of(event).ifPresent(command -> tell(event.caseId(), command));
    }

    @EventHandler
    void on(HeldDocumentGivenUp event) {
        tell(event.caseId(), new NoteUndeliverable(event.partner(), event.documentId(), event.reason()));
    }

    @EventHandler
    void on(GivenUpDocumentTaken event) {
        tell(event.caseId(), Effects.of(event));
    }

    private void tell(String claimId, ClaimCommand command) {
        if (!claims.isErased(claimId)) hands.perform(() -> claims.send(claimId, command, NODE));
    }
}
