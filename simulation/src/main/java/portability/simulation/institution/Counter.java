package portability.simulation.institution;

import java.util.List;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.claim.followup.CaseOrder;
import portability.claims.exchange.arrival.DeliveryCheck;
import portability.claims.exchange.arrival.DeliveryCheck.Delivered;
import portability.claims.exchange.pair.Inbox;
import portability.claims.exchange.pair.InboxAnswer;
import portability.claims.exchange.pair.Receipts;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.SignedReceipt;
import portability.claims.exchange.pair.TakeDocument;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;

/// Where partners' documents are taken or refused: what the intake of claims-service does, without its store.
final class Counter {
    private final Institution here;
    private final Receipts receipts;
    private final DeliveryCheck check;
    private final CaseOrder order;

    Counter(Institution here, Registry registry) {
        this.here = here;
        var id = InstitutionId.parse(here.name());
        this.receipts =
                new Receipts(registry.keyOf(here.name()), id, here.world().agenda());
        this.check = new DeliveryCheck(registry);
        this.order = new CaseOrder(registry, id);
    }

    /// Empty where it is nothing that a receipt could be about.
    Optional<DeliverResponse> take(String partner, DeliverRequest delivery) {
        try {
            var receipt = receipt(partner, delivery);
            return Optional.of(DeliverResponse.newBuilder()
                    .setReceipt(receipt.receipt().toByteString())
                    .setSignature(receipt.signature().toByteString())
                    .build());
        } catch (MalformedInput _) {
            return Optional.empty();
        }
    }

    private SignedReceipt receipt(String partner, DeliverRequest delivery) {
        var sender = InstitutionId.parse(partner);
        return switch (check.check(sender, delivery)) {
            case Delivered.Refused(var documentId, var headerHash, var reason) ->
                receipts.refuse(documentId, headerHash, reason, 0);
            case Delivered.Authentic authentic -> {
                var header = authentic.header();
                if (!header.getReceiver().equals(here.name()))
                    yield receipts.refuse(
                            header.getDocumentId(),
                            Octets.of(authentic.document().headerHash()),
                            RefusalReason.WRONG_RECEIVER,
                            0);
                yield take(DeliveryCheck.asked(sender, authentic, false, this::objection));
            }
        };
    }

    private SignedReceipt take(TakeDocument document) {
        var partner = document.partner();
        return switch (here.memory().inbox(partner).decide(document, receipts)) {
            case InboxAnswer.Taken(var event) -> {
                here.keep(List.of(event));
                yield new SignedReceipt(event.receipt(), event.signature());
            }
            case InboxAnswer.TakenBefore(long seq) -> {
                var event = here.memory().received(partner).get(Math.toIntExact(seq - 1));
                yield Inbox.objection(document, event)
                        .map(reason -> refusal(document, reason, 0))
                        .orElseGet(() -> new SignedReceipt(event.receipt(), event.signature()));
            }
            case InboxAnswer.NotTaken(var reason, long expected) -> refusal(document, reason, expected);
        };
    }

    private SignedReceipt refusal(TakeDocument document, RefusalReason reason, long expected) {
        return receipts.refuse(document.documentId(), document.headerHash(), reason, expected);
    }

    private Optional<RefusalReason> objection(InstitutionId sender, OpenedDocument document) {
        if (here.business().takes(document.header().getKind())) return Optional.empty();
        var claim = here.memory().claim(document.header().getCaseId());
        return order.objectionTo(claim, sender, document);
    }
}
