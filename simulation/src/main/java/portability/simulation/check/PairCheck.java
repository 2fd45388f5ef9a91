package portability.simulation.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import portability.claims.Octets;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OutboxEvent;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.claims.exchange.pair.WithdrawnDocumentReceived;

/// Do both sides of a pair hold the same documents, under the same numbers, each receipted once?
public final class PairCheck {
    private final Side sender;
    private final Side receiver;
    private final Consumer<String> findings;

    /// What an institution has stored about the pair.
    ///
    /// @param events in their order; those that are about others are passed over
    /// @param isThere does it still answer?
    public record Side(String name, List<?> events, boolean isThere) {}

    public PairCheck(Side sender, Side receiver, Consumer<String> findings) {
        this.sender = sender;
        this.receiver = receiver;
        this.findings = findings;
    }

    public void check() {
        var frozen = of(DocumentFrozen.class);
        var receipted = of(OutboxEvent.class).stream()
                .flatMap(event -> receiptIn(event).stream())
                .toList();
        var received = receiver.events().stream()
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
        boolean bothThere = sender.isThere() && receiver.isThere();
        if (bothThere && receipted.size() < frozen.size())
            find("%d documents, %d receipted".formatted(frozen.size(), receipted.size()));
    }

    private static String kind(List<DocumentFrozen> frozen, DocumentRefused refused) {
        return frozen.get(Math.toIntExact(refused.pairSeq() - 1)).kind();
    }

    private static boolean isSame(DocumentFrozen frozen, InboxEvent received) {
        return received.pairSeq() == frozen.pairSeq()
                && received.documentId().equals(frozen.documentId())
                && received.headerHash().equals(frozen.headerHash())
                && switch (received) {
                    case DocumentReceived document -> document.document().equals(frozen.document());
                    case WithdrawnDocumentReceived _ -> true;
                    case ErasedDocumentReceived _ -> false;
                };
    }

    /// A receipt as the sender keeps it.
    private record Kept(long pairSeq, String documentId, Octets receipt, Octets signature, boolean isWithdrawn) {}

    private static Optional<Kept> receiptIn(OutboxEvent event) {
        return switch (event) {
            case DocumentReceipted e ->
                Optional.of(new Kept(e.pairSeq(), e.documentId(), e.receipt(), e.signature(), false));
            case DocumentWithdrawn e ->
                Optional.of(new Kept(e.pairSeq(), e.documentId(), e.receipt(), e.signature(), true));
            case DocumentFrozen _,
                    DocumentRecovered _,
                    ErasedDocumentRecovered _,
                    DocumentGivenUp _,
                    GivenUpDocumentTaken _,
                    DocumentRefused _ -> Optional.empty();
        };
    }

    private static boolean isReceipt(Kept kept, InboxEvent received) {
        return kept.pairSeq() == received.pairSeq()
                && kept.documentId().equals(received.documentId())
                && kept.receipt().equals(received.receipt())
                && kept.signature().equals(received.signature())
                && kept.isWithdrawn() == received instanceof WithdrawnDocumentReceived;
    }

    private <E extends OutboxEvent> List<E> of(Class<E> kind) {
        return sender.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.partner().equals(receiver.name()))
                .toList();
    }

    private void find(String what) {
        findings.accept("%s to %s: %s".formatted(sender.name(), receiver.name(), what));
    }
}
