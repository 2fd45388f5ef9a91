package portability.contributions.returns.account;

import org.springframework.context.SmartLifecycle;
import portability.ledger.processing.Rounds;

/// Makes rounds of reminders while the service runs.
public final class ReminderSchedule implements SmartLifecycle {
    private final ReminderRound round;
    private final ReminderLimits limits;
    private final Rounds rounds = new Rounds("reminders");
    private volatile boolean running;

    public ReminderSchedule(ReminderRound round, ReminderLimits limits) {
        this.round = round;
        this.limits = limits;
    }

    @Override
    public void start() {
        running = true;
        rounds.every(limits.lookAgain(), round::run);
    }

    @Override
    public void stop() {
        running = false;
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
