package portability.claims.netting.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report as RFC 4180: each row begins with the table it is of, and a table with its columns.
public final class CsvReport {
    private CsvReport() {}

    public static String of(Report report) {
        var csv = new StringBuilder();
        for (var warning : report.warnings()) row(csv, List.of("warning", warning));
        for (var fact : report.facts()) row(csv, with("window", fact));
        for (var table : report.tables()) {
            if (table.rows().isEmpty()) continue;
            row(csv, with("columns of " + table.heading(), table.columns()));
            for (var cells : table.rows()) row(csv, with(table.heading(), cells));
        }
        return csv.toString();
    }

    private static List<String> with(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream()).toList();
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// A spreadsheet must not take a partner's text for a formula.
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.contains(",") || safe.contains("\"") || safe.contains("\n")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
