package portability.bench.claims;

import java.util.ArrayList;
import java.util.List;
import portability.bench.measure.LiveHeap;
import portability.bench.measure.Row;
import portability.bench.measure.Row.Figure;
import portability.bench.measure.Spread;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// One large month: an invoice of very many lines between two institutions, from its lines to the money, in one run
/// with the heap the command was given. With `--full` a million lines.
public final class MonthRows implements Family {
    private static final int LINES = 20_000;
    private static final int LINES_IN_FULL = 1_000_000;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "month";
    }

    @Override
    public List<Row> measure(Setting setting) {
        int lines = setting.pace().sized(setting.pace().full() ? LINES_IN_FULL : LINES);
        var rows = new ArrayList<Row>();
        try (var heap = LiveHeap.watch();
                var three = new ThreeInstitutions(setting.server())) {
            var pair = new SettledPair(three.all().getLast(), three.contact(), "month");
            var watch = Stopwatch.start(three.contact().claimsDatabase().server());
            double begun = 0;
            var invoiceId = pair.send(lines);
            begun = told(setting, rows, "month-introduced", lines, begun, watch.seconds(), heap);
            pair.accept(invoiceId, lines);
            begun = told(setting, rows, "month-accepted", lines, begun, watch.seconds(), heap);
            pair.awaitBooked(lines);
            begun = told(setting, rows, "month-booked", lines, begun, watch.seconds(), heap);
            pair.settle(lines);
            pair.awaitPaid(lines);
            told(setting, rows, "month-settled", lines, begun, watch.seconds(), heap);
        }
        return List.copyOf(rows);
    }

    private static double told(
            Setting setting, List<Row> rows, String name, int lines, double begun, double now, LiveHeap heap) {
        double perSecond = lines / (now - begun);
        double megabytes = heap.most() / MEGABYTE;
        setting.tell()
                .accept("%s: %,d lines, %,.0f lines/s, at most %,.0f MB left after a full collection"
                        .formatted(name, lines, perSecond, megabytes));
        rows.add(row(name, "lines/s", perSecond, "%,d lines".formatted(lines)));
        rows.add(row(name + "-heap", "MB", megabytes, "most left after a full collection, of nine services"));
        return now;
    }

    private static Row row(String name, String unit, double value, String note) {
        var once = Spread.of(List.of(value));
        return new Row(
                name, unit, once, Target.none(), true, List.of(new Figure("one run", unit, once, "")), List.of(note));
    }
}
