package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.LawFileRefused;
import portability.law.LawPack;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;

/// The agreements as data: rule sets that many share, and what each says.
class AgreementsTest {
    private static final LawPack PACK = LawPack.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TempDir
    Path copy;

    private static Instrument instrument(String id) {
        return PACK.instrument(id).orElseThrow();
    }

    private static PartyRule rule(String id, String state) {
        return instrument(id).ruleFor(Country.of(state)).orElseThrow();
    }

    /// The table of agreements: how each state calculates under each.
    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource({
        "US-DE, US, DIRECT_ELSE_PRORATA",
        "US-DE, DE, OWN_PERIODS_ONLY",
        "US-IE, IE, COMPARE_HIGHER",
        "US-JP, JP, OWN_PERIODS_ONLY",
        "CA-PH, CA, OWN_PERIODS_ONLY",
        "CA-PH-CPP, CA, OWN_PERIODS_ONLY",
        "AU-IN, AU, DIRECT_DEDUCTION",
        "AU-NZ, NZ, DIRECT_DEDUCTION",
        "CARICOM-1996, GD, DIRECT_ELSE_PRORATA",
        "MERCOSUR-1997, AR, DIRECT_ELSE_PRORATA",
        "CMISS-2007, ES, DIRECT_ELSE_PRORATA",
        "CIPRES-2006, ML, DIRECT_ELSE_PRORATA",
        "EAEU-2019, KZ, OWN_PERIODS_ONLY",
        "GCC-EXTENSION, AE, HOME_EXTENSION",
        "UK-EU-TCA-2021, GB, COMPARE_HIGHER",
        "FR-MA-1965, FR, OPTION",
        "FR-MA-2007, FR, COMPARE_HIGHER",
        "MA-ES-1979, MA, DIRECT_ELSE_PRORATA",
        "TR-DE-1964, DE, OWN_PERIODS_ONLY",
        "TR-DE-1964, TR, DIRECT_ELSE_PRORATA",
        "DE-IN-2011, DE, OWN_PERIODS_ONLY",
        "GB-JM-1996, JM, DIRECT_ELSE_PRORATA",
        "EU-883-2004, FR, COMPARE_HIGHER",
        "EU-883-2004, NO, COMPARE_HIGHER"
    })
    void each_agreement_says_how_a_state_calculates(String id, String state, Method method) {
        assertThat(rule(id, state).method().value()).isEqualTo(method);
    }

    @Test
    void the_united_states_side_is_one_rule_set_for_all_its_agreements() {
        var american = PACK.instruments().stream()
                .filter(instrument -> instrument.id().startsWith("US-"))
                .toList();
        assertThat(american).hasSizeGreaterThan(25).allSatisfy(instrument -> {
            var rule = instrument.ruleFor(Country.of("US")).orElseThrow();
            assertThat(rule.terms().opensWith().orElseThrow().time().on(TODAY).value())
                    .isEqualTo(Quantity.of(6, PeriodUnit.QUARTERS));
            assertThat(rule.terms().ceiling()).isPresent();
            assertThat(rule.terms()
                            .denominator()
                            .orElseThrow()
                            .values()
                            .on(TODAY)
                            .value())
                    .isEqualTo(new Denominator.CoverageLifetime(
                            4, Optional.of(new Denominator.ComputationYears(21, 1950, 62, 5))));
        });
    }

    /// Cases US-TOT-02 (26 years for a birth in 1920) and US-TOT-06 (35 for one after 1928).
    @ParameterizedTest(name = "born {0}: {1} years")
    @CsvSource({"1920-06-01, 26", "1929-06-01, 35", "1960-06-01, 35", "1929-01-01, 34", "1929-01-02, 35"})
    void computation_years_follow_the_birth(LocalDate birth, int years) {
        var between = new Denominator.ComputationYears(21, 1950, 62, 5);
        assertThat(between.of(birth)).isEqualTo(years);
    }

    /// Case AU-AGR-SK-01.
    @ParameterizedTest(name = "granted {0}: over {1}")
    @CsvSource({"2013-03-01, 300", "2014-06-30, 300", "2014-07-01, 420", "2015-03-01, 420"})
    void australia_divides_by_what_held_on_the_day_of_the_grant(LocalDate granted, int months) {
        var abroad = rule("AU-SK", "AU").livingThere(false);
        assertThat(abroad.method().value()).isEqualTo(Method.PRORATA_ONLY);
        assertThat(abroad.terms()
                        .denominator()
                        .orElseThrow()
                        .values()
                        .on(granted)
                        .value())
                .isEqualTo(new Denominator.Fixed(Quantity.of(months, PeriodUnit.MONTHS)));
    }

    /// Case AU-AGR-IN-01.
    @Test
    void australia_and_india_have_their_own_denominator_and_earliest_day() {
        var terms = rule("AU-IN", "AU").livingThere(false).terms();
        assertThat(terms.denominator().orElseThrow().values().on(TODAY).value())
                .isEqualTo(new Denominator.Fixed(Quantity.of(540, PeriodUnit.MONTHS)));
        assertThat(terms.countsOwnFrom().orElseThrow().value()).isEqualTo(LocalDate.of(1995, 11, 17));
    }

    @ParameterizedTest(name = "{0} and {1} on {2}: {3}")
    @CsvSource({
        "DE, FR, 2026-01-01, EU-883-2004",
        "DE, GB, 2026-01-01, UK-EU-TCA-2021",
        "DE, CH, 2026-01-01, EU-883-2004",
        "NO, CH, 2026-01-01, ''",
        "NO, DE, 2012-05-31, ''",
        "FR, MA, 2011-05-31, FR-MA-1965",
        "FR, MA, 2011-06-01, FR-MA-2007",
        "US, CH, 2014-07-31, US-CH",
        "US, CH, 2014-08-01, US-CH-2014",
        "GD, BB, 2026-01-01, CARICOM-1996"
    })
    void what_binds_two_states_on_a_day_is_told(String one, String other, LocalDate day, String ids) {
        assertThat(PACK.between(Country.of(one), Country.of(other), Branch.OLD_AGE, day))
                .extracting(Instrument::id)
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1)));
    }

    @Test
    void what_was_not_read_in_a_source_is_marked() {
        assertThat(rule("MERCOSUR-1997", "AR").method().verified()).isFalse();
        assertThat(rule("CMISS-2007", "ES").method().verified()).isTrue();
        assertThat(instrument("US-KR").conversion().rows().values()).noneMatch(row -> row.verified());
    }

    @Test
    void an_agreement_lists_its_rule_sets_values_too() {
        assertThat(PACK.list("US-DE", TODAY))
                .anyMatch(listed -> listed.source().contains("six quarters"))
                .anyMatch(listed -> listed.source().contains("kleineanfragen"));
    }

    private void pack(String... files) throws IOException {
        var names = new StringBuilder("files:\n");
        Files.createDirectories(copy.resolve("instruments"));
        for (int i = 0; i < files.length; i++) {
            Files.writeString(copy.resolve("instruments/f" + i + ".yaml"), files[i]);
            names.append("  - instruments/f").append(i).append(".yaml\n");
        }
        Files.writeString(copy.resolve("index.yaml"), names);
    }

    private void refuses(String reason, String... files) throws IOException {
        pack(files);
        assertThatThrownBy(() -> LawPack.in(copy)).isInstanceOfSatisfying(LawFileRefused.class, refused -> {
            assertThat(refused.getMessage()).contains(reason);
            assertThat(refused.line()).isPositive();
        });
    }

    @Test
    void rule_sets_that_are_like_each_other_are_refused() throws IOException {
        refuses(
                "rule sets are like each other: one > other",
                "id: X\nlike: one\n",
                "rule_set: one\nlike: other\n",
                "rule_set: other\nlike: one\n");
    }

    @Test
    void a_rule_set_nobody_wrote_is_refused() throws IOException {
        refuses("no such rule set: nobody", "id: X\nlike: [nobody]\n");
    }

    @Test
    void a_rule_set_that_stands_twice_is_refused() throws IOException {
        refuses("the rule set stands twice: one", "rule_set: one\n", "rule_set: one\n");
    }

    @Test
    void an_agreement_needs_what_neither_it_nor_its_rule_sets_have() throws IOException {
        refuses("missing: act", "agreements:\n  - id: X\n    like: one\n", "rule_set: one\n");
    }
}
