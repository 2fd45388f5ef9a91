package portability.claims.exchange.pair;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/// What went to and came from a partner since a moment, by this node's own clock.
@Component
public class PairHistory {
    private final EventStore events;

    PairHistory(EventStore events) {
        this.events = events;
    }

    /// Something that happened to a document, and when that was recorded here.
    public record Recorded<E>(Instant at, E event) {}

    /// Those that came at that moment or later, in their order.
    public List<Recorded<InboxEvent>> receivedSince(String partner, Instant since) {
        return since(InboxAggregate.streamOf(partner), since, InboxEvent.class);
    }

    /// What became of those that were sent, or that they were frozen, then or later.
    public List<Recorded<OutboxEvent>> sentSince(String partner, Instant since) {
        return since(OutboxAggregate.streamOf(partner), since, OutboxEvent.class);
    }

    private <E> List<Recorded<E>> since(String stream, Instant since, Class<E> kind) {
        return events.readEvents(stream, 0)
                .asStream()
                .filter(message -> !message.getTimestamp().isBefore(since))
                .map(message -> new Recorded<E>(message.getTimestamp(), kind.cast(message.getPayload())))
                .toList();
    }
}
