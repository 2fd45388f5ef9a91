package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.kernel.PeriodUnit.MONTHS;
import static portability.kernel.PeriodUnit.WEEKS;
import static portability.kernel.PeriodUnit.YEARS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.law.LawPack;
import portability.totalisation.NoAmount;

/// Pensions by time over full time, by residence, by the yearly average.
class FlatSchemesTest {
    private static final LawPack PACK = LawPack.bundled();

    @ParameterizedTest(name = "{0} qualifying years: {1}")
    @CsvSource({
        "35, GBP 230.25",
        "36, GBP 230.25",
        "30, GBP 197.36",
        "25, GBP 164.46",
        "11, GBP 72.36",
        "10, GBP 65.79",
        "10.9, GBP 65.79",
        "9.9, none",
        "9, none"
    })
    void the_new_state_pension_is_whole_years_over_thirty_five(String years, String paid) {
        assertThat(Told.to("GB:DWP", "1959-10-06", "2025-10-06")
                        .time(years, YEARS)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-04-05, GBP 221.20",
        "2025-04-06, GBP 230.25",
    })
    void its_rate_is_that_of_the_day(String reached, String paid) {
        var born = LocalDate.parse(reached).minusYears(66).toString();
        assertThat(Told.to("GB:DWP", born, reached).time("35", YEARS).paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "1954-10-06, 2020-10-06",
        "1960-04-05, 2026-04-05",
        "1960-04-06, 2026-05-06",
        "1960-12-31, 2027-09-30",
        "1961-03-05, 2028-02-05",
        "1961-03-06, 2028-03-06",
    })
    void state_pension_age_rises_by_cohort(String born, String reached) {
        var decided = Told.to("GB:DWP", born, "2020-10-06").time("35", YEARS).decide(PACK);
        assertThat(decided.pensionStart()).contains(LocalDate.parse(reached));
    }

    @Test
    void a_deferred_state_pension_has_no_figure_rather_than_one_without_its_increase() {
        var decided = Told.to("GB:DWP", "1958-10-06", "2024-10-06")
                .startingOn("2025-10-06")
                .time("35", YEARS)
                .decide(PACK);
        assertThat(decided.route("NATIONAL/ten_years").orElseThrow().nothing()).contains(NoAmount.LAW_MISSING);
    }

    @ParameterizedTest(name = "{0} years of residence: {1}")
    @CsvSource({"40, CAD 740.09", "47, CAD 740.09", "20, CAD 370.05", "10.9, CAD 185.02", "10, CAD 185.02", "9.9, none"
    })
    void old_age_security_is_complete_years_over_forty(String years, String paid) {
        assertThat(Told.to("CA:OAS", "1960-10-10", "2025-10-10")
                        .residence(years)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "claimed {1}: {2}")
    @CsvSource({
        "1959-10-10, 2025-10-20, CAD 793.38",
        "1954-10-10, 2025-10-20, CAD 1006.52",
        "1950-10-10, 2025-10-20, CAD 1006.52",
    })
    void deferral_gives_six_per_mille_a_month_for_sixty_months(String born, String claimed, String paid) {
        assertThat(Told.to("CA:OAS", born, claimed)
                        .startingOn("2025-10-20")
                        .residence("40")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} paid months: {1}")
    @CsvSource({"480, JPY 780900", "500, JPY 780900", "240, JPY 390450", "120, JPY 195225", "119, none"})
    void the_basic_pension_is_paid_months_over_480(String months, String paid) {
        assertThat(Told.to("JP:JPS", "1956-06-10", "2021-06-10")
                        .time(months, MONTHS)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void exempt_months_count_by_their_share() {
        assertThat(Told.to("JP:JPS", "1956-06-10", "2021-06-10")
                        .time("480", MONTHS)
                        .figure("MONTHS_EXEMPT_FULL", "80")
                        .figure("MONTHS_EXEMPT_THREE_QUARTERS", "40")
                        .figure("MONTHS_EXEMPT_HALF", "40")
                        .figure("MONTHS_EXEMPT_QUARTER", "80")
                        .paid(PACK))
                // 240 + 40 + 25 + 30 + 70 = 405 of 480.
                .isEqualTo("JPY 658884");
    }

    @ParameterizedTest(name = "{0} months early: {1}")
    @CsvSource({"MONTHS_EARLY, 12, JPY 776832", "MONTHS_LATE, 12, JPY 884544", "MONTHS_LATE, 60, JPY 1158720"})
    void earlier_and_later_starts_change_the_basic_pension(String figure, String months, String paid) {
        assertThat(Told.to("JP:JPS", "1959-06-10", "2024-06-10")
                        .time("480", MONTHS)
                        .figure(figure, months)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} contributions over {1} years: {2}")
    @CsvSource({
        // By the total: 2 080 and more give all of it.
        "2080, 44, EUR 265.30",
        "1040, 44, EUR 225.90",
        "600, 34, EUR 172.90",
        "598, 34, EUR 172.90",
        // 520 over 52 years is an average of ten; below it the total decides alone.
        "520, 52, EUR 106.00",
        "520, 53, EUR 106.00",
        "520, 55, EUR 66.40",
        "519, 40, none",
    })
    void the_irish_pension_is_the_better_of_average_and_total(String contributions, String years, String paid) {
        assertThat(Told.to("IE:DSP", "1957-02-01", "2023-02-01")
                        .time(contributions, WEEKS)
                        .figure("YEARS_IN_SCHEME", years)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} weeks over {1} years, {2} paid in: {3}")
    @CsvSource({
        "1560, 40, 0, JMD 2800.00",
        "1559, 40, 0, JMD 2100.00",
        "1040, 40, 0, JMD 2100.00",
        "1039, 40, 0, JMD 1400.00",
        "520, 40, 0, JMD 1400.00",
        "1560, 40, 130000, JMD 3400.00",
        "1560, 40, 12.99, JMD 2800.00",
        "1560, 40, 13, JMD 2800.06",
        "519, 40, 0, none",
    })
    void the_jamaican_pension_is_a_band_and_six_cents_for_thirteen_dollars(
            String weeks, String years, String contributions, String paid) {
        assertThat(Told.to("JM:MLSS", "1951-06-01", "2016-06-01")
                        .time(weeks, WEEKS)
                        .figure("YEARS_IN_SCHEME", years)
                        .figure("CONTRIBUTIONS", contributions)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void contributions_that_were_not_certified_are_missing_not_zero() {
        var decided = Told.to("JM:MLSS", "1951-06-01", "2016-06-01")
                .time("1560", WEEKS)
                .decide(PACK);
        assertThat(decided.route("NATIONAL/contributions").orElseThrow().nothing())
                .contains(NoAmount.FIGURE_MISSING);
    }

    @ParameterizedTest(name = "single {0}, foreign {1}, income {2}, assets {3}: {4}")
    @CsvSource({
        "true, 0, 0, 5000, AUD 1178.70",
        "false, 0, 0, 5000, AUD 888.50",
        "true, 300, 100, 5000, AUD 778.70",
        "true, 300, 100, 650, AUD 650.00",
    })
    void the_age_pension_is_the_lower_of_two_tests_after_the_foreign_pension(
            boolean single, String foreign, String income, String assets, String paid) {
        var told = Told.to("AU:SERVICES", "1958-10-01", "2025-10-01")
                .residence("10")
                .figure("FOREIGN_PENSION", foreign)
                .figure("INCOME_REDUCTION", income)
                .figure("ASSETS_TEST_RATE", assets);
        assertThat((single ? told : told.couple()).paid(PACK)).isEqualTo(paid);
    }

    @Test
    void nine_years_in_australia_give_nothing() {
        assertThat(Told.to("AU:SERVICES", "1958-10-01", "2025-10-01")
                        .residence("9.9")
                        .figure("INCOME_REDUCTION", "0")
                        .figure("ASSETS_TEST_RATE", "5000")
                        .paid(PACK))
                .isEqualTo("none");
    }

    @ParameterizedTest(name = "{0} years, overseas {1}: {2}")
    @CsvSource({"10, 0, NZD 538.42", "10, 100, NZD 438.42", "10, 600, NZD 0.00", "9.9, 0, none"})
    void an_overseas_pension_is_deducted_from_new_zealand_superannuation(String years, String overseas, String paid) {
        assertThat(Told.to("NZ:MSD", "1960-06-01", "2025-06-01")
                        .residence(years)
                        .figure("OVERSEAS_PENSION", overseas)
                        .paid(PACK))
                .isEqualTo(paid);
    }
}
