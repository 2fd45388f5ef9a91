package portability.claims.netting.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.netting.Entry;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.NettingNames;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.DifferencesReceived;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.ProposalTakenBack;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.TakeBackConfirmed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.netting.wire.NettingDocument;
import portability.claims.netting.wire.NettingDocument.Answers;
import portability.claims.netting.wire.NettingDocument.Pays;
import portability.claims.netting.wire.NettingDocument.Proposes;
import portability.claims.netting.wire.NettingDocument.TakesBack;
import portability.claims.netting.wire.NettingLetter;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Lets windows have their effect: documents go out, and what comes in is kept with the window. Whatever falls in
/// between, this processor comes back to the event; everything it does may be done twice.
@Component
@ProcessingGroup("settlement-windows")
class WindowMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("settlement");

    private final NettingDesk desk;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final String here;

    WindowMail(NettingDesk desk, PairDesk pairs, KeyRing keys, NodeProperties node) {
        this.desk = desk;
        this.pairs = pairs;
        this.keys = keys;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return NettingDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!NettingDocument.KINDS.contains(document.header().getKind())) return;
        var from = Principal.partner(event.partner());
        switch (NettingDocument.read(document)) {
            case Proposes said -> received(event, said, from);
            case Answers said -> received(event, said, from);
            case TakesBack said -> received(event, said, from);
            // Kept with what is paid.
            case Pays _ -> {}
        }
    }

    private void received(DocumentReceived event, Proposes said, Principal from) {
        var listing = said.listing();
        var terms = listing.terms();
        desk.attempts(() -> {
            var known = desk.find(terms.windowId());
            int round = known.flatMap(each -> each.window().proposal())
                    .map(Window.Proposal::round)
                    .orElse(0);
            if (round >= terms.round()) return round;
            var events =
                    new ArrayList<WindowEvent>(NettingDesk.listed(terms.windowId(), terms.round(), listing.entries()));
            events.add(new ProposalReceived(
                    terms.windowId(),
                    event.partner(),
                    terms.round(),
                    terms.openedOn(),
                    terms.closedOn(),
                    terms.dueBy(),
                    terms.settleIn(),
                    listing.entries().size(),
                    listing.roundings(),
                    listing.nets(),
                    listing.hash(),
                    said.account(),
                    event.documentId()));
            desk.append(
                    from,
                    NettingDesk.facts(
                            terms.windowId(), known.map(Standing::events).orElse(0L), events));
            return terms.round();
        });
    }

    private void received(DocumentReceived event, Answers said, Principal from) {
        desk.attempts(() -> {
            var known = desk.find(event.caseId()).orElseThrow();
            if (!known.window().awaitsAnswer() || !known.window().isAbout(said.round(), said.listHash())) return false;
            if (said.isTakenBack()) {
                desk.append(from, takenBack(event, said, known));
                return true;
            }
            WindowEvent answer = said.differences().isEmpty()
                    ? new AgreementReceived(
                            event.caseId(), said.round(), said.listHash(), said.account(), event.documentId())
                    : new DifferencesReceived(
                            event.caseId(), said.round(), said.listHash(), said.differences(), event.documentId());
            desk.append(from, NettingDesk.facts(event.caseId(), known.events(), List.of(answer)));
            return true;
        });
    }

    private List<Placed> takenBack(DocumentReceived event, Answers said, Standing known) {
        var confirmed = new TakeBackConfirmed(event.caseId(), said.round(), said.listHash(), event.documentId());
        var facts = new ArrayList<>(NettingDesk.facts(event.caseId(), known.events(), List.of(confirmed)));
        facts.addAll(desk.releasing(
                event.caseId(),
                known.window().listed().stream().map(Entry::item).toList()));
        return facts;
    }

    /// Whatever was answered before stands.
    private void received(DocumentReceived event, TakesBack said, Principal from) {
        desk.attempts(() -> {
            var known = desk.find(event.caseId()).orElseThrow();
            if (!known.window().awaitsAnswer() || !known.window().isAbout(said.round(), said.listHash())) return false;
            var answerId = NettingNames.answer(event.caseId(), said.round(), here, event.partner());
            var taken =
                    new ProposalTakenBack(event.caseId(), said.round(), said.listHash(), event.documentId(), answerId);
            desk.append(from, NettingDesk.facts(event.caseId(), known.events(), List.of(taken)));
            return true;
        });
    }

    @EventHandler
    void on(TakeBackAsked event) {
        if (!keys.isErased(event.windowId())) freeze(partner(event.windowId()), NettingLetter.of(event));
    }

    @EventHandler
    void on(ProposalTakenBack event) {
        if (!keys.isErased(event.windowId())) freeze(partner(event.windowId()), NettingLetter.of(event));
    }

    @EventHandler
    void on(WindowProposed event) {
        if (keys.isErased(event.windowId())) return;
        var window = desk.find(event.windowId()).orElseThrow().window();
        freeze(window.partner(), NettingLetter.of(event, window, desk.listed(event.windowId(), event.round())));
    }

    @EventHandler
    void on(WindowAgreed event) {
        if (!keys.isErased(event.windowId())) freeze(partner(event.windowId()), NettingLetter.of(event));
    }

    @EventHandler
    void on(DifferencesNamed event) {
        if (!keys.isErased(event.windowId())) freeze(partner(event.windowId()), NettingLetter.of(event));
    }

    private String partner(String windowId) {
        return desk.find(windowId).orElseThrow().window().partner();
    }

    private void freeze(String to, FreezeDocument document) {
        pairs.send(to, document, NODE);
    }
}
