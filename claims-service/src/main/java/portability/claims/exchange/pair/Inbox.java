package portability.claims.exchange.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.InboxAnswer.NotTaken;
import portability.claims.exchange.pair.InboxAnswer.Taken;
import portability.claims.exchange.pair.InboxAnswer.TakenBefore;

/// The documents from one partner, as far as the next one's place depends on them.
///
/// @param headerHashes of each document, in the order of their numbers
/// @param numbers      by document id
public record Inbox(List<Octets> headerHashes, Map<String, Long> numbers) {
    public static Inbox empty() {
        return new Inbox(new ArrayList<>(), new HashMap<>());
    }

    public InboxAnswer decide(TakeDocument document, Receipts receipts) {
        var number = numbers.get(document.documentId());
        if (number != null)
            return hashAt(number).equals(document.headerHash())
                    ? new TakenBefore(number)
                    : notTaken(RefusalReason.DOCUMENT_ID_REUSED);
        long seq = document.pairSeq();
        if (seq > 0 && seq < awaited()) return notTaken(RefusalReason.FORKED_PAIR);
        if (seq != awaited()) return notTaken(RefusalReason.OUT_OF_ORDER);
        if (!document.previousHeaderHash().equals(lastHash())) return notTaken(RefusalReason.FORKED_PAIR);
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

    /// Takes the place of a document that was receipted here once, and of which the partner has nothing left to show.
    Optional<InboxEvent> takeErased(String partner, GivenReceipt given) {
        var number = numbers.get(given.documentId());
        if (number != null) {
            if (!hashAt(number).equals(given.headerHash())) throw new NotTakenBack(NotTakenBack.Why.PAIR_FORKED);
            return Optional.empty();
        }
        return Optional.of(new ErasedDocumentReceived(
                partner,
                awaited(),
                given.documentId(),
                given.headerHash(),
                given.signed().receipt(),
                given.signed().signature()));
    }

    /// Changes in place: a pair may carry very many documents.
    public Inbox evolve(InboxEvent event) {
        headerHashes.add(event.headerHash());
        numbers.put(event.documentId(), event.pairSeq());
        return this;
    }

    private long awaited() {
        return headerHashes.size() + 1L;
    }

    private Octets lastHash() {
        return headerHashes.isEmpty() ? Octets.none() : headerHashes.getLast();
    }

    private Octets hashAt(long number) {
        return headerHashes.get(Math.toIntExact(number - 1));
    }

    private NotTaken notTaken(RefusalReason reason) {
        return new NotTaken(reason, awaited());
    }
}
