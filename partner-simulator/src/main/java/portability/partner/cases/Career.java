package portability.partner.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import portability.kernel.InstitutionId;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PeriodKind;

/// What the simulator certifies of whoever it is asked about: periods from a file, or drawn by a seed; or that it knows
/// nobody.
///
/// @param known false: every number is unknown here
public record Career(boolean known, List<InsurancePeriod> periods) {
    private static final int FIRST_YEAR = 1979;
    private static final int LAST_YEAR = 2019;

    public Career {
        periods = List.copyOf(periods);
    }

    public static Career nobody() {
        return new Career(false, List.of());
    }

    /// Some years of work, with gaps between them; the same seed gives the same.
    public static Career drawn(InstitutionId institution, long seed) {
        var random = new Random(seed);
        var periods = new ArrayList<InsurancePeriod>();
        for (int year = FIRST_YEAR + random.nextInt(6); year < LAST_YEAR; year += 2 + random.nextInt(6)) {
            var first = LocalDate.of(year, 1 + random.nextInt(6), 1);
            var last = first.plusMonths(6 + random.nextInt(18)).minusDays(1);
            periods.add(period(
                    institution,
                    periods.size() + 1,
                    schemeOf(institution),
                    PeriodKind.PERIOD_KIND_COMPULSORY,
                    first,
                    last));
        }
        return new Career(true, periods);
    }

    /// Columns `first_day`, `last_day`, and if wanted `kind` (COMPULSORY, VOLUNTARY, EQUIVALENT, RESIDENCE) and
    /// `scheme`.
    /// @throws IllegalArgumentException if the file cannot be read, with the line
    public static Career read(InstitutionId institution, Path file) {
        var periods = new ArrayList<InsurancePeriod>();
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : lines) periods.add(periodIn(institution, periods.size() + 1, line));
        } catch (IOException | CsvParseException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
        return new Career(true, periods);
    }

    private static InsurancePeriod periodIn(InstitutionId institution, int number, NamedCsvRecord line) {
        try {
            var kind = line.findField("kind").filter(it -> !it.isBlank()).orElse("COMPULSORY");
            return period(
                    institution,
                    number,
                    line.findField("scheme").filter(it -> !it.isBlank()).orElseGet(() -> schemeOf(institution)),
                    PeriodKind.valueOf("PERIOD_KIND_" + kind),
                    LocalDate.parse(line.getField("first_day")),
                    LocalDate.parse(line.getField("last_day")));
        } catch (DateTimeException | IllegalArgumentException | java.util.NoSuchElementException wrong) {
            throw new IllegalArgumentException(
                    "line " + line.getStartingLineNumber() + " is no period: " + wrong.getMessage(), wrong);
        }
    }

    private static InsurancePeriod period(
            InstitutionId institution, int number, String scheme, PeriodKind kind, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) throw new IllegalArgumentException("it ends before it begins");
        return InsurancePeriod.newBuilder()
                .setPeriodId(institution + "-" + number)
                .setLegislation(institution.country().toString())
                .setInstitution(institution.toString())
                .setScheme(scheme)
                .setKind(kind)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(first.toString())
                .setLastDay(last.toString())
                .build();
    }

    private static String schemeOf(InstitutionId institution) {
        return institution.toString().toLowerCase(Locale.ROOT).replace(':', '-').replace('_', '-');
    }
}
