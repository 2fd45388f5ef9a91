package portability.ledger.processing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Makes rounds of work in one thread of its own, each some time after the one before it has ended.
///
/// A database that is away is not the end of them, nor a log that another process writes: that process makes them.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final ScheduledExecutorService clockwork;

    /// @param name of the thread, and of what waits where a round fails
    public Rounds(String name) {
        this.name = name;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Makes the first round after a pause too.
    public void every(Duration pause, Runnable round) {
        var _ = clockwork.scheduleWithFixedDelay(
                () -> guarded(round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable round) {
        try {
            round.run();
        } catch (NotTheWriter _) {
            // The process that writes the log does it.
        } catch (RuntimeException failed) {
            LOG.warn("{} wait: {}", name, failed.getClass().getName());
        }
    }

    /// Begins no round any more; one that is being made comes to its end.
    @Override
    public void close() {
        clockwork.shutdown();
    }
}
