package portability.ledger.processing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Only a few of an instance's processors apply large entries at once: what is made of an entry of megabytes while
/// it is applied is a multiple of it, and dozens of processors may be behind. Nobody has a connection while waiting.
final class LargeTurns {
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    LargeTurns() {
        this(PATIENCE);
    }

    LargeTurns(Duration patience) {
        this.patience = patience;
    }

    /// In turn; after a while without one: whoever has a turn may wait for what this processor is to apply.
    <T> T inTurn(Callable<T> work) throws Exception {
        boolean mine = free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.call();
        } finally {
            if (mine) free.release();
        }
    }
}
