package portability.claims.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling from `first` up to `most`, of which a random half is left out, so
/// that many that failed together do not come back together.
public record Backoff(Duration first, Duration most) {
    private static final int DOUBLINGS = 20;

    public Backoff {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0)
            throw new IllegalArgumentException("a backoff grows from more than nothing: " + first + " to " + most);
    }

    /// @param failures 1 after the first
    public Duration after(int failures, RandomGenerator random) {
        long whole = Math.min(most.toMillis(), first.toMillis() << Math.clamp(failures - 1, 0, DOUBLINGS));
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
