package portability.claims.netting.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingNames;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.wire.ReturnNotice;
import portability.claims.payment.Amount;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Tells the partner that a payment it was told of was rejected, or came back, and keeps what the partner tells of its
/// own. Follows the log with what tells of payments, so that both are told, and taken down, in their order; everything
/// it does may be done twice.
@Component
@ProcessingGroup("settlement-payments")
class ReturnMail implements TakesDocuments {
    private static final Principal NODE = Principal.node("settlement");

    private final SettledDesk desk;
    private final NettingDesk windows;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final ClaimsProperties days;
    private final String here;

    ReturnMail(
            SettledDesk desk,
            NettingDesk windows,
            PairDesk pairs,
            KeyRing keys,
            ClaimsProperties days,
            NodeProperties node) {
        this.desk = desk;
        this.windows = windows;
        this.pairs = pairs;
        this.keys = keys;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(ReturnNotice.KIND);
    }

    @EventHandler
    void on(PaymentRejected event, @Timestamp Instant at) {
        var day = LocalDate.ofInstant(at, days.timeZone());
        tell(event.windowId(), event.paymentId(), "", payment -> {
            var left = payment.amount().money().minus(payment.cameBack());
            return new ReturnNotice(event.paymentId(), Amount.of(left), day, "", event.reason());
        });
    }

    @EventHandler
    void on(PaymentReturned event) {
        tell(
                event.windowId(),
                event.paymentId(),
                event.entryId(),
                _ -> new ReturnNotice(event.paymentId(), event.amount(), event.on(), event.entryId(), event.reason()));
    }

    private void tell(String windowId, String paymentId, String entry, Function<Payment, ReturnNotice> said) {
        if (keys.isErased(windowId)) return;
        var matter = desk.find(windowId);
        // Of a payment that was never told as made there is nothing to take back.
        var told = Optional.ofNullable(matter.settled().payments().get(paymentId))
                .filter(payment -> payment.settledOn().isPresent());
        if (told.isEmpty()) return;
        var partner = matter.partner().orElseThrow();
        var id = NettingNames.paymentReturn(windowId, paymentId, entry, here, partner);
        pairs.send(partner, said.apply(told.get()).document(id, windowId), NODE);
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (document.header().getKind() != ReturnNotice.KIND) return;
        var said = ReturnNotice.read(document);
        windows.attempts(() -> {
            var matter = desk.find(event.caseId());
            if (isNew(matter, event.documentId(), said))
                desk.append(
                        matter,
                        List.of(new ReturnNoticed(
                                event.caseId(),
                                said.paymentId(),
                                said.amount(),
                                said.on(),
                                said.entry(),
                                said.reason(),
                                event.documentId())),
                        Principal.partner(event.partner()));
            return matter;
        });
    }

    /// No more comes back than was told as paid.
    private static boolean isNew(Matter matter, String documentId, ReturnNotice said) {
        var settled = matter.settled();
        var notice = settled.notices().get(said.paymentId());
        if (notice == null || settled.returnNotices().containsKey(documentId)) return false;
        var paid = notice.amount().money();
        var back = said.amount().money();
        return paid.isSameCurrency(back)
                && !settled.toldBack(said.paymentId(), paid.getCurrencyUnit())
                        .plus(back)
                        .isGreaterThan(paid);
    }
}
