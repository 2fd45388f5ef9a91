package portability.claims.exchange.pair;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;

/// The way to inboxes and outboxes.
@Component
public class PairDesk {
    private final Commands commands;
    private final EventStore events;
    private final Receipts receipts;

    PairDesk(Commands commands, EventStore events, Receipts receipts) {
        this.commands = commands;
        this.events = events;
        this.receipts = receipts;
    }

    public void send(String partner, OutboxCommand command, Principal by) {
        commands.send(new OutboxAggregate.Instruction(OutboxAggregate.streamOf(partner), partner, command), by);
    }

    /// Takes a document if it can be taken.
    /// @return the receipt; for a document that was taken before, the bytes it got then
    public SignedReceipt take(TakeDocument document, Principal by) {
        var stream = InboxAggregate.streamOf(document.partner());
        var answer = commands.send(new InboxAggregate.Arrival(stream, document), by);
        if (!(answer instanceof InboxAnswer known)) throw new IllegalStateException("an inbox did not answer");
        return switch (known) {
            case Taken(var event) -> new SignedReceipt(event.receipt(), event.signature());
            case TakenBefore(long seq) -> {
                var event = (DocumentReceived)
                        events.readEvents(stream, seq - 1).next().getPayload();
                yield new SignedReceipt(event.receipt(), event.signature());
            }
            case NotTaken(var reason, long expected) ->
                receipts.refuse(document.documentId(), document.headerHash(), reason, expected);
        };
    }

    /// The document of a number that a partner sent, with its receipt; empty if it was not taken yet.
    public Optional<DocumentReceived> received(String partner, long pairSeq) {
        if (pairSeq < 1) return Optional.empty();
        var stream = events.readEvents(InboxAggregate.streamOf(partner), pairSeq - 1);
        return stream.hasNext() ? Optional.of((DocumentReceived) stream.next().getPayload()) : Optional.empty();
    }

    /// The frozen document at a place in the partner's outbox.
    public DocumentFrozen frozen(String partner, long streamSeq) {
        return (DocumentFrozen) events.readEvents(OutboxAggregate.streamOf(partner), streamSeq)
                .next()
                .getPayload();
    }
}
