package portability.ledger.processing;

import java.util.List;
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
    /// A position that could not be moved with the others': after so many times their time the processor moves it.
    private static final int PATIENCE = 4;

    private final String processor;
    private final LogHead head;
    private final WantedEvents wanted;
    private final QuietMoves moves;
    private final int entriesPerPage;
    private final long quietNanos;

    /// @param wanted what the processor takes: of nothing else is it called at once
    /// @param moves  moves its position past what it does not take
    LogPages(String processor, LogHead head, WantedEvents wanted, QuietMoves moves, ProcessingProperties properties) {
        this.processor = processor;
        this.head = head;
        this.wanted = wanted;
        this.moves = moves;
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

    /// One coordinator's way through the log. It calls instead of being waited at.
    ///
    /// What this process has appended, and the processor does not want, is no reason for a transaction: its
    /// position moves past it with the next entry that is wanted, or after a while with those of other processors.
    private final class Turning implements BlockingStream<TrackedEventMessage<?>>, LogHead.Listener, QuietMoves.Source {
        private long at;
        /// From where the page starts up to here, nothing is wanted.
        private long quiet;
        private long quietSince;
        /// Whether its position is just being moved to where it is quiet.
        private boolean passing;

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
            return !passing && (head.entries() > quiet || isQuietFor(PATIENCE * quietNanos));
        }

        private boolean isQuietFor(long nanos) {
            return quiet > at && System.nanoTime() - quietSince >= nanos;
        }

        @Override
        public synchronized boolean isDue() {
            return isQuietFor(quietNanos);
        }

        @Override
        public synchronized List<QuietMoves.Stretch> pass() {
            if (quiet <= at) return List.of();
            passing = true;
            return List.of(new QuietMoves.Stretch(processor, at, quiet));
        }

        @Override
        public void passed(QuietMoves.Stretch stretch, boolean done) {
            synchronized (this) {
                passing = false;
                notifyAll();
                if (done) at = Math.max(at, stretch.to());
                if (done && quiet > at) quietSince = System.nanoTime();
            }
            grown();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return hasNextAvailable();
        }

        @Override
        public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            // It was asked just before that there is one. A page out while the position moves would start elsewhere.
            while (passing) wait();
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
            moves.add(this);
            return true;
        }

        @Override
        public void close() {
            head.forget(this);
            moves.remove(this);
        }
    }
}
