package portability.ledger.store;

import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

/// How long a group waits for more to join it. Used by whoever has the writer's turn.
///
/// Those who were answered together come again together, a moment after the next group has begun without them: then two
/// halves take turns, and each waits for two commits. So a group waits for as many as were there at the end of the
/// one before, for a fraction of what a commit takes. Who is alone is never kept waiting.
final class Gathering {
    /// Of the time of a commit.
    private static final int FRACTION = 4;
    private static final long MOST_NANOS = 1_000_000;
    private static final long STEP_NANOS = 10_000;

    private int expected = 1;
    private long patienceNanos;

    void await(Collection<?> waiting) {
        if (isComplete(waiting)) return;
        long giveUp = System.nanoTime() + patienceNanos;
        while (!isComplete(waiting) && System.nanoTime() < giveUp) LockSupport.parkNanos(this, STEP_NANOS);
    }

    /// @param group   how many were answered
    /// @param waiting how many came meanwhile
    /// @param nanos   what it took
    void committed(int group, int waiting, long nanos) {
        expected = group + waiting;
        patienceNanos = Math.min(MOST_NANOS, nanos / FRACTION);
    }

    /// Are as many there as can be expected?
    boolean isComplete(Collection<?> waiting) {
        return waiting.size() >= expected;
    }
}
