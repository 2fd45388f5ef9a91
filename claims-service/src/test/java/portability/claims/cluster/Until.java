package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again until something is as awaited, for half a minute.
public final class Until {
    private static final long PATIENCE_SECONDS = 30;

    private Until() {}

    public static <T> T it(Supplier<T> look, Predicate<T> awaited) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var seen = look.get();
            if (awaited.test(seen)) return seen;
            assertThat(System.nanoTime()).as(() -> "still " + seen).isLessThan(giveUp);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
