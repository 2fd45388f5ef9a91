package portability.contributions.returns.account;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Makes rounds of reminders while the service runs.
public final class ReminderSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);

    private final ReminderRound round;
    private final ReminderLimits limits;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reminders").factory());
    private volatile boolean running;

    public ReminderSchedule(ReminderRound round, ReminderLimits limits) {
        this.round = round;
        this.limits = limits;
    }

    @Override
    public void start() {
        running = true;
        long millis = limits.lookAgain().toMillis();
        var _ = clockwork.scheduleWithFixedDelay(this::guarded, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// A database that is away, or a log that another process writes, is not the end of the schedule.
    private void guarded() {
        try {
            round.run();
        } catch (NotTheWriter _) {
            // The process that writes the log reminds.
        } catch (RuntimeException failed) {
            LOG.warn("reminders wait: {}", failed.getClass().getName());
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
}
