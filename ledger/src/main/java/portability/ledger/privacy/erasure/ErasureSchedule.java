package portability.ledger.privacy.erasure;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import portability.ledger.edge.Principal;
import portability.ledger.processing.Rounds;

/// Erases who is due, and lets this process forget who was erased: from its start, again and again.
///
/// Where it starts, the erased are forgotten before anything is read.
final class ErasureSchedule implements SmartLifecycle {
    private static final Duration FOLLOW_AGAIN = Duration.ofSeconds(1);
    private static final Principal NODE = Principal.node("erasure");

    private final ErasureDesk desk;
    private final ErasureFollower follower;
    private final ErasureProperties limits;
    private final Rounds rounds = new Rounds("erasures");
    private volatile boolean running;

    ErasureSchedule(ErasureDesk desk, ErasureFollower follower, ErasureProperties limits) {
        this.desk = desk;
        this.follower = follower;
        this.limits = limits;
    }

    @Override
    public void start() {
        follower.follow();
        running = true;
        rounds.every(FOLLOW_AGAIN, follower::follow);
        rounds.every(limits.lookAgain(), this::eraseDue);
    }

    private void eraseDue() {
        desk.eraseDue(NODE);
        follower.follow();
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

    /// Before processors and calls.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
