package portability.sandbox.officer;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;
import portability.sandbox.home.SandboxFailed;

/// A file of invoice lines, read a message at a time: CSV with a heading, or a line of JSON each. Numbered as
/// they stand. What a field means, the node looks at.
public final class InvoiceFile implements AutoCloseable {
    private static final int IN_A_MESSAGE = 1_000;
    private static final List<String> NEEDED =
            List.of("first_day", "last_day", "code_system", "code", "quantity", "amount");

    private final Path file;
    private final AutoCloseable open;
    private final Iterator<Row> rows;
    private int count;
    private BigDecimal total = BigDecimal.ZERO;

    /// A line, not numbered yet.
    private record Row(InvoiceLine line, Optional<InvoiceDiagnosis> diagnosis) {}

    private InvoiceFile(Path file, AutoCloseable open, Iterator<Row> rows) {
        this.file = file;
        this.open = open;
        this.rows = rows;
    }

    /// @throws SandboxFailed if it cannot be read
    public static InvoiceFile open(Path file) {
        try {
            var name = file.toString();
            if (name.endsWith(".json") || name.endsWith(".jsonl")) return json(file, Files.newBufferedReader(file));
            var reader = CsvReader.builder().ofNamedCsvRecord(file);
            return new InvoiceFile(
                    file, reader, reader.stream().map(InvoiceFile::row).iterator());
        } catch (IOException unreadable) {
            throw new SandboxFailed("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static InvoiceFile json(Path file, BufferedReader reader) {
        var rows = reader.lines().filter(text -> !text.isBlank()).map(InvoiceFile::row);
        return new InvoiceFile(file, reader, rows.iterator());
    }

    /// The next lines; empty behind the last.
    /// @throws SandboxFailed naming the line that cannot be read
    public Optional<AddLinesRequest> next(String invoiceId) {
        var message = AddLinesRequest.newBuilder().setInvoiceId(invoiceId);
        try {
            while (message.getLinesCount() < IN_A_MESSAGE && rows.hasNext()) add(rows.next(), message);
        } catch (UncheckedIOException | CsvParseException | IllegalArgumentException unreadable) {
            throw new SandboxFailed(
                    file + ", line " + (count + 1) + " of the invoice: " + unreadable.getMessage(), unreadable);
        }
        return message.getLinesCount() == 0 ? Optional.empty() : Optional.of(message.build());
    }

    private void add(Row row, AddLinesRequest.Builder message) {
        total = total.add(amount(row.line().getAmount()));
        count++;
        message.addLines(row.line().toBuilder().setNumber(count));
        row.diagnosis()
                .ifPresent(
                        diagnosis -> message.addDiagnoses(diagnosis.toBuilder().setLine(count)));
    }

    private static BigDecimal amount(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException unread) {
            throw new IllegalArgumentException("no amount: '" + text + "'", unread);
        }
    }

    private static Row row(String text) {
        try {
            var line = InvoiceLine.newBuilder();
            JsonFormat.parser().merge(text, line);
            return new Row(line.build(), Optional.empty());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalArgumentException("no InvoiceLine: " + broken.getMessage(), broken);
        }
    }

    private static Row row(NamedCsvRecord text) {
        for (var needed : NEEDED)
            if (!text.getHeader().contains(needed)) throw new IllegalArgumentException("there is no column " + needed);
        var line = InvoiceLine.newBuilder()
                .setPatient(field(text, "patient"))
                .setEntitlement(field(text, "entitlement"))
                .setFirstDay(field(text, "first_day"))
                .setLastDay(field(text, "last_day"))
                .setCodeSystem(field(text, "code_system"))
                .setCode(field(text, "code"))
                .setQuantity(field(text, "quantity"))
                .setUnitPrice(field(text, "unit_price"))
                .setAmount(field(text, "amount"))
                .setReference(field(text, "reference"))
                .build();
        return new Row(line, diagnosis(text));
    }

    private static Optional<InvoiceDiagnosis> diagnosis(NamedCsvRecord text) {
        var code = field(text, "diagnosis");
        if (code.isEmpty()) return Optional.empty();
        var system = field(text, "diagnosis_system");
        return Optional.of(InvoiceDiagnosis.newBuilder()
                .setCodeSystem(system.isEmpty() ? "ICD-10" : system)
                .setCode(code)
                .build());
    }

    private static String field(NamedCsvRecord text, String column) {
        return text.findField(column).map(String::strip).orElse("");
    }

    /// How many lines were read.
    public int count() {
        return count;
    }

    /// What they sum up to.
    public BigDecimal total() {
        return total;
    }

    @Override
    public void close() {
        try {
            open.close();
        } catch (Exception failed) {
            throw new SandboxFailed("Cannot close " + file + ": " + failed.getMessage(), failed);
        }
    }
}
