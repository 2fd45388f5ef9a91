package portability.ledger.processing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// The log as processors follow it: in pages, and called at once when there is more.
final class LogPages implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final LogHead head;
    private final int entriesPerPage;

    LogPages(LogHead head, int entriesPerPage) {
        this.head = head;
        this.entriesPerPage = entriesPerPage;
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
    private final class Turning implements BlockingStream<TrackedEventMessage<?>> {
        private long at;
        private @Nullable Runnable reader;

        private Turning(long at) {
            this.at = at;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.of(page()) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable() {
            return head.entries() > at;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            var next = page();
            at = next.to();
            return next;
        }

        private LogPage page() {
            return new LogPage(at, Math.min(head.entries(), at + entriesPerPage));
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            head.listen(callback);
            return true;
        }

        @Override
        public void close() {
            if (reader != null) head.forget(reader);
        }
    }
}
