package portability.claims.netting.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingNames;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.wire.RoundLetter;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.AdvanceHeard;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.wire.NettingDocument;
import portability.claims.netting.wire.NettingDocument.Pays;
import portability.claims.netting.wire.NettingLetter;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Tells the partner what this institution's bank has paid, and keeps what the partner tells. Whatever falls in
/// between,
/// this processor comes back to the event; everything it does may be done twice.
@Component
@ProcessingGroup("settlement-payments")
class SettledMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("settlement");

    private final SettledDesk desk;
    private final NettingDesk windows;
    private final RoundDesk rounds;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final String here;

    SettledMail(
            SettledDesk desk,
            NettingDesk windows,
            RoundDesk rounds,
            PairDesk pairs,
            KeyRing keys,
            NodeProperties node) {
        this.desk = desk;
        this.windows = windows;
        this.rounds = rounds;
        this.pairs = pairs;
        this.keys = keys;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return NettingDocument.KINDS;
    }

    @EventHandler
    void on(PaymentSettled event) {
        if (keys.isErased(event.windowId())) return;
        var matter = desk.find(event.windowId());
        var payment = Optional.ofNullable(matter.settled().payments().get(event.paymentId()))
                .orElseThrow();
        var partner = matter.partner().orElseThrow();
        // Whom a round lets it pay may not have heard yet that the round stands.
        matter.settled()
                .transfer()
                .flatMap(due -> rounds.find(due.roundId()))
                .ifPresent(round -> pairs.send(
                        partner,
                        new RoundLetter(here, partner)
                                .of(round.terms().roundId(), round.outcome().orElseThrow()),
                        NODE));
        pairs.send(
                partner,
                NettingLetter.of(
                        event, payment, NettingNames.notice(event.windowId(), event.paymentId(), here, partner)),
                NODE);
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!NettingDocument.KINDS.contains(document.header().getKind())
                || !(NettingDocument.read(document) instanceof Pays said)) return;
        var windowId = event.caseId();
        windows.attempts(() -> {
            var matter = desk.find(windowId);
            if (matter.settled().notices().containsKey(said.paymentId())) return matter;
            var events = new ArrayList<SettlementEvent>();
            if (said.purpose() == Purpose.ADVANCE && matter.settled().advance().isEmpty())
                events.add(new AdvanceHeard(windowId, event.partner(), said.paidOn()));
            events.add(new PaymentNoticed(
                    windowId, said.paymentId(), said.purpose(), said.amount(), said.paidOn(), event.documentId()));
            desk.append(matter, List.copyOf(events), Principal.partner(event.partner()));
            return matter;
        });
    }
}
