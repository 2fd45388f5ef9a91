package portability.ledger.processing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.Appended;

/// The log as processors follow it: in pages, and called at once when there is more.
final class LogPages implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogHead head;
    private final WantedEvents wanted;
    private final int entriesPerPage;
    private final long quietNanos;

    /// @param wanted what the processor takes: of nothing else is it called at once
    LogPages(LogHead head, WantedEvents wanted, ProcessingProperties properties) {
        this.head = head;
        this.wanted = wanted;
        this.entriesPerPage = properties.entriesPerPage();
        this.quietNanos = TimeUnit.MILLISECONDS.toNanos(properties.quietMillis());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Turning(token == null ? 0 : LogPage.applied(token));
    }

    @Override
    public TrackingToken createTailToken() {
        return LogPage.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return LogPage.token(head.entries());
    }

    /// One coordinator's way through the log. Never waits: it calls instead.
    ///
    /// What this process has appended, and the processor does not want, is no reason for a transaction: its
    /// position moves past it with the next entry that is wanted, or after a while.
    private final class Turning implements BlockingStream<TrackedEventMessage<?>>, LogHead.Listener {
        private long at;
        /// From where the page starts up to here, nothing is wanted.
        private long quiet;
        private long quietSince;
        private @Nullable Runnable reader;

        private Turning(long at) {
            this.at = at;
            this.quiet = at;
        }

        @Override
        public synchronized void appended(Appended appended) {
            if (appended.before() != quiet || wanted.anyOf(appended.names())) return;
            if (quiet == at) quietSince = System.nanoTime();
            quiet = appended.after();
        }

        @Override
        public void grown() {
            var call = reader;
            if (call != null && hasNextAvailable()) call.run();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.of(page()) : Optional.empty();
        }

        @Override
        public synchronized boolean hasNextAvailable() {
            return head.entries() > quiet || (quiet > at && System.nanoTime() - quietSince >= quietNanos);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return hasNextAvailable();
        }

        @Override
        public synchronized TrackedEventMessage<?> nextAvailable() {
            var next = page();
            at = next.to();
            quiet = Math.max(quiet, at);
            return next;
        }

        private synchronized LogPage page() {
            return new LogPage(at, Math.min(Math.max(head.entries(), quiet), at + entriesPerPage));
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            head.listen(this);
            return true;
        }

        @Override
        public void close() {
            head.forget(this);
        }
    }
}
