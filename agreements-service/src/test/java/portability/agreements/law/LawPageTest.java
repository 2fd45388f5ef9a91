package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.kernel.PeriodUnit.YEARS;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.law.LawPack;
import portability.totalisation.NoAmount;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Scheme;

/// The country and the agreement that docs/law.md adds are loaded as printed there, and decide.
class LawPageTest {
    @TempDir
    Path directory;

    private LawPack pack() {
        return LawPack.in(LawPage.write(directory, LawPage.files()));
    }

    @Test
    void the_page_prints_a_country_an_agreement_and_their_index() {
        assertThat(LawPage.files().keySet())
                .containsExactlyInAnyOrder(
                        "parameters/xx/pension.yaml",
                        "schemes/xx-pbo-state-pension.yaml",
                        "instruments/xx-yy-2020.yaml",
                        "index.yaml");
        assertThat(pack().schemes()).extracting(Scheme::id).containsExactly("XX.PBO.STATE_PENSION");
        assertThat(pack().instruments()).extracting(Instrument::id).containsExactly("XX-YY-2020");
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({
        // Reaches 65 in May 2024: the amount of 2024, forty years for all of it, parts of a cent cut off.
        "40, EUR 1040.00",
        "30, EUR 780.00",
        "11, EUR 286.00",
        "10, EUR 260.00",
        // A part of a year does not count.
        "10.9, EUR 260.00",
        // More than forty years give no more.
        "45, EUR 1040.00",
        "9.9, none",
    })
    void the_pension_follows_whole_years_over_forty(String years, String amount) {
        assertThat(told().time(years, YEARS).paid(pack())).isEqualTo(amount);
    }

    @Test
    void a_later_start_gives_half_a_per_cent_a_month() {
        assertThat(told().time("40", YEARS).startingOn("2024-12-01").paid(pack()))
                .isEqualTo("EUR 1071.20");
    }

    @Test
    void years_of_the_other_state_open_the_right_and_the_amount_is_that_of_own_years() {
        var decided = told().time("9", YEARS).abroad("YY:WSO", "20", YEARS).decide(pack());
        assertThat(decided.payablePerMonth().orElseThrow()).hasToString("EUR 234.00");
        assertThat(decided.chosenRoute().orElseThrow().id()).isEqualTo("XX-YY-2020");
    }

    @Test
    void less_than_a_year_is_left_to_the_other_state() {
        var decided = told().time("0.9", YEARS).abroad("YY:WSO", "20", YEARS).decide(pack());
        assertThat(decided.route("XX-YY-2020").orElseThrow().nothing()).contains(NoAmount.SHORT_PERIOD_RELEASED);
    }

    @Test
    void a_value_whose_day_was_not_seen_is_named_above_the_figure() {
        assertThat(told().time("20", YEARS).decide(pack()).restsOn())
                .extracting(UnverifiedValue::key)
                .containsExactly("xx/full_pension");
    }

    @Test
    void a_day_without_a_value_has_no_figure() {
        var decided = Told.to("XX:PBO", "1959-08-10", "2026-09-10")
                .startingOn("2026-10-01")
                .time("20", YEARS)
                .decide(pack());
        assertThat(decided.payable()).isEmpty();
        assertThat(decided.route("NATIONAL/ten_years").orElseThrow().nothing()).contains(NoAmount.LAW_MISSING);
    }

    @ParameterizedTest(name = "born {0}: from {1}")
    @CsvSource({"1959-12-31, 2025-01-01", "1960-01-01, 2026-07-01"})
    void the_age_goes_by_the_day_of_birth(String born, String start) {
        var decided = Told.to("XX:PBO", born, "2024-11-01").time("20", YEARS).decide(pack());
        assertThat(decided.pensionStart()).contains(LocalDate.parse(start));
    }

    private static Told told() {
        return Told.to("XX:PBO", "1959-05-10", "2024-06-01");
    }
}
