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

    /// A document that came.
    public record Received(Instant recordedAt, InboxEvent event) {}

    /// What became of a document that was sent, or that it was frozen.
    public record Sent(Instant recordedAt, OutboxEvent event) {}

    /// Those that came at that moment or later, in their order.
    public List<Received> receivedSince(String partner, Instant since) {
        return events.readEvents(InboxAggregate.streamOf(partner), 0)
                .asStream()
                .filter(message -> !message.getTimestamp().isBefore(since))
                .map(message -> new Received(message.getTimestamp(), (InboxEvent) message.getPayload()))
                .toList();
    }

    /// The same of what was sent.
    public List<Sent> sentSince(String partner, Instant since) {
        return events.readEvents(OutboxAggregate.streamOf(partner), 0)
                .asStream()
                .filter(message -> !message.getTimestamp().isBefore(since))
                .map(message -> new Sent(message.getTimestamp(), (OutboxEvent) message.getPayload()))
                .toList();
    }
}
