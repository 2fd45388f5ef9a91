package portability.contributions.request;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/// Lets a query see every fact that was committed before it.
///
/// Numbers of the log that were drawn and never committed (a crash between the two) stay gaps in a processor's token,
/// so
/// that its token never covers the log's head again. What counts is whether there is anything left for it to read.
public final class CurrentReads {
    /// The processor of all this service's read models.
    public static final String PROCESSOR = "contributions";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(1);

    private final EventProcessingConfiguration processing;
    private final EventStorageEngine log;

    public CurrentReads(EventProcessingConfiguration processing, EventStorageEngine log) {
        this.processing = processing;
        this.log = log;
    }

    /// Returns when the read models hold every fact that is committed now.
    /// @throws IllegalStateException if they do not within ten seconds: better no answer than an old one
    public void await() {
        TrackingToken head = log.createHeadToken();
        if (head == null) return;
        var processor = processing
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("no such processor: " + PROCESSOR));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!hasRead(processor, head)) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("the read models are behind");
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
