package portability.claims.exchange.pair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.exchange.pair.NotTakenBack.Why;
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

/// The documents for one partner: numbers without a gap, each header chained to the one before.
///
/// @param lastSeq        the last number given; 0 before the first
/// @param lastHeaderHash of that document's header; empty before the first
/// @param newest         the documents last frozen; of those before them the stream and the list of the outbox tell
/// @param receiptedSeq   up to which the partner has receipted
/// @param refusedAs      why the partner refuses the document after that; empty if it does not
/// @param givenUp        those after that which were taken back, by number
public record Outbox(
        long lastSeq,
        Octets lastHeaderHash,
        NewestDocuments newest,
        long receiptedSeq,
        String refusedAs,
        Map<Long, GivenUp> givenUp) {
    /// What was taken back.
    public record GivenUp(String kind, String caseId, boolean anew) {}

    public Outbox {
        givenUp = Map.copyOf(givenUp);
    }

    public static Outbox empty() {
        return new Outbox(0, Octets.none(), NewestDocuments.none(), 0, "", Map.of());
    }

    /// @param older what is known of the document's id beside this
    /// @throws OutboxBehind if that is too little to tell whether the document was frozen before
    public List<OutboxEvent> decide(String partner, OutboxCommand command, Known older, Freezer freezer) {
        return switch (command) {
            case FreezeDocument freeze ->
                isFrozen(freeze.documentId(), older)
                        ? List.of()
                        : List.of(freezer.freeze(partner, lastSeq + 1, lastHeaderHash, freeze));
            case FreezeHeld(var held) ->
                isFrozen(held.documentId(), older)
                        ? List.of()
                        : List.of(freezer.freeze(lastSeq + 1, lastHeaderHash, held));
            case KeepReceipt keep -> keep(partner, keep);
            case GiveUp(var document, boolean anew, var reason, var by) -> giveUp(document, anew, reason, by);
            case TakeBack back -> takeBack(partner, back.log(), back.returned(), older);
        };
    }

    public Outbox evolve(OutboxEvent event) {
        return switch (event) {
            case DocumentFrozen frozen -> with(frozen.pairSeq(), frozen.documentId(), frozen.headerHash());
            case DocumentRecovered back -> with(back.pairSeq(), back.documentId(), back.headerHash());
            case ErasedDocumentRecovered back -> with(back.pairSeq(), back.documentId(), back.headerHash());
            case DocumentReceipted receipted -> receipted(receipted.pairSeq());
            case DocumentWithdrawn withdrawn -> receipted(withdrawn.pairSeq());
            case DocumentGivenUp e -> {
                var all = new HashMap<>(givenUp);
                all.put(e.pairSeq(), new GivenUp(e.kind(), e.caseId(), e.anew()));
                yield new Outbox(lastSeq, lastHeaderHash, newest, receiptedSeq, refusedAs, all);
            }
            // Told after its receipt.
            case GivenUpDocumentTaken _ -> this;
            case DocumentRefused refused ->
                new Outbox(lastSeq, lastHeaderHash, newest, receiptedSeq, refused.reason(), givenUp);
        };
    }

    private Outbox receipted(long pairSeq) {
        var left = new HashMap<>(givenUp);
        left.remove(pairSeq);
        return new Outbox(lastSeq, lastHeaderHash, newest, pairSeq, "", left);
    }

    private Outbox with(long pairSeq, String documentId, Octets headerHash) {
        return new Outbox(pairSeq, headerHash, newest.with(documentId, pairSeq), receiptedSeq, refusedAs, givenUp);
    }

    private boolean isFrozen(String documentId, Known older) {
        if (newest.contains(documentId) || older.isThere()) return true;
        if (older.upTo() + newest.size() < lastSeq) throw new OutboxBehind(older.upTo(), lastSeq);
        return false;
    }

    /// Up to the end of the restored backup it is only the receipts that come back.
    private List<OutboxEvent> takeBack(String partner, String log, ReturnedDocument back, Known older) {
        if (back.pairSeq() <= lastSeq) return receiptOf(partner, back, older);
        if (back.pairSeq() != lastSeq + 1) throw new NotTakenBack(Why.OUT_OF_ORDER);
        boolean chained = back.previousHeaderHash().map(lastHeaderHash::equals).orElse(true);
        if (!chained || isFrozen(back.documentId(), older)) throw new NotTakenBack(Why.PAIR_FORKED);
        return List.of(recovered(partner, log, back), receipted(partner, back));
    }

    private List<OutboxEvent> receiptOf(String partner, ReturnedDocument back, Known older) {
        boolean isOther = back.pairSeq() == lastSeq && !back.headerHash().equals(lastHeaderHash);
        if (isOther || !isFrozen(back.documentId(), older)) throw new NotTakenBack(Why.PAIR_FORKED);
        return back.pairSeq() == receiptedSeq + 1 ? List.of(receipted(partner, back)) : List.of();
    }

    private static OutboxEvent recovered(String partner, String log, ReturnedDocument back) {
        return back.content()
                .<OutboxEvent>map(content -> new DocumentRecovered(
                        partner,
                        log,
                        back.pairSeq(),
                        back.documentId(),
                        content.kind(),
                        content.caseId(),
                        back.headerHash(),
                        content.document()))
                .orElseGet(() -> new ErasedDocumentRecovered(
                        partner, log, back.pairSeq(), back.documentId(), back.headerHash()));
    }

    private static OutboxEvent receipted(String partner, ReturnedDocument back) {
        var receipt = back.receipt();
        return new DocumentReceipted(
                partner, back.pairSeq(), back.documentId(), receipt.receipt(), receipt.signature());
    }

    private List<OutboxEvent> keep(String partner, KeepReceipt keep) {
        if (keep.pairSeq() != receiptedSeq + 1 || keep.pairSeq() > lastSeq) return List.of();
        if (keep.refusal().isEmpty()) return accepted(partner, keep);
        if (keep.refusal().equals(refusedAs)) return List.of();
        return List.of(new DocumentRefused(
                partner, keep.pairSeq(), keep.documentId(), keep.refusal(), keep.receipt(), keep.signature()));
    }

    private List<OutboxEvent> accepted(String partner, KeepReceipt keep) {
        var receipted =
                new DocumentReceipted(partner, keep.pairSeq(), keep.documentId(), keep.receipt(), keep.signature());
        var back = givenUp.get(keep.pairSeq());
        if (back == null) return List.of(receipted);
        if (!keep.withdrawn())
            return List.of(
                    receipted,
                    new GivenUpDocumentTaken(partner, keep.pairSeq(), keep.documentId(), back.kind(), back.caseId()));
        return List.of(new DocumentWithdrawn(
                partner,
                keep.pairSeq(),
                keep.documentId(),
                back.kind(),
                back.caseId(),
                back.anew(),
                keep.receipt(),
                keep.signature()));
    }

    private List<OutboxEvent> giveUp(DocumentFrozen document, boolean anew, String reason, String by) {
        if (document.pairSeq() <= receiptedSeq) throw new Refused(Refusal.DOCUMENT_DELIVERED);
        var before = givenUp.get(document.pairSeq());
        if (before != null && (before.anew() || !anew)) return List.of();
        return List.of(new DocumentGivenUp(
                document.partner(),
                document.pairSeq(),
                document.documentId(),
                document.kind(),
                document.caseId(),
                anew,
                reason,
                by));
    }
}
