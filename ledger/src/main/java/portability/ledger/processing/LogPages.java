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

    /// So long a patient processor gathers what is appended, and applies it together.
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String processor;
    private final LogHead head;
    private final WantedEvents wanted;
    private final QuietMoves moves;
    private final int entriesPerPage;
    private final long quietNanos;
    private final boolean patient;
    private volatile @Nullable Turning turning;

    /// @param wanted what the processor takes: of nothing else is it called at once
    /// @param moves  moves its position past what it does not take
    ///
    /// @param patient whether it may wait for more before it is called
    LogPages(
            String processor,
            LogHead head,
            WantedEvents wanted,
            QuietMoves moves,
            ProcessingProperties properties,
            boolean patient) {
        this.processor = processor;
        this.head = head;
        this.wanted = wanted;
        this.patient = patient;
        this.moves = moves;
        this.entriesPerPage = properties.entriesPerPage();
        this.quietNanos = TimeUnit.MILLISECONDS.toNanos(properties.quietMillis());
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var opened = new Turning(token == null ? 0 : LogPage.applied(token));
        turning = opened;
        return opened;
    }

    /// Somebody waits for it.
    void hurry() {
        var now = turning;
        if (now != null) now.hurry();
    }

    /// From where the next page starts, up to where nothing is wanted; of no length where that is not known.
    QuietMoves.Stretch quiet() {
        var now = turning;
        return now == null ? new QuietMoves.Stretch(processor, 0, 0) : now.stretch();
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
        /// Since when there is something that is wanted.
        private long wantedSince;

        private boolean isThereMore;
        private boolean hurried;

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
            return !passing && (isWantedNow() || isQuietFor(PATIENCE * quietNanos));
        }

        private boolean isWantedNow() {
            if (head.entries() <= quiet) return false;
            if (!patient || hurried || head.entries() - at >= entriesPerPage) return true;
            if (!isThereMore) wantedSince = System.nanoTime();
            isThereMore = true;
            return System.nanoTime() - wantedSince >= GATHER_NANOS;
        }

        private void hurry() {
            synchronized (this) {
                hurried = true;
            }
            grown();
        }

        private boolean isQuietFor(long nanos) {
            return quiet > at && System.nanoTime() - quietSince >= nanos;
        }

        @Override
        public void look() {
            if (patient) grown();
        }

        @Override
        public synchronized boolean isDue() {
            return isQuietFor(quietNanos);
        }

        private synchronized QuietMoves.Stretch stretch() {
            return new QuietMoves.Stretch(processor, at, quiet);
        }

        @Override
        public synchronized List<QuietMoves.Stretch> pass() {
            if (quiet <= at) return List.of();
            passing = true;
            return List.of(stretch());
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
            isThereMore = false;
            hurried = false;
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
