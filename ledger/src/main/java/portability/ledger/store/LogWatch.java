package portability.ledger.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Rings for whoever waits for the log to grow, as soon as this process has committed, or has heard that another has.
///
/// Nothing is lost where it does not ring: who waits looks again by itself after a while.
public final class LogWatch {
    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();

    public static LogWatch of(LogWriter writer) {
        var watch = new LogWatch();
        writer.onCommit(_ -> watch.ring());
        return watch;
    }

    /// There is something new.
    public void ring() {
        bells.forEach(Bell::ring);
    }

    /// A bell for one waiter, who takes it down.
    public Bell hang() {
        var bell = new Bell();
        bells.add(bell);
        return bell;
    }

    /// Rings once for any number of commits that nobody waited for.
    public final class Bell implements AutoCloseable {
        private final Semaphore rung = new Semaphore(0);

        private Bell() {}

        /// For other reasons to wake up.
        public void ring() {
            if (rung.availablePermits() == 0) rung.release();
        }

        /// Returns when it rings, or has rung since this last returned.
        public void await(Duration atMost) throws InterruptedException {
            var _ = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
            rung.drainPermits();
        }

        @Override
        public void close() {
            bells.remove(this);
        }
    }
}
