package portability.claims.claim.followup;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import portability.claims.work.Causes;
import portability.ledger.processing.Failing;

/// Sends commands to claims for a processor: each has a unit of work of its own, never the processor's.
@Component
class ClaimHands implements DisposableBean {
    private static final long PATIENCE_SECONDS = 30;

    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    /// Waits until it is done.
    /// @throws NoEffectYet if it may be done another time
    void perform(Runnable deed) {
        try {
            hands.submit(deed).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            // Axon logs what comes out of here; the cause's text may hold a payload.
            if (Failing.passes(failed)) throw new NoEffectYet(Causes.named(failed));
            throw new IllegalStateException("a document has no effect: " + Causes.named(failed));
        } catch (TimeoutException _) {
            throw new NoEffectYet("nobody answered in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NoEffectYet("interrupted");
        }
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
