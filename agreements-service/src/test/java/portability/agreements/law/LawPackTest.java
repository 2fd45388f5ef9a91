package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.InstitutionId;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;

class LawPackTest {
    private static final Path BUNDLED = Path.of("src/main/resources/law");

    @TempDir
    Path copy;

    @BeforeEach
    void copies_the_bundled_pack() throws IOException {
        try (var files = Files.walk(BUNDLED)) {
            for (var file : files.toList()) {
                var target = copy.resolve(BUNDLED.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        var path = copy.resolve(file);
        var before = Files.readString(path);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    @Test
    void the_bundled_pack_has_old_age_schemes_of_26_countries() {
        var pack = LawPack.bundled();
        assertThat(pack.schemes().stream()
                        .filter(scheme -> scheme.branch() == Branch.OLD_AGE)
                        .map(scheme -> scheme.country().code()))
                .contains("DE", "FR", "ES", "TR", "MA", "IN", "GB", "NL", "JP", "CA", "US", "PH", "SE", "PL", "IT")
                .contains("JM", "BB", "TT", "GD", "LC", "BZ", "KR", "IE", "AU", "NZ", "TN");
        assertThat(pack.instruments()).extracting(Instrument::id).contains("EU-883-2004", "DE-MA-1981", "MA-NL-1972");
        assertThat(pack.checksum()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_index_names_every_file() throws IOException {
        var index = Files.readString(BUNDLED.resolve("index.yaml"));
        try (var files = Files.walk(BUNDLED)) {
            files.filter(Files::isRegularFile)
                    .map(file -> BUNDLED.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("index.yaml"))
                    .forEach(name -> assertThat(index).contains("- " + name));
        }
    }

    @Test
    void a_directory_with_the_same_files_has_the_same_checksum() throws IOException {
        assertThat(LawPack.in(copy).checksum()).isEqualTo(LawPack.bundled().checksum());
        change("parameters/nl/aow.yaml", text -> text.replace("\n", "\r\n"));
        assertThat(LawPack.in(copy).checksum()).isEqualTo(LawPack.bundled().checksum());
        change("parameters/nl/aow.yaml", text -> text.replace("1580.92", "1580.93"));
        assertThat(LawPack.in(copy).checksum()).isNotEqualTo(LawPack.bundled().checksum());
    }

    @Test
    void the_law_of_an_institution_holds_only_instruments_of_its_state() {
        var law = LawPack.bundled()
                .lawFor(InstitutionId.parse("MA:CNSS"), Branch.OLD_AGE, LocalDate.of(2025, 1, 6))
                .orElseThrow();
        assertThat(law.instruments())
                .extracting(Instrument::id)
                .contains("DE-MA-1981", "FR-MA-2007", "MA-ES-1979", "MA-NL-1972")
                .doesNotContain("EU-883-2004", "US-DE");
        assertThat(law.instruments())
                .allSatisfy(instrument ->
                        assertThat(instrument.party(law.scheme().country())).isPresent());
        assertThat(law.elsewhere()).extracting(Instrument::id).contains("EU-883-2004", "US-DE");
        assertThat(LawPack.bundled().lawFor(InstitutionId.parse("ZZ:NONE"), Branch.OLD_AGE, law.asOf()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "schemes/de-drv-old-age.yaml | unit: MONTHS | unit: FORTNIGHTS | unknown value FORTNIGHTS",
                "schemes/de-drv-old-age.yaml | name: Regelaltersrente | nom: Regelaltersrente | missing: name",
                "schemes/de-drv-old-age.yaml | act: SGB VI | {act: SGB VI | not YAML",
                "schemes/de-drv-old-age.yaml | minimum: de/waiting_time | minimum: de/waiting | no such parameter: de/waiting",
                "schemes/de-drv-old-age.yaml | family: POINTS | family: MAGIC | unknown value MAGIC",
                "schemes/de-drv-old-age.yaml | currency: EUR | currency: EURO | unknown currency: EURO",
                "schemes/nl-svb-aow.yaml | rounding: | colouring: | missing: rounding",
                "parameters/nl/aow.yaml | value: 1580.92 | value: 1580.925 | more decimals than EUR has",
                "parameters/nl/aow.yaml | value: 1580.92 | value: lots | expected a number: lots",
                "parameters/nl/aow.yaml | from: 2025-01-01, value: 1580.92 | from: 2025-13-01, value: 1580.92 | expected a date",
                "parameters/nl/aow.yaml | from: 2025-01-01, value: 1580.92 | from: 2024-07-01, value: 1580.92 | values overlap",
                "parameters/de/pension.yaml | , source: 'SGB VI § 50(1): five years' | , colour: red | missing: source",
                "instruments/de-ma-1981.yaml | precedence: 2 | precedence: 2.5 | expected a whole number: 2.5",
                "instruments/de-ma-1981.yaml | stateless: true | stateless: maybe | expected true or false: maybe",
                "instruments/de-ma-1981.yaml | nationals: [DE, MA] | nationals: [DE, Morocco] | expected a country code: Morocco",
                "instruments/de-ma-1981.yaml | state: MA, from | state: FR, from | no rule says how FR calculates",
                "instruments/de-ma-1981.yaml | precedence: 2 | precedence: 2\\nprecedence: 3 | the key stands twice",
                "instruments/de-ma-1981.yaml | precedence: 2 | precedence: 2\\nmood: good | unknown key",
                "index.yaml | schemes/nl-svb-aow.yaml | schemes/missing.yaml | no such file: schemes/missing.yaml",
            })
    void a_faulty_file_is_refused_with_its_name_line_and_reason(String file, String before, String after, String reason)
            throws IOException {
        // Single quotes in the table stand for double quotes in the file.
        change(file, text -> text.replace(before.replace('\'', '"'), after.replace("\\n", "\n")));
        assertThatThrownBy(() -> LawPack.in(copy)).isInstanceOfSatisfying(LawFileRefused.class, refused -> {
            assertThat(refused.file()).isEqualTo(file);
            assertThat(refused.line()).isPositive();
            assertThat(refused.getMessage()).contains(reason);
        });
    }

    @Test
    void a_parameter_used_as_what_it_is_not_is_refused() throws IOException {
        change(
                "schemes/de-drv-old-age.yaml",
                text -> text.replace("minimum: de/waiting_time", "minimum: de/access_factor_late"));
        assertThatThrownBy(() -> LawPack.in(copy))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("parameters/de/pension.yaml")
                .hasMessageContaining("unknown unit: number");
    }

    @Test
    void the_slip_of_day_and_month_in_the_point_value_is_corrected() {
        var law = LawPack.bundled()
                .lawFor(InstitutionId.parse("DE:DRV"), Branch.OLD_AGE, LocalDate.of(2025, 1, 6))
                .orElseThrow();
        var formula = law.scheme().tiers().getFirst().formula();
        assertThat(formula).isInstanceOfSatisfying(Formula.Points.class, points -> {
            assertThat(points.pointValue().on(LocalDate.of(2024, 1, 7)).value()).hasToString("EUR 37.60");
            assertThat(points.pointValue().on(LocalDate.of(2024, 7, 1)).value()).hasToString("EUR 39.32");
        });
    }
}
