package portability.sandbox.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portability.proto.contributions.v1.GetTableResponse;
import portability.proto.contributions.v1.StatisticsCell;
import portability.proto.contributions.v1.StatisticsDimension;
import portability.sandbox.home.SandboxFailed;

/// A published table, for a person or a spreadsheet to read.
public final class StatisticsReport {
    /// As Eurostat writes a figure that is confidential.
    private static final String CONFIDENTIAL = ":c";

    private static final String PREFIX = "STATISTICS_DIMENSION_";

    private StatisticsReport() {}

    /// @param name as a person types it: `age-group`
    public static StatisticsDimension dimension(String name) {
        for (var dimension : StatisticsDimension.values())
            if (dimension != StatisticsDimension.STATISTICS_DIMENSION_UNSPECIFIED
                    && dimension != StatisticsDimension.UNRECOGNIZED
                    && name(dimension).equals(name)) return dimension;
        throw new SandboxFailed("There is no dimension " + name + ": sex, age-group, country, kind or skill-level.");
    }

    private static String name(StatisticsDimension dimension) {
        return dimension
                .name()
                .substring(PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    public static List<String> csv(GetTableResponse table) {
        return rows(table).stream().map(row -> String.join(",", row)).toList();
    }

    public static List<String> lines(GetTableResponse table) {
        var rows = rows(table);
        var widths = new int[rows.getFirst().size()];
        for (var row : rows)
            for (int at = 0; at < widths.length; at++)
                widths[at] = Math.max(widths[at], row.get(at).length());
        var lines = new ArrayList<String>();
        lines.add(table.getQuarter() + ", as known at " + table.getKnownAt() + ":");
        for (var row : rows) lines.add(line(row, widths, table.getByCount()));
        if (rows.stream().anyMatch(row -> row.contains(CONFIDENTIAL))) lines.add(why(table));
        return lines;
    }

    private static String why(GetTableResponse table) {
        var rules = table.getRules();
        return CONFIDENTIAL
                + "  confidential: fewer than %d persons, or a sum of which %d contributors make up more than %d %%, or one could be guessed to %d %%; or a figure from which such a one could be computed."
                        .formatted(
                                rules.getThreshold(),
                                rules.getDominant(),
                                rules.getSharePercent(),
                                rules.getNearnessPercent());
    }

    private static String line(List<String> row, int[] widths, int names) {
        var line = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            var padding = " ".repeat(widths[at] - row.get(at).length());
            line.append(at < names ? row.get(at) + padding : padding + row.get(at))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static List<List<String>> rows(GetTableResponse table) {
        var currencies = table.getCells(0).getEarningsList().stream().map(sum -> "earnings " + sum.getCurrency());
        var heading = Stream.of(
                        table.getByList().stream().map(StatisticsReport::name),
                        Stream.of("persons", "months"),
                        currencies)
                .flatMap(each -> each)
                .toList();
        return Stream.concat(Stream.of(heading), table.getCellsList().stream().map(StatisticsReport::row))
                .toList();
    }

    private static List<String> row(StatisticsCell cell) {
        boolean hidden = cell.getConfidential();
        var row = new ArrayList<>(cell.getCategoriesList());
        row.add(hidden ? CONFIDENTIAL : Integer.toString(cell.getPersons()));
        row.add(hidden ? CONFIDENTIAL : Integer.toString(cell.getMonths()));
        for (var sum : cell.getEarningsList()) row.add(sum.getConfidential() ? CONFIDENTIAL : sum.getAmount());
        return row;
    }
}
