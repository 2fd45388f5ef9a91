package portability.claims.claim.followup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimCommand.Arrival;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeNoRecord;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeReminder;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.wire.CaseDocument;
import portability.claims.claim.wire.CaseDocument.EnclosesRecord;
import portability.claims.claim.wire.CaseDocument.KnowsNobody;
import portability.claims.claim.wire.CaseDocument.Notice;
import portability.claims.claim.wire.CaseDocument.Reminds;
import portability.claims.claim.wire.CaseDocument.Summarises;
import portability.claims.claim.wire.CaseDocument.TellsDecision;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Lets a document that was taken have its effect on the claim. May see it twice: the claim knows it by its id.
@Component
@ProcessingGroup("arrived-documents")
class ArrivedDocuments {
    private final ClaimDesk claims;
    private final Directory directory;
    private final EnclosedDecisions enclosedDecisions;
    private final String here;
    private final ClaimHands hands;

    ArrivedDocuments(
            ClaimDesk claims,
            Directory directory,
            EnclosedDecisions enclosedDecisions,
            ClaimHands hands,
            NodeProperties node) {
        this.claims = claims;
        this.directory = directory;
        this.enclosedDecisions = enclosedDecisions;
        this.hands = hands;
        this.here = node.institution();
    }

    @EventHandler
    void on(DocumentReceived event) {
        // The case was erased: nothing is left that could have an effect.
        if (event.document().isNone()) return;
        hands.perform(() -> claims.send(event.caseId(), effectOf(event), Principal.partner(event.partner())));
    }

    private Arrival effectOf(DocumentReceived event) {
        var document = StoredDocument.of(event.document());
        var from = event.partner();
        var id = event.documentId();
        return switch (CaseDocument.read(document)) {
            case Notice(var file) -> {
                var without = file.institutions().stream()
                        .filter(i -> !i.equals(here) && !directory.isActive(i))
                        .toList();
                yield new TakeNotice(from, id, here, file, without);
            }
            case EnclosesRecord(var sealed) -> new TakeRecord(from, id, sealed);
            case KnowsNobody() -> new TakeNoRecord(from, id);
            case Reminds(var awaited, int number, var since) -> new TakeReminder(from, id, awaited, number, since);
            case TellsDecision() -> new TakeDecision(from, id, event.document());
            case Summarises summary ->
                new TakeSummary(
                        from,
                        id,
                        WireTime.read(document.header().getCreated()),
                        summary.decisions(),
                        enclosedDecisions.onWord(summary));
        };
    }
}
