package portability.bench.measure;

import java.time.Duration;

/// One of the things that are compared.
public interface Side {
    String name();

    /// What it counts per second.
    String unit();

    /// Before a window, outside the clock.
    default void prepare(Duration window) {}

    Sample run(Duration window);
}
