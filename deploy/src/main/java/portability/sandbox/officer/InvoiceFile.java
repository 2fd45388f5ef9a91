package portability.sandbox.officer;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.proto.claims.v1.AddLinesRequest;
import portability.proto.exchange.v1.InvoiceDiagnosis;
import portability.proto.exchange.v1.InvoiceLine;

/// A file of invoice lines, read a message at a time: CSV with a heading, or a line of JSON each. Numbered as
/// they stand. What a field means, the node looks at.
public final class InvoiceFile implements AutoCloseable {
    private static final int IN_A_MESSAGE = 1_000;

    private final BufferedReader reader;
    private final Optional<List<String>> heading;
    private int count;
    private BigDecimal total = BigDecimal.ZERO;

    private InvoiceFile(BufferedReader reader, Optional<List<String>> heading) {
        this.reader = reader;
        this.heading = heading;
    }

    /// @throws UncheckedIOException     if it cannot be read
    /// @throws IllegalArgumentException if its heading lacks what each line must say
    public static InvoiceFile open(Path file) {
        try {
            var reader = Files.newBufferedReader(file);
            if (file.toString().endsWith(".json") || file.toString().endsWith(".jsonl"))
                return new InvoiceFile(reader, Optional.empty());
            var first = reader.readLine();
            var heading = first == null ? List.<String>of() : fields(first);
            for (var needed : List.of("first_day", "last_day", "code_system", "code", "quantity", "amount"))
                if (!heading.contains(needed)) throw new IllegalArgumentException(file + " has no column " + needed);
            return new InvoiceFile(reader, Optional.of(heading));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The next lines; empty behind the last.
    public Optional<AddLinesRequest> next(String invoiceId) {
        var message = AddLinesRequest.newBuilder().setInvoiceId(invoiceId);
        try {
            while (message.getLinesCount() < IN_A_MESSAGE) {
                var text = reader.readLine();
                if (text == null) break;
                if (!text.isBlank()) add(text, message);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return message.getLinesCount() == 0 ? Optional.empty() : Optional.of(message.build());
    }

    private void add(String text, AddLinesRequest.Builder message) {
        count++;
        var line = InvoiceLine.newBuilder();
        if (heading.isPresent()) {
            var row = row(heading.get(), text);
            set(line, row);
            if (!row.getOrDefault("diagnosis", "").isEmpty())
                message.addDiagnoses(InvoiceDiagnosis.newBuilder()
                        .setLine(count)
                        .setCodeSystem(row.getOrDefault("diagnosis_system", "ICD-10"))
                        .setCode(row.getOrDefault("diagnosis", "")));
        } else {
            try {
                JsonFormat.parser().merge(text, line);
            } catch (InvalidProtocolBufferException broken) {
                throw new IllegalArgumentException(
                        "line " + count + " is no InvoiceLine: " + broken.getMessage(), broken);
            }
        }
        try {
            total = total.add(new BigDecimal(line.getAmount()));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("line " + count + " has no amount");
        }
        message.addLines(line.setNumber(count));
    }

    private static void set(InvoiceLine.Builder line, Map<String, String> row) {
        line.setPatient(row.getOrDefault("patient", ""))
                .setEntitlement(row.getOrDefault("entitlement", ""))
                .setFirstDay(row.getOrDefault("first_day", ""))
                .setLastDay(row.getOrDefault("last_day", ""))
                .setCodeSystem(row.getOrDefault("code_system", ""))
                .setCode(row.getOrDefault("code", ""))
                .setQuantity(row.getOrDefault("quantity", ""))
                .setUnitPrice(row.getOrDefault("unit_price", ""))
                .setAmount(row.getOrDefault("amount", ""))
                .setReference(row.getOrDefault("reference", ""));
    }

    private static Map<String, String> row(List<String> heading, String text) {
        var fields = fields(text);
        if (fields.size() != heading.size())
            throw new IllegalArgumentException("a row has " + fields.size() + " fields, not " + heading.size());
        var row = new HashMap<String, String>();
        for (int column = 0; column < heading.size(); column++) row.put(heading.get(column), fields.get(column));
        return row;
    }

    /// References and codes have no commas in them; quoted fields are not known.
    private static List<String> fields(String text) {
        if (text.contains("\"")) throw new IllegalArgumentException("quoted fields are not known; use a .json file");
        return List.of(text.split(",", -1)).stream().map(String::strip).toList();
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
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
