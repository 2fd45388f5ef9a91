package portability.claims.health.planned;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.health.Said;
import portability.claims.health.planned.CareCommand.Hear;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Tells the institution of the stay what was authorised here, and keeps what others authorised. May see an
/// event twice.
@Component
@ProcessingGroup("planned-care-documents")
class CareMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("planned-care");

    private final CareDesk desk;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final String here;

    CareMail(CareDesk desk, PairDesk pairs, KeyRing keys, NodeProperties node) {
        this.desk = desk;
        this.pairs = pairs;
        this.keys = keys;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(CareWire.KIND);
    }

    @EventHandler
    void on(PlannedCareAuthorised event) {
        if (event.said().sender().equals(here) && !keys.isErased(event.careId()))
            pairs.send(event.said().receiver(), CareWire.letter(event), NODE);
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (document.header().getKind() != CareWire.KIND) return;
        var said = Said.by(event.documentId(), event.partner(), here);
        desk.send(event.caseId(), new Hear(said, CareWire.read(document)), Principal.partner(event.partner()));
    }
}
