package portability.claims.exchange.pair;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;
import portability.claims.exchange.pair.OlderDocuments.Known;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxCommand.FreezeHeld;
import portability.claims.exchange.pair.OutboxCommand.GiveUp;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxCommand.TakeBack;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.ledger.axon.Commands;
import portability.ledger.axon.Streams;
import portability.ledger.edge.Principal;

/// The way to inboxes and outboxes.
@Component
public class PairDesk {
    private final Commands commands;
    private final EventStore events;
    private final Streams streams;
    private final Receipts receipts;
    private final OlderDocuments older;
    private final SpokenVersions versions;
    private final KeptReceipts kept;

    PairDesk(
            Commands commands,
            EventStore events,
            Streams streams,
            Receipts receipts,
            OlderDocuments older,
            SpokenVersions versions,
            KeptReceipts kept) {
        this.commands = commands;
        this.events = events;
        this.streams = streams;
        this.receipts = receipts;
        this.older = older;
        this.versions = versions;
        this.kept = kept;
    }

    /// A document of a kind that the partner has not said it knows is held back, and goes once it has. What an officer
    /// tells one partner asks [SpokenVersions#require] first.
    /// @throws OutboxBehind if it cannot be told now whether that document was frozen before
    public void send(String partner, OutboxCommand command, Principal by) {
        var known = switch (command) {
            case FreezeDocument freeze -> older.known(partner, freeze.documentId());
            case FreezeHeld(var held) -> older.known(partner, held.documentId());
            case TakeBack back -> older.known(partner, back.returned().documentId());
            case KeepReceipt _, GiveUp _ -> Known.nothing();
        };
        if (command instanceof FreezeDocument freeze && !known.isThere() && !versions.isKnown(partner, freeze.kind())) {
            var stream = HeldAggregate.streamOf(partner, freeze.documentId());
            commands.send(new HeldAggregate.Hold(stream, partner, freeze), by);
            return;
        }
        commands.send(new OutboxAggregate.Instruction(OutboxAggregate.streamOf(partner), partner, command, known), by);
    }

    /// Gives a document that was held back its place in the pair.
    public void release(String partner, String documentId, Principal by) {
        var stream = HeldAggregate.streamOf(partner, documentId);
        var held = (DocumentHeldBack) streams.payloadAt(stream, 0).orElseThrow();
        if (held.body().isNone()) {
            letGo(partner, documentId, held.caseId(), "its case was erased", by);
            return;
        }
        send(partner, new FreezeHeld(held), by);
        commands.send(new HeldAggregate.NoteReleased(stream, partner, documentId), by);
    }

    /// A document that was held back is never sent.
    public void letGo(String partner, String documentId, String caseId, String reason, Principal by) {
        var stream = HeldAggregate.streamOf(partner, documentId);
        commands.send(new HeldAggregate.LetGo(stream, partner, documentId, caseId, reason, by.name()), by);
    }

    /// Takes a document if it can be taken.
    /// @return the receipt; for a document that was taken before, the bytes it got then
    public SignedReceipt take(TakeDocument document, Principal by) {
        return switch (arrive(document, by)) {
            case Taken(var event) -> new SignedReceipt(event.receipt(), event.signature());
            case TakenBefore(long seq) -> {
                var event = received(document.partner(), seq).orElseThrow();
                yield Inbox.objection(document, event)
                        .map(reason -> refusal(document, reason, 0))
                        .orElseGet(() -> new SignedReceipt(event.receipt(), event.signature()));
            }
            case NotTaken(var reason, long expected) -> refusal(document, reason, expected);
        };
    }

    private SignedReceipt refusal(TakeDocument document, RefusalReason reason, long expected) {
        return receipts.refuse(document.documentId(), document.headerHash(), reason, expected);
    }

    /// Takes a document that was taken before and lost in a restore, where it stood.
    /// @throws NotTakenBack if that is not the next place, or another document is there
    public void takeAgain(TakeDocument document, Principal by) {
        switch (arrive(document, by)) {
            case Taken _ -> {
                // It is here.
            }
            case TakenBefore(long seq) -> {
                var event = received(document.partner(), seq).orElseThrow();
                if (Inbox.objection(document, event).isPresent()) throw new NotTakenBack(NotTakenBack.Why.PAIR_FORKED);
            }
            case NotTaken(var reason, long _) ->
                throw new NotTakenBack(
                        reason == RefusalReason.OUT_OF_ORDER
                                ? NotTakenBack.Why.OUT_OF_ORDER
                                : NotTakenBack.Why.PAIR_FORKED);
        }
    }

    private InboxAnswer arrive(TakeDocument document, Principal by) {
        var stream = InboxAggregate.streamOf(document.partner());
        var answer = commands.send(new InboxAggregate.Arrival(stream, document), by);
        if (!(answer instanceof InboxAnswer known)) throw new IllegalStateException("an inbox did not answer");
        return known;
    }

    /// Takes the next place in a partner's pair for a document of which only the receipt is left.
    /// @throws NotTakenBack if that is not the next place, or another document is there
    public void takeErased(String partner, long pairSeq, GivenReceipt receipt, Principal by) {
        commands.send(
                new InboxAggregate.ErasedArrival(InboxAggregate.streamOf(partner), partner, pairSeq, receipt), by);
        boolean isIt = received(partner, pairSeq)
                .filter(event -> event.headerHash().equals(receipt.headerHash()))
                .isPresent();
        if (!isIt) throw new NotTakenBack(NotTakenBack.Why.PAIR_FORKED);
    }

    /// The document of a number that a partner sent, with its receipt; empty if it was not taken yet.
    public Optional<InboxEvent> received(String partner, long pairSeq) {
        if (pairSeq < 1) return Optional.empty();
        return streams.payloadAt(InboxAggregate.streamOf(partner), pairSeq - 1).map(InboxEvent.class::cast);
    }

    /// How many documents of a partner's were taken: the number of the newest.
    public long receivedCount(String partner) {
        return events.lastSequenceNumberFor(InboxAggregate.streamOf(partner))
                .map(last -> last + 1)
                .orElse(0L);
    }

    /// The document at a place in the partner's outbox, as it was frozen; also where a restore has lost that and it was
    /// got back. Without its bytes where its case was erased.
    public DocumentFrozen frozen(String partner, long streamSeq) {
        var event =
                streams.payloadAt(OutboxAggregate.streamOf(partner), streamSeq).orElseThrow();
        return switch ((OutboxEvent) event) {
            case DocumentFrozen frozen -> frozen;
            case DocumentRecovered back ->
                new DocumentFrozen(
                        partner,
                        back.pairSeq(),
                        back.documentId(),
                        back.kind(),
                        back.caseId(),
                        back.headerHash(),
                        back.document());
            case ErasedDocumentRecovered back ->
                new DocumentFrozen(
                        partner, back.pairSeq(), back.documentId(), "", "", back.headerHash(), Octets.none());
            case DocumentReceipted _,
                    DocumentRefused _,
                    DocumentGivenUp _,
                    DocumentWithdrawn _,
                    GivenUpDocumentTaken _ ->
                throw new IllegalStateException("no document stands at place " + streamSeq);
        };
    }

    /// The partner's receipt for a document; empty where it gave none yet.
    ///
    /// @param streamSeq where the document stands in the partner's outbox
    public Optional<SignedReceipt> receiptFor(String partner, long streamSeq, long pairSeq) {
        return kept.find(partner, streamSeq, pairSeq);
    }

    /// The numbers of the documents for a partner that were got back after a restore.
    ///
    /// @param log under which name the log went on then
    public Recovered recovered(String partner, String log) {
        var numbers = events.readEvents(OutboxAggregate.streamOf(partner), 0)
                .asStream()
                .map(message -> (OutboxEvent) message.getPayload())
                .mapToLong(event -> switch (event) {
                    case DocumentRecovered back -> back.log().equals(log) ? back.pairSeq() : 0;
                    case ErasedDocumentRecovered back -> back.log().equals(log) ? back.pairSeq() : 0;
                    case DocumentFrozen _,
                            DocumentReceipted _,
                            DocumentRefused _,
                            DocumentGivenUp _,
                            DocumentWithdrawn _,
                            GivenUpDocumentTaken _ -> 0;
                })
                .filter(seq -> seq > 0)
                .summaryStatistics();
        return numbers.getCount() == 0 ? new Recovered(0, 0) : new Recovered(numbers.getMin(), numbers.getMax());
    }

    /// From which number to which, inclusive; both 0 if none were.
    public record Recovered(long from, long to) {}
}
