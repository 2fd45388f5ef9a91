package portability.matching.pairs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Sex;
import portability.matching.BirthDate;
import portability.matching.Description;
import portability.matching.name.Name;

/// Labelled pairs as a CSV file: `name_a`, `birth_date_a`, `sex_a`, the same with `_b`, `label`, `why`. Dates and
/// sexes may be empty, and their columns and `why` left out; others are ignored.
public final class PairFile {
    private static final Map<String, Boolean> LABELS = Map.of(
            "same",
            true,
            "different",
            false,
            "1",
            true,
            "0",
            false,
            "true",
            true,
            "false",
            false,
            "yes",
            true,
            "no",
            false);

    /// Spreadsheets put it before the first column's name.
    private static final String MARK = "\ufeff";

    private PairFile() {}

    /// What stands in the file is not a pair.
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /// @throws java.nio.charset.CharacterCodingException if it is not in UTF-8
    public static List<LabelledPair> read(Path file) throws IOException, Malformed {
        // Read as a whole, so that what is no UTF-8 is refused: letters silently replaced would be other names.
        var text = Files.readString(file);
        var pairs = new ArrayList<LabelledPair>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(text.startsWith(MARK) ? text.substring(1) : text)) {
            for (var row : records) pairs.add(pair(row));
        } catch (CsvParseException broken) {
            throw new Malformed("not CSV: " + broken.getMessage());
        }
        if (pairs.isEmpty()) throw new Malformed("there is no pair in this file");
        return pairs;
    }

    private static LabelledPair pair(NamedCsvRecord row) throws Malformed {
        var label = LABELS.get(value(row, "label").toLowerCase(Locale.ROOT));
        if (label == null) throw malformed(row, "label", "same or different");
        return new LabelledPair(
                row.getStartingLineNumber(),
                description(row, "_a"),
                description(row, "_b"),
                label,
                text(row, "_a") + "  |  " + text(row, "_b"),
                value(row, "why"));
    }

    private static Description description(NamedCsvRecord row, String side) throws Malformed {
        var name = Name.of(value(row, "name" + side));
        if (name.parts().isEmpty()) throw malformed(row, "name" + side, "a name");
        return new Description(name, birthDate(row, side), sex(row, side));
    }

    private static Optional<BirthDate> birthDate(NamedCsvRecord row, String side) throws Malformed {
        var text = value(row, "birth_date" + side);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(BirthDate.parse(text));
        } catch (DateTimeException _) {
            throw malformed(row, "birth_date" + side, "a day in ISO 8601, or a year");
        }
    }

    private static Sex sex(NamedCsvRecord row, String side) throws Malformed {
        return switch (value(row, "sex" + side).toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Sex.FEMALE;
            case "M", "MALE" -> Sex.MALE;
            case "" -> Sex.UNKNOWN;
            default -> throw malformed(row, "sex" + side, "F, M or nothing");
        };
    }

    private static String text(NamedCsvRecord row, String side) {
        return (value(row, "name" + side) + " " + value(row, "birth_date" + side) + " " + value(row, "sex" + side))
                .strip();
    }

    private static String value(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private static Malformed malformed(NamedCsvRecord row, String column, String wanted) {
        return new Malformed("line " + row.getStartingLineNumber() + ", column " + column + ": not " + wanted);
    }
}
