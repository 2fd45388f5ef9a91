package portability.claims.situation.followup;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.situation.Reliance;
import portability.claims.situation.SituationCommand;
import portability.claims.situation.SituationCommand.Hear;
import portability.claims.situation.SituationCommand.HearTakeBack;
import portability.claims.situation.SituationDesk;
import portability.claims.situation.SituationDocument;
import portability.claims.situation.SituationEvent.ChangeTakenBack;
import portability.claims.situation.SituationEvent.ChangeTold;
import portability.claims.situation.TakenBackDocument;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Tells every other institution of a case what was told here, each once: the document is named after the change. What
/// comes is taken down; it may be seen twice.
@Component
@ProcessingGroup("situation-documents")
class SituationMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("situation");

    private final ClaimDesk claims;
    private final SituationDesk situations;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final String here;

    SituationMail(ClaimDesk claims, SituationDesk situations, PairDesk pairs, KeyRing keys, NodeProperties node) {
        this.claims = claims;
        this.situations = situations;
        this.pairs = pairs;
        this.keys = keys;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(SituationDocument.KIND, TakenBackDocument.KIND);
    }

    @EventHandler
    void on(ChangeTold event) {
        if (keys.isErased(event.claimId())) return;
        var told = new SituationDocument(event.changeId(), event.change());
        for (var partner : partners(event.claimId())) {
            var id = CaseId.about(event.claimId(), "situation", here, partner, event.changeId());
            pairs.send(partner, told.letter(id, event.claimId()), NODE);
        }
    }

    @EventHandler
    void on(ChangeTakenBack event) {
        if (keys.isErased(event.claimId())) return;
        var back = new TakenBackDocument(event.changeId(), event.reason());
        for (var partner : partners(event.claimId())) {
            var id = CaseId.about(event.claimId(), "situation taken back", here, partner, event.changeId());
            pairs.send(partner, back.letter(id, event.claimId()), NODE);
        }
    }

    private List<String> partners(String claimId) {
        return claims.claim(claimId).opening().map(Opening::partners).orElse(List.of());
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (!kinds().contains(event.kind())) return;
        boolean isTold = event.kind().equals(Freezer.kindName(SituationDocument.KIND));
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        situations.send(event.caseId(), isTold ? told(event) : takenBack(event), Principal.partner(event.partner()));
    }

    private static SituationCommand told(DocumentReceived event) {
        var told = SituationDocument.read(StoredDocument.of(event.document()));
        return new Hear(told.changeId(), event.partner(), event.documentId(), told.change());
    }

    private SituationCommand takenBack(DocumentReceived event) {
        var back = TakenBackDocument.read(StoredDocument.of(event.document()));
        int decision = Reliance.decision(claims.claim(event.caseId()), situations.of(event.caseId()), back.changeId());
        return new HearTakeBack(back.changeId(), event.partner(), event.documentId(), back.reason(), decision);
    }
}
