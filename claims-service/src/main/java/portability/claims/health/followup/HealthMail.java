package portability.claims.health.followup;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.health.HealthCommand.Hear;
import portability.claims.health.HealthDesk;
import portability.claims.health.HealthEvent;
import portability.claims.health.Said;
import portability.claims.health.wire.HealthDocument;
import portability.claims.health.wire.HealthLetter;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Sends what was said here, and lets what a partner said have its effect. May see an event twice: documents go, and
/// count, once by their names.
@Component
@ProcessingGroup("health-documents")
class HealthMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("health");

    private final HealthDesk desk;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final String here;

    HealthMail(HealthDesk desk, PairDesk pairs, KeyRing keys, NodeProperties node) {
        this.desk = desk;
        this.pairs = pairs;
        this.keys = keys;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return HealthDocument.KINDS;
    }

    @EventHandler
    void on(HealthEvent event) {
        boolean isOwn = event.said().sender().equals(here);
        if (isOwn && !keys.isErased(event.entitlementId()))
            pairs.send(event.said().receiver(), HealthLetter.of(event), NODE);
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!HealthDocument.KINDS.contains(document.header().getKind())) return;
        var said = Said.by(event.documentId(), event.partner(), here);
        desk.send(event.caseId(), new Hear(said, HealthDocument.read(document)), Principal.partner(event.partner()));
    }
}
