package portability.contributions.returns.grpc;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import portability.contributions.period.Column;
import portability.contributions.period.StatedPeriod;
import portability.contributions.period.grpc.StatedPeriods;
import portability.contributions.returns.csv.ReturnFile;
import portability.proto.contributions.v1.ReturnRow;
import portability.proto.contributions.v1.ReturnRows;

/// Rows that came without a file, as the file that would have said the same: so both are checked by one set of rules,
/// and a return is the same return whichever way it came.
final class RowsAsFile {
    /// Above rows none of which says what further columns are for.
    static final String HEADING = ReturnFile.HEADING + "\n";

    /// Above others.
    static final String FULL_HEADING = ReturnFile.FULL_HEADING + "\n";

    private RowsAsFile() {}

    static String lines(ReturnRows rows) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
            for (var row : rows.getRowsList()) writer.writeRecord(fields(row));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail", impossible);
        }
        return csv.toString();
    }

    static boolean needFurtherColumns(ReturnRows rows) {
        return rows.getRowsList().stream().anyMatch(row -> saysMore(StatedPeriods.of(row.getPeriod())));
    }

    private static boolean saysMore(StatedPeriod stated) {
        return Column.FURTHER.stream().anyMatch(column -> !stated.value(column).isEmpty());
    }

    /// A row ends where there is no more in it, so that it is written the same in either file.
    private static String[] fields(ReturnRow row) {
        var stated = StatedPeriods.of(row.getPersonNumber(), row.getPeriod());
        var columns = saysMore(stated) ? List.of(Column.values()) : Column.COMMON;
        return columns.stream().map(stated::value).map(RowsAsFile::inOneLine).toArray(String[]::new);
    }

    /// No file can hold a line's end in a field, and no row may hold a control character: it stays what makes the row
    /// malformed.
    private static String inOneLine(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) return text;
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++)
            if (Character.isISOControl(plain.charAt(i))) plain.setCharAt(i, ReturnFile.NOT_UTF_8);
        return plain.toString();
    }
}
