package portability.ledger.axon;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/// The log as processors read it: from the database, and called at once when this process commits.
///
/// Axon's own stream does not call. A processor that has nothing to read then sleeps for half a second, and so would
/// every request that waits for its read model.
final class PromptSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final int EVENTS_PER_FETCH = 500;

    private final EventStorageEngine log;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    private PromptSource(EventStorageEngine log) {
        this.log = log;
    }

    static PromptSource of(EventStore store, EventStorageEngine log) {
        var source = new PromptSource(log);
        // Told while they are being stored; readable once that is committed.
        var _ = store.subscribe(
                _ -> CurrentUnitOfWork.ifStarted(work -> work.root().afterCommit(_ -> source.callReaders())));
        return source;
    }

    private void callReaders() {
        readers.forEach(Runnable::run);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Reading(token);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    /// One reader's way through the log. Never waits: it calls instead.
    private final class Reading implements BlockingStream<TrackedEventMessage<?>> {
        private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
        private @Nullable TrackingToken at;
        private @Nullable Runnable reader;

        private Reading(@Nullable TrackingToken at) {
            this.at = at;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (fetched.isEmpty())
                log.readEvents(at, false).limit(EVENTS_PER_FETCH).forEach(fetched::add);
            return Optional.ofNullable(fetched.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            var next = peek().orElseThrow(() -> new IllegalStateException("there is no next event yet"));
            fetched.remove();
            at = next.trackingToken();
            return next;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            return readers.add(callback);
        }

        @Override
        public void close() {
            if (reader != null) readers.remove(reader);
        }
    }
}
