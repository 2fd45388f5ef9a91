package portability.ledger.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Moves the positions of all processors of this instance past what they do not want, in one statement for all.
///
/// A service has dozens of processors, and most of what is appended is of no concern to most of them. A transaction
/// for each, twice a second, was a third of the work of a node.
final class QuietMoves implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QuietMoves.class);

    private static final long LOOK_MILLIS = 50;

    private final PositionStore positions;
    private final Progress progress;
    private final long lookNanos;
    private final Set<Source> sources = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    /// A processor's place in the log and how far from there nothing is wanted.
    ///
    /// @param from the first entry that is not dealt with
    /// @param to   all entries before it are of no concern
    record Stretch(String processor, long from, long to) {}

    /// A processor's way through the log.
    interface Source {
        /// Looks whether it has gathered for long enough.
        void look();

        /// Whether its position has been behind for so long that somebody should move it.
        boolean isDue();

        /// The stretch to pass, if there is one. Until [#passed] the source gives out no page.
        List<Stretch> pass();

        /// After [#pass].
        ///
        /// @param done whether the position stands behind the stretch; otherwise the processor moves it itself
        void passed(Stretch stretch, boolean done);
    }

    QuietMoves(PositionStore positions, Progress progress, ProcessingProperties properties) {
        this.positions = positions;
        this.progress = progress;
        this.lookNanos = TimeUnit.MILLISECONDS.toNanos(Math.min(LOOK_MILLIS, properties.quietMillis() / 2));
        this.thread = Thread.ofPlatform().daemon().name("log-quiet-moves").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Source source) {
        sources.add(source);
    }

    void remove(Source source) {
        sources.remove(source);
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(this, lookNanos);
            if (!closed) sources.forEach(Source::look);
            if (!closed && sources.stream().anyMatch(Source::isDue)) move();
        }
    }

    private record Asked(Source source, Stretch stretch) {}

    private void move() {
        var asked = new ArrayList<Asked>();
        for (var source : sources) for (var stretch : source.pass()) asked.add(new Asked(source, stretch));
        Set<String> moved = Set.of();
        try {
            moved = positions.pass(asked.stream().map(Asked::stretch).toList());
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("positions were not moved: {}", Failing.kind(unreachable));
        } finally {
            for (var each : asked) each.source.passed(each.stretch, moved.contains(each.stretch.processor()));
        }
        if (!moved.isEmpty()) progress.signal();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
