package portability.contributions.correction;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import portability.ledger.processing.Rounds;

/// Makes rounds of reminders while the service runs.
public final class CorrectionReminders implements SmartLifecycle {
    private final CorrectionRound round;
    private final Duration lookAgain;
    private final Rounds rounds = new Rounds("reminders of corrections");
    private volatile boolean running;

    public CorrectionReminders(CorrectionRound round, Duration lookAgain) {
        this.round = round;
        this.lookAgain = lookAgain;
    }

    @Override
    public void start() {
        running = true;
        rounds.every(lookAgain, round::run);
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
