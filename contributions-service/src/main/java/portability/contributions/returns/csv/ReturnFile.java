package portability.contributions.returns.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.contributions.period.Column;

/// The CSV file of a return, row by row. UTF-8, comma, fields may be quoted; a row is a line, so that a quote that is
/// never closed spoils its own line only. A row that has nothing in the further columns may end before them.
public final class ReturnFile implements AutoCloseable {
    /// Of a file without further columns.
    public static final String HEADING = Column.heading(Column.COMMON);

    /// Of a file with all of them.
    public static final String FULL_HEADING = Column.heading(List.of(Column.values()));

    private static final CsvReader.CsvReaderBuilder ROW = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(2 * TextLines.MAX_LINE);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /// What the decoder puts where bytes are not UTF-8.
    public static final char NOT_UTF_8 = '\uFFFD';

    private final BufferedReader reader;
    private final TextLines lines;
    private List<Column> columns = List.of();
    private int line = 1;

    private ReturnFile(BufferedReader reader) {
        this.reader = reader;
        this.lines = new TextLines(reader);
    }

    /// Opens a file; empty if its first line is not the heading of a return.
    public static Optional<ReturnFile> open(InputStream file) {
        try {
            var opened = new ReturnFile(new BufferedReader(new InputStreamReader(file, UTF_8)));
            if (opened.startsWithHeading()) return Optional.of(opened);
            opened.close();
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean startsWithHeading() throws IOException {
        var first = lines.next().map(TextLines.Line::text).orElse("");
        columns = Column.named(first.startsWith(BYTE_ORDER_MARK) ? first.substring(1) : first);
        return !columns.isEmpty();
    }

    /// The next row; empty at the end. Blank lines are no rows, but count as lines.
    public Optional<ReturnRow> next() {
        try {
            for (var text = lines.next(); text.isPresent(); text = lines.next()) {
                line++;
                if (!text.get().text().isBlank()) return Optional.of(row(text.get()));
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The next rows, as many as wanted or as there are.
    public List<ReturnRow> next(int atMost) {
        var rows = new ArrayList<ReturnRow>();
        while (rows.size() < atMost) {
            var row = next();
            if (row.isEmpty()) break;
            rows.add(row.get());
        }
        return rows;
    }

    private ReturnRow row(TextLines.Line read) {
        var text = read.text();
        if (!read.whole() || !isPlain(text)) return ReturnRow.malformed(line);
        try {
            var fields = ROW.ofSingleCsvRecord(text).getFields();
            return fields.size() == columns.size() || fields.size() == Column.COMMON.size()
                    ? ReturnRow.of(line, columns, fields)
                    : ReturnRow.malformed(line);
        } catch (CsvParseException _) {
            return ReturnRow.malformed(line);
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) == NOT_UTF_8 || Character.isISOControl(text.charAt(i))) return false;
        return true;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
