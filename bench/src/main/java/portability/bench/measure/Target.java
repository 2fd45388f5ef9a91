package portability.bench.measure;

/// What a row has to reach.
public sealed interface Target {
    record AtLeast(double value) implements Target {}

    record AtMost(double value) implements Target {}

    /// Reported beside the others.
    record None() implements Target {}

    static Target atLeast(double value) {
        return new AtLeast(value);
    }

    static Target atMost(double value) {
        return new AtMost(value);
    }

    static Target none() {
        return new None();
    }

    default boolean isMetBy(double value) {
        return switch (this) {
            case AtLeast(double least) -> value >= least;
            case AtMost(double most) -> value <= most;
            case None() -> true;
        };
    }
}
