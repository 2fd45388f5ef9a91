package portability.claims.restore.recovery;

import org.springframework.stereotype.Component;
import portability.claims.exchange.checkpoints.Greetings;
import portability.claims.restore.RestoreDesk;

/// Which pairs must wait, because a partner holds documents of them that are not here, or may hold some.
@Component
public class PairGate {
    private final RestoreDesk desk;
    private final Greetings greetings;
    private final Recovery recovery;

    PairGate(RestoreDesk desk, Greetings greetings, Recovery recovery) {
        this.desk = desk;
        this.greetings = greetings;
        this.recovery = recovery;
    }

    /// Has a partner not said yet, since this process started, what it holds?
    public boolean isUnheard(String partner) {
        return greetings.isAwaited(partner);
    }

    /// Are documents of the pair still to be fetched back?
    public boolean isRecovering(String partner) {
        return desk.restore().isAwaited(partner);
    }

    /// Tells that a pair may have to wait no longer.
    public void onOpened(Runnable listener) {
        greetings.onGreeted(_ -> listener.run());
        recovery.onRecovered(listener);
    }
}
