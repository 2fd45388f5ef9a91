package portability.ledger.axon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/// Lets a query see what was committed before it was asked.
public final class ReadModels {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(2);

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    ReadModels(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    /// Returns when the processor has applied every event that is committed now.
    /// @throws IllegalStateException if it has not within ten seconds: better no answer than an old one
    public void awaitCurrent(String processor) {
        TrackingToken head = events.createHeadToken();
        if (head == null) return;
        var streaming = processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no such processor: " + processor));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!hasReached(streaming, head)) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("the read model is behind: " + processor);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private static boolean hasReached(StreamingEventProcessor processor, TrackingToken head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream().allMatch(s -> {
                    var at = s.getTrackingToken();
                    return at != null && at.covers(head);
                });
    }
}
