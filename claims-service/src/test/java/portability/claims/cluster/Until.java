package portability.claims.cluster;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks again until something is as awaited, for a minute. A node that does not know it yet, or does not answer yet,
/// is asked again too.
public final class Until {
    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Set<Code> NOT_YET = Set.of(Code.NOT_FOUND, Code.UNAVAILABLE);

    private Until() {}

    public static void so(BooleanSupplier condition) {
        var _ = it(condition::getAsBoolean, so -> so);
    }

    public static <T> T it(Supplier<T> look, Predicate<T> awaited) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            @Nullable Object last;
            @Nullable StatusRuntimeException failure = null;
            try {
                var seen = look.get();
                if (awaited.test(seen)) return seen;
                last = seen;
            } catch (StatusRuntimeException failed) {
                if (!NOT_YET.contains(failed.getStatus().getCode())) throw failed;
                last = failed.getStatus();
                failure = failed;
            }
            if (System.nanoTime() > giveUp) throw new AssertionError("still " + last, failure);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
