package portability.ledger.privacy.erasure;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Erases who is due, and lets this process forget who was erased: from its start, again and again.
///
/// Where it starts, the erased are forgotten before anything is read.
final class ErasureSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureSchedule.class);
    private static final long FOLLOW_MILLIS = 1_000;
    private static final Principal NODE = Principal.node("erasure");

    private final ErasureDesk desk;
    private final ErasureFollower follower;
    private final ErasureProperties limits;
    private volatile boolean running;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("erasure").factory());

    ErasureSchedule(ErasureDesk desk, ErasureFollower follower, ErasureProperties limits) {
        this.desk = desk;
        this.follower = follower;
        this.limits = limits;
    }

    @Override
    public void start() {
        follower.follow();
        running = true;
        var _ = clockwork.scheduleWithFixedDelay(
                () -> guarded(follower::follow), FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
        long millis = limits.lookAgain().toMillis();
        var _ = clockwork.scheduleWithFixedDelay(() -> guarded(this::eraseDue), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void eraseDue() {
        desk.eraseDue(NODE);
        follower.follow();
    }

    /// A database that is away, or a log that another process writes, is not the end of the schedule.
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (NotTheWriter _) {
            // The process that writes the log erases.
        } catch (RuntimeException failed) {
            LOG.warn("erasures wait: {}", failed.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before processors and calls.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
