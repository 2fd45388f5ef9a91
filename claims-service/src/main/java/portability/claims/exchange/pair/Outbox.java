package portability.claims.exchange.pair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import portability.claims.Octets;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;

/// The documents for one partner: numbers without a gap, each header chained to the one before.
///
/// @param lastSeq        the last number given; 0 before the first
/// @param lastHeaderHash of that document's header; empty before the first
/// @param documentIds    everything ever frozen
/// @param receiptedSeq   up to which the partner has receipted
/// @param refusedAs      why the partner refuses the document after that; empty if it does not
record Outbox(long lastSeq, Octets lastHeaderHash, Set<String> documentIds, long receiptedSeq, String refusedAs) {
    static Outbox empty() {
        return new Outbox(0, Octets.none(), new HashSet<>(), 0, "");
    }

    List<OutboxEvent> decide(String partner, OutboxCommand command, Freezer freezer) {
        return switch (command) {
            case FreezeDocument freeze ->
                documentIds.contains(freeze.documentId())
                        ? List.of()
                        : List.of(freezer.freeze(partner, lastSeq + 1, lastHeaderHash, freeze));
            case KeepReceipt keep -> keep(partner, keep);
        };
    }

    Outbox evolve(OutboxEvent event) {
        return switch (event) {
            case DocumentFrozen frozen -> {
                // One set for the life of the aggregate: a pair may carry very many documents.
                documentIds.add(frozen.documentId());
                yield new Outbox(frozen.pairSeq(), frozen.headerHash(), documentIds, receiptedSeq, refusedAs);
            }
            case DocumentReceipted receipted ->
                new Outbox(lastSeq, lastHeaderHash, documentIds, receipted.pairSeq(), "");
            case DocumentRefused refused ->
                new Outbox(lastSeq, lastHeaderHash, documentIds, receiptedSeq, refused.reason());
        };
    }

    private List<OutboxEvent> keep(String partner, KeepReceipt keep) {
        if (keep.pairSeq() != receiptedSeq + 1 || keep.pairSeq() > lastSeq) return List.of();
        if (keep.refusal().isEmpty())
            return List.of(new DocumentReceipted(
                    partner, keep.pairSeq(), keep.documentId(), keep.receipt(), keep.signature()));
        if (keep.refusal().equals(refusedAs)) return List.of();
        return List.of(new DocumentRefused(
                partner, keep.pairSeq(), keep.documentId(), keep.refusal(), keep.receipt(), keep.signature()));
    }
}
