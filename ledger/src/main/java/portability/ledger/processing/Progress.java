package portability.ledger.processing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes those who wait for a processor of this process to get on.
final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;

    void signal() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How often anything moved: to be asked before looking where it stands.
    long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something has moved since, or the time is over.
    void await(long since, long millis) {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (moves == since && left > 0) left = moved.awaitNanos(left);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a read model");
        } finally {
            lock.unlock();
        }
    }
}
