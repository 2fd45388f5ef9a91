package portability.ledger.axon;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Lets a query see what was committed before it was asked.
///
/// Numbers of the log that were drawn and never committed (a crash between the two) stay gaps in a processor's token,
/// so that it never covers the log's head again. What counts is whether there is anything left for it to read.
public final class ReadModels {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(1);

    private final EventProcessingConfiguration processing;
    private final EventStorageEngine log;

    ReadModels(EventProcessingConfiguration processing, EventStorageEngine log) {
        this.processing = processing;
        this.log = log;
    }

    /// Returns when the processor has applied every event that is committed now.
    /// @throws IllegalStateException if it has not within ten seconds: better no answer than an old one
    public void awaitCurrent(String processor) {
        TrackingToken head = log.createHeadToken();
        if (head == null) return;
        var streaming = processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no such processor: " + processor));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!hasRead(streaming, head)) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("the read model is behind: " + processor);
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    private boolean hasRead(StreamingEventProcessor processor, TrackingToken head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(segment -> hasRead(segment.getTrackingToken(), head));
    }

    private boolean hasRead(@Nullable TrackingToken at, TrackingToken head) {
        if (at == null) return false;
        if (at.covers(head)) return true;
        return at instanceof GapAwareTrackingToken here
                && head instanceof GapAwareTrackingToken there
                && here.getIndex() >= there.getIndex()
                && log.readEvents(at, false).findFirst().isEmpty();
    }
}
