package portability.bench.claims;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
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
        try (var three = new ThreeInstitutions(setting.server())) {
            var pair = new SettledPair(three.all().getLast(), three.contact(), "month");
            var watch = Stopwatch.start(three.contact().claimsDatabase().server());
            double begun = 0;
            var invoiceId = pair.send(lines);
            begun = told(setting, rows, "month-introduced", lines, begun, watch.seconds());
            pair.accept(invoiceId, lines);
            begun = told(setting, rows, "month-accepted", lines, begun, watch.seconds());
            pair.settle(lines);
            SettledPair.await(() -> pair.paid() >= lines);
            told(setting, rows, "month-settled", lines, begun, watch.seconds());
            rows.add(row("month-peak-heap", "MB", peak(), "of nine services; %,d lines".formatted(lines)));
        }
        return List.copyOf(rows);
    }

    private static double told(Setting setting, List<Row> rows, String name, int lines, double begun, double now) {
        double perSecond = lines / (now - begun);
        setting.tell().accept("%s: %,d lines, %,.0f lines/s, heap %,.0f MB".formatted(name, lines, perSecond, peak()));
        rows.add(row(name, "lines/s", perSecond, "%,d lines".formatted(lines)));
        return now;
    }

    /// The most the heap held since the last time this was asked, in megabytes.
    private static double peak() {
        long bytes = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() != MemoryType.HEAP) continue;
            bytes += pool.getPeakUsage().getUsed();
            pool.resetPeakUsage();
        }
        return bytes / MEGABYTE;
    }

    private static Row row(String name, String unit, double value, String note) {
        var once = Spread.of(List.of(value));
        return new Row(
                name, unit, once, Target.none(), true, List.of(new Figure("one run", unit, once, "")), List.of(note));
    }
}
