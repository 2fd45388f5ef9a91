package portability.contributions.returns;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// The refused rows as a CSV file, for whoever made the return.
public final class ErrorFile {
    private ErrorFile() {}

    public static String of(List<RefusedRow> refused) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
            write(writer, refused);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot fail", impossible);
        }
        return csv.toString();
    }

    private static void write(CsvWriter writer, List<RefusedRow> refused) {
        writer.writeRecord("line", "column", "reason", "message");
        for (var row : refused)
            writer.writeRecord(
                    Integer.toString(row.line()),
                    row.column(),
                    row.reason().name(),
                    row.reason().message());
    }
}
