package portability.contributions.clarification;

import org.springframework.context.SmartLifecycle;
import portability.ledger.processing.Rounds;

/// Makes rounds of comparisons while the service runs.
public final class ClarificationSchedule implements SmartLifecycle {
    private final ClarificationRound round;
    private final ClarificationLimits limits;
    private final Rounds rounds = new Rounds("clarifications");
    private volatile boolean running;

    public ClarificationSchedule(ClarificationRound round, ClarificationLimits limits) {
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
