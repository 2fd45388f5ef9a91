package portability.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import portability.bench.measure.Row.Figure;

/// How long something took to follow on a commit, in each round.
public final class Latencies {
    private final String what;
    private final List<long[]> rounds = new ArrayList<>();
    private boolean valid = true;

    /// @param what that is measured
    public Latencies(String what) {
        this.what = what;
    }

    /// @param nanos     of each commit of a round
    /// @param committed how many there were; each has to be among them
    public void add(LongStream nanos, long committed) {
        var sorted = nanos.sorted().toArray();
        valid &= sorted.length == committed && sorted.length > 0;
        rounds.add(sorted);
    }

    /// @param part of all that are at most this long: 0.99 for p99
    public Row row(String name, double part, Target target, String... notes) {
        var value = Spread.of(rounds.stream().map(round -> millis(round, part)).toList());
        long count = rounds.stream().mapToLong(round -> round.length).sum();
        return new Row(
                name,
                "ms",
                value,
                target,
                valid,
                List.of(new Figure(what, "ms", value, "of %,d commits".formatted(count))),
                List.of(notes));
    }

    private static double millis(long[] sorted, double part) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }
}
