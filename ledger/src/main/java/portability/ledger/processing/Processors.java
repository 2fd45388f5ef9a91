package portability.ledger.processing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/// The processors of this service, in this process.
final class Processors {
    private static final long LOOK_MILLIS = 100;

    private final PositionStore positions;
    private final Progress progress;
    private final Map<String, Processor> known = new ConcurrentHashMap<>();

    private record Processor(Handlers handlers, LogPages pages, PooledStreamingEventProcessor streaming, Pause pause) {}

    Processors(PositionStore positions, Progress progress) {
        this.positions = positions;
        this.progress = progress;
    }

    void add(Handlers handlers, LogPages pages, PooledStreamingEventProcessor streaming) {
        known.put(handlers.processor(), new Processor(handlers, pages, streaming, new Pause()));
    }

    Set<String> names() {
        return new TreeSet<>(known.keySet());
    }

    /// @throws OperationRefused UNKNOWN_PROCESSOR
    Handlers require(String processor) {
        return found(processor).handlers;
    }

    /// A stretch of the log of which it is known in this process that the processor wants nothing, its position
    /// being at the beginning.
    /// @throws OperationRefused UNKNOWN_PROCESSOR
    QuietMoves.Stretch quiet(String processor) {
        return found(processor).pages.quiet();
    }

    /// Somebody waits for what it has not applied.
    void hurry(String processor) {
        found(processor).pages.hurry();
    }

    private Processor found(String processor) {
        var found = known.get(processor);
        if (found == null) throw OperationRefused.unknownProcessor();
        return found;
    }

    /// Lets this process claim at once what it has given back: after a failure, Axon waits longer each time. Asked for
    /// more often than once a second, it would keep Axon's coordinator from claiming anything.
    void claimAgain(String processor) {
        var found = known.get(processor);
        if (found == null || !found.streaming.isRunning() || !found.pause.isOver()) return;
        var working = found.streaming.processingStatus();
        for (int segment : positions.segments(processor))
            if (!working.containsKey(segment)) {
                var _ = found.streaming.claimSegment(segment).whenComplete((_, _) -> found.pause.begin());
                found.pause.begin();
            }
    }

    /// Between two times.
    private static final class Pause {
        private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

        private final AtomicLong until = new AtomicLong(System.nanoTime());

        private boolean isOver() {
            return System.nanoTime() - until.get() >= 0;
        }

        private void begin() {
            until.set(System.nanoTime() + NANOS);
        }
    }

    /// The same for all, for instance when the database is back.
    void claimAgain() {
        names().forEach(this::claimAgain);
    }

    /// Waits a little for any of them to get on.
    void awaitMove() {
        progress.await(progress.moves(), LOOK_MILLIS);
    }
}
