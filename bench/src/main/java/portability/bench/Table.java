package portability.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import portability.bench.measure.Row;
import portability.bench.measure.Spread;
import portability.bench.measure.Target;

/// The rows for people.
final class Table {
    private static final String LINE = "%-34s %8s %17s %8s  %s%n";

    private Table() {}

    static void print(List<Row> rows, PrintStream out) {
        out.printf(Locale.ROOT, LINE, "", "median", "min – max", "reach", "");
        for (var row : rows) {
            var value = row.value();
            out.printf(
                    Locale.ROOT,
                    LINE,
                    row.name(),
                    number(value.median()) + unit(row),
                    number(value.min()) + " – " + number(value.max()),
                    target(row.target()),
                    verdict(row));
        }
        out.println();
        rows.forEach(row -> details(row, out));
    }

    private static void details(Row row, PrintStream out) {
        out.println(row.name());
        for (var side : row.sides()) {
            Spread value = side.value();
            out.printf(
                    Locale.ROOT,
                    "  %-44s %,14.1f %s (%,.1f – %,.1f) %s%n",
                    side.side(),
                    value.median(),
                    side.unit(),
                    value.min(),
                    value.max(),
                    side.cost());
        }
        row.notes().forEach(note -> out.println("  " + note));
    }

    private static String unit(Row row) {
        return row.unit().equals(Row.RATIO) ? "" : " " + row.unit();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.AtLeast(double least) -> "≥ " + number(least);
            case Target.AtMost(double most) -> "≤ " + number(most);
            case Target.None() -> "";
        };
    }

    private static String verdict(Row row) {
        if (!row.valid()) return "VOID: rows committed are not those acknowledged";
        if (row.target() instanceof Target.None) return "";
        return row.isMet() ? "reached" : "NOT REACHED";
    }
}
