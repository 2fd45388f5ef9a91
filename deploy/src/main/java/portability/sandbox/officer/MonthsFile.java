package portability.sandbox.officer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import portability.proto.claims.v1.MonthsOfPerson;
import portability.sandbox.home.SandboxFailed;

/// A file of months of persons or families: CSV with a heading. Numbered as they stand. What a field means, the node
/// looks at.
public final class MonthsFile {
    private static final List<String> NEEDED = List.of("band", "first_month", "last_month");

    private MonthsFile() {}

    /// @throws SandboxFailed if it cannot be read
    public static List<MonthsOfPerson> read(Path file) {
        var all = new ArrayList<MonthsOfPerson>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : reader) {
                for (var needed : NEEDED)
                    if (!row.getHeader().contains(needed))
                        throw new SandboxFailed(file + ": there is no column " + needed);
                all.add(row(row, all.size() + 1));
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw new SandboxFailed("Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
        return all;
    }

    private static MonthsOfPerson row(NamedCsvRecord row, int number) {
        return MonthsOfPerson.newBuilder()
                .setNumber(number)
                .setPatient(field(row, "patient"))
                .setEntitlement(field(row, "entitlement"))
                .setBand(field(row, "band"))
                .setPersons(field(row, "persons"))
                .setFirstMonth(field(row, "first_month"))
                .setLastMonth(field(row, "last_month"))
                .setReference(field(row, "reference"))
                .build();
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }
}
