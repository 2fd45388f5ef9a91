package portability.bench.measure;

import java.time.Duration;

/// How long, how often, and on how much.
///
/// @param size of what is prepared: 1 as documented, less to try the program out
/// @param full also what takes too long for every day
public record Pace(Duration window, int rounds, double size, boolean full) {
    public Pace {
        if (window.toMillis() < 1 || rounds < 1 || size <= 0)
            throw new IllegalArgumentException("a measurement takes time: " + rounds + " x " + window);
    }

    /// A window that does not count.
    public Duration warmUp() {
        return window.dividedBy(8);
    }

    /// So many as documented, at this size.
    public int sized(int documented) {
        return Math.max(1, (int) Math.round(documented * size));
    }
}
