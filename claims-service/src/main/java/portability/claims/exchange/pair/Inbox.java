package portability.claims.exchange.pair;

import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;

/// The documents from one partner, as far as the next one's place depends on them. What came earlier stands in the
/// pair's stream under its number.
///
/// @param taken    how many were taken: the number of the newest
/// @param lastHash of the newest one's header; empty before the first
/// @param newest   those last taken
public record Inbox(long taken, Octets lastHash, NewestDocuments newest) {
    public static Inbox empty() {
        return new Inbox(0, Octets.none(), NewestDocuments.none());
    }

    /// @return [TakenBefore] of every document whose number was taken: whether it is that one, [#objection] tells
    public InboxAnswer decide(TakeDocument document, Receipts receipts) {
        long seq = document.pairSeq();
        if (seq > 0 && seq < awaited()) return new TakenBefore(seq);
        if (newest.contains(document.documentId())) return notTaken(RefusalReason.DOCUMENT_ID_REUSED);
        if (seq != awaited()) return notTaken(RefusalReason.OUT_OF_ORDER);
        if (!document.previousHeaderHash().equals(lastHash)) return notTaken(RefusalReason.FORKED_PAIR);
        // It cannot be refused for what is not known any more: that would hold up all that comes behind it.
        if (document.erased()) return new Taken(document.receivedErased(receipt(document, receipts)));
        // Nor for what the sender does not say any more.
        if (document.withdrawn()) return new Taken(document.receivedWithdrawn(receipt(document, receipts)));
        if (document.given().isEmpty() && document.objection().isPresent())
            return notTaken(document.objection().get());
        return new Taken(document.received(receipt(document, receipts)));
    }

    private static SignedReceipt receipt(TakeDocument document, Receipts receipts) {
        return document.given().map(GivenReceipt::signed).orElseGet(() -> receipts.accept(document));
    }

    /// Why a document whose number was taken before does not get the receipt of then.
    ///
    /// @param taken the event of that number
    public static Optional<RefusalReason> objection(TakeDocument document, InboxEvent taken) {
        if (taken.headerHash().equals(document.headerHash())) return Optional.empty();
        return Optional.of(
                taken.documentId().equals(document.documentId())
                        ? RefusalReason.DOCUMENT_ID_REUSED
                        : RefusalReason.FORKED_PAIR);
    }

    /// Takes the place of a document that was receipted here once, and of which the partner has nothing left to show.
    ///
    /// @return empty where its number was taken meanwhile
    Optional<InboxEvent> takeErased(String partner, long pairSeq, GivenReceipt given) {
        if (pairSeq < awaited()) return Optional.empty();
        if (pairSeq != awaited()) throw new NotTakenBack(NotTakenBack.Why.OUT_OF_ORDER);
        if (newest.contains(given.documentId())) throw new NotTakenBack(NotTakenBack.Why.PAIR_FORKED);
        return Optional.of(new ErasedDocumentReceived(
                partner,
                pairSeq,
                given.documentId(),
                given.headerHash(),
                given.signed().receipt(),
                given.signed().signature()));
    }

    public Inbox evolve(InboxEvent event) {
        return new Inbox(event.pairSeq(), event.headerHash(), newest.with(event.documentId(), event.pairSeq()));
    }

    private long awaited() {
        return taken + 1;
    }

    private NotTaken notTaken(RefusalReason reason) {
        return new NotTaken(reason, awaited());
    }
}
