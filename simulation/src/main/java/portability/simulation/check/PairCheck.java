package portability.simulation.check;

import java.util.List;
import java.util.function.Consumer;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.simulation.institution.Institution;

/// Do both sides of a pair hold the same documents, under the same numbers, each receipted once?
final class PairCheck {
    private final Institution sender;
    private final Institution receiver;
    private final Consumer<String> findings;

    PairCheck(Institution sender, Institution receiver, Consumer<String> findings) {
        this.sender = sender;
        this.receiver = receiver;
        this.findings = findings;
    }

    void check() {
        var frozen = of(DocumentFrozen.class);
        var receipted = of(DocumentReceipted.class);
        var received = receiver.store().events().stream()
                .filter(InboxEvent.class::isInstance)
                .map(InboxEvent.class::cast)
                .filter(event -> event.partner().equals(sender.name()))
                .toList();
        if (received.size() > frozen.size()) find("more was received than was frozen");
        if (receipted.size() > received.size()) find("more was receipted than was received");
        for (int i = 0; i < frozen.size(); i++)
            if (frozen.get(i).pairSeq() != i + 1) find("number " + (i + 1) + " is not there");
        for (int i = 0; i < Math.min(received.size(), frozen.size()); i++)
            if (!isSame(frozen.get(i), received.get(i))) find("document " + (i + 1) + " differs");
        for (int i = 0; i < Math.min(receipted.size(), received.size()); i++)
            if (!isReceipt(receipted.get(i), received.get(i))) find("the receipt for " + (i + 1) + " differs");
        for (var refused : of(DocumentRefused.class))
            find("document %d, %s, was refused as %s"
                    .formatted(refused.pairSeq(), kind(frozen, refused), refused.reason()));
        boolean bothThere = !sender.isGone() && !receiver.isGone();
        if (bothThere && receipted.size() < frozen.size())
            find("%d documents, %d receipted".formatted(frozen.size(), receipted.size()));
    }

    private static String kind(List<DocumentFrozen> frozen, DocumentRefused refused) {
        return frozen.get(Math.toIntExact(refused.pairSeq() - 1)).kind();
    }

    private static boolean isSame(DocumentFrozen frozen, InboxEvent received) {
        return received instanceof DocumentReceived document
                && document.pairSeq() == frozen.pairSeq()
                && document.documentId().equals(frozen.documentId())
                && document.headerHash().equals(frozen.headerHash())
                && document.document().equals(frozen.document());
    }

    private static boolean isReceipt(DocumentReceipted receipted, InboxEvent received) {
        return receipted.pairSeq() == received.pairSeq()
                && receipted.documentId().equals(received.documentId())
                && receipted.receipt().equals(received.receipt())
                && receipted.signature().equals(received.signature());
    }

    private <E extends portability.claims.exchange.pair.OutboxEvent> List<E> of(Class<E> kind) {
        return sender.store().events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.partner().equals(receiver.name()))
                .toList();
    }

    private void find(String what) {
        findings.accept("%s to %s: %s".formatted(sender.name(), receiver.name(), what));
    }
}
