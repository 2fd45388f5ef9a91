package portability.bench.claims;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Spread;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// Lines that are settled: introduced, accepted, booked, netted in windows, agreed to and paid by the bank's files, at
/// both institutions; mTLS, every document and receipt signed, every write durable. All of it on the cores of this
/// machine: both institutions, their databases and those who work there.
public final class SettlementRows implements Family {
    private static final int LINES = 5_000;
    private static final double REACH_PER_CORE = 80;
    private static final double HALF = 0.5;

    @Override
    public String name() {
        return "settled-lines";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var three = new ThreeInstitutions(setting.server())) {
            int lines = setting.pace().sized(LINES);
            var one = three.all().getFirst();
            var two = three.all().get(1);
            var other = three.all().getLast();
            var hot = new LinesSide(
                    "all between two institutions",
                    List.of(
                            new SettledPair(other, one, "hot-1"),
                            new SettledPair(other, one, "hot-2"),
                            new SettledPair(other, one, "hot-3")),
                    lines);
            var spread = new LinesSide(
                    "between three, each with each",
                    List.of(
                            new SettledPair(other, two, "spread-1"),
                            new SettledPair(two, one, "spread-2"),
                            new SettledPair(one, other, "spread-3")),
                    lines);
            var rounds = Rounds.of(List.<Side>of(spread, hot), setting.pace(), setting.tell());
            var rate = rounds.rate("settled", spread, Target.none());
            int cores = Runtime.getRuntime().availableProcessors();
            var value = rate.value();
            var perCore = new Row(
                    "settled-lines-per-core",
                    "lines/s per core",
                    new Spread(value.median() / cores, value.min() / cores, value.max() / cores),
                    Target.atLeast(REACH_PER_CORE),
                    rate.valid(),
                    rate.sides(),
                    rate.notes());
            return List.of(perCore, rounds.ratio("settled-hot-beside", hot, spread, Target.atLeast(HALF)));
        }
    }

    /// An invoice of each pair at once, until all of them are paid; then the next.
    private record LinesSide(String name, List<SettledPair> pairs, int lines) implements Side {
        @Override
        public String unit() {
            return "lines/s";
        }

        @Override
        public Sample run(Duration window) {
            long before = paid();
            var watch =
                    Stopwatch.start(pairs.getFirst().creditor().claimsDatabase().server());
            long done = 0;
            do {
                month();
                done += (long) lines * pairs.size();
                long counted = done;
                SettledPair.await(() -> paid() - before >= counted);
            } while (watch.seconds() * 1e9 < window.toNanos());
            return watch.sample(done).committed(paid() - before);
        }

        private void month() {
            try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
                var accepted = pairs.stream()
                        .map(pair -> CompletableFuture.runAsync(
                                () -> {
                                    var invoiceId = pair.send(lines);
                                    pair.accept(invoiceId, lines);
                                },
                                desks))
                        .toList();
                accepted.forEach(CompletableFuture::join);
                // Whoever settles takes all that is due between two: of those, one does.
                var settled = pairs.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                pair -> pair.creditor().name() + pair.debtor().name()))
                        .values()
                        .stream()
                        .map(same ->
                                CompletableFuture.runAsync(() -> same.getFirst().settle(lines * same.size()), desks))
                        .toList();
                settled.forEach(CompletableFuture::join);
            }
        }

        private long paid() {
            return pairs.stream()
                    .collect(java.util.stream.Collectors.toMap(
                            pair -> pair.creditor().name() + pair.debtor().name(), SettledPair::paid, Math::max))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
