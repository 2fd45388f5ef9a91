package portability.ledger.processing;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// Makes rounds of one kind of work while the service runs.
public final class RoundSchedule implements SmartLifecycle {
    private final Duration pause;
    private final Runnable round;
    private final Rounds rounds;
    private volatile boolean running;

    /// @param name  of the thread, and of what waits where a round fails
    /// @param pause before the first round, and after each
    public RoundSchedule(String name, Duration pause, Runnable round) {
        this.pause = pause;
        this.round = round;
        this.rounds = new Rounds(name);
    }

    @Override
    public void start() {
        running = true;
        rounds.every(pause, round);
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
