package portability.contributions.returns;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Lets one return be posted at a time; the others wait as long as their senders do.
///
/// The log has one writer, so this loses no time; and a line that stands in two returns is seen by the second.
final class PostingTurn {
    private static final long LOOK_MILLIS = 100;

    private final ReentrantLock turn = new ReentrantLock(true);

    /// A turn, until it is closed.
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /// @throws CancellationException if it is no longer wanted
    Taken take(BooleanSupplier wanted) {
        try {
            while (!turn.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS))
                if (!wanted.getAsBoolean()) throw new CancellationException("the sender is gone");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted before its turn");
        }
        return turn::unlock;
    }
}
