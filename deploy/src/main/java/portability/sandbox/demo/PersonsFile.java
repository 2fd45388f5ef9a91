package portability.sandbox.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import portability.proto.types.v1.Sex;
import portability.sandbox.home.SandboxFailed;

/// Reads `deploy/persons/*.csv`. The services judge what stands in it; here a line must only be readable.
final class PersonsFile {
    private PersonsFile() {}

    /// @throws SandboxFailed naming the line that cannot be read
    static List<PersonRow> read(Path file) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().map(line -> row(file, line)).toList();
        } catch (IOException e) {
            throw new SandboxFailed("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static PersonRow row(Path file, NamedCsvRecord line) {
        try {
            return new PersonRow(
                    line.getField("institution"),
                    line.getField("person_number"),
                    line.getField("family_name"),
                    line.getField("given_names"),
                    LocalDate.parse(line.getField("birth_date")),
                    sex(line.getField("sex")),
                    List.of(line.getField("nationalities").strip().split(" +")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SandboxFailed(
                    "%s, line %d is not a person: it needs institution, person_number, family_name, "
                                    .formatted(file, line.getStartingLineNumber())
                            + "given_names, birth_date (YYYY-MM-DD), sex (f or m) and nationalities.",
                    e);
        } catch (NoSuchElementException e) {
            throw new SandboxFailed(file + " lacks a column: " + e.getMessage() + ".", e);
        }
    }

    private static Sex sex(String letter) {
        return switch (letter) {
            case "f" -> Sex.SEX_FEMALE;
            case "m" -> Sex.SEX_MALE;
            default -> throw new IllegalArgumentException("not a sex: " + letter);
        };
    }
}
