package portability.bench.measure;

import java.util.Collection;

/// The median of some rounds, with the lowest and the highest.
public record Spread(double median, double min, double max) {
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("no rounds, no median");
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
