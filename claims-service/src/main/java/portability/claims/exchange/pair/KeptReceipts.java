package portability.claims.exchange.pair;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;

/// The receipts that partners gave, as they stand in the outboxes.
@Component
class KeptReceipts {
    private final EventStore events;

    KeptReceipts(EventStore events) {
        this.events = events;
    }

    /// @param streamSeq where the document stands in the partner's outbox
    /// @return empty where the partner gave none yet
    Optional<SignedReceipt> find(String partner, long streamSeq, long pairSeq) {
        return events.readEvents(OutboxAggregate.streamOf(partner), streamSeq)
                .asStream()
                .map(message -> (OutboxEvent) message.getPayload())
                .filter(event -> event.pairSeq() == pairSeq)
                .flatMap(event -> receiptIn(event).stream())
                .findFirst();
    }

    private static Optional<SignedReceipt> receiptIn(OutboxEvent event) {
        return switch (event) {
            case DocumentReceipted taken -> Optional.of(new SignedReceipt(taken.receipt(), taken.signature()));
            case DocumentWithdrawn back -> Optional.of(new SignedReceipt(back.receipt(), back.signature()));
            case DocumentFrozen _,
                    DocumentRecovered _,
                    ErasedDocumentRecovered _,
                    DocumentRefused _,
                    DocumentGivenUp _,
                    GivenUpDocumentTaken _ -> Optional.empty();
        };
    }
}
