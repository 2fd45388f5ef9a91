package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.kernel.PeriodUnit.MONTHS;
import static portability.kernel.PeriodUnit.QUARTERS;
import static portability.kernel.PeriodUnit.WEEKS;
import static portability.kernel.PeriodUnit.YEARS;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.law.LawPack;
import portability.totalisation.NoAmount;

/// Pensions that are a share of wages, growing with time.
class WageSchemesTest {
    private static final LawPack PACK = LawPack.bundled();

    @ParameterizedTest(name = "{0} weeks: {1}")
    @CsvSource({
        "574, none",
        "575, XCD 8400.00",
        "599, XCD 8400.00",
        "600, XCD 8700.00",
        "2150, XCD 18000.00",
        "2300, XCD 18000.00"
    })
    void grenada_from_575_weeks(String weeks, String paid) {
        assertThat(Told.to("GD:NIS", "1963-06-01", "2026-02-01")
                        .startingOn("2026-02-01")
                        .time(weeks, WEEKS)
                        .figure("REFERENCE_WAGE", "30000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} weeks: {1}")
    @CsvSource({"524, none", "525, XCD 8700.00", "1000, XCD 11700.00"})
    void grenada_at_29_per_cent_from_525_weeks(String weeks, String paid) {
        assertThat(Told.to("GD:NIS", "1963-06-01", "2024-02-01")
                        .startingOn("2024-02-01")
                        .time(weeks, WEEKS)
                        .figure("REFERENCE_WAGE", "30000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void grenada_averages_the_five_best_years() {
        var told = Told.to("GD:NIS", "1963-06-01", "2026-02-01").startingOn("2026-02-01");
        for (int year = 2000; year < 2012; year++)
            told = told.year(year, "52", WEEKS, Money.parse("XCD " + (year < 2007 ? 20000 : 30000)));
        // 624 weeks: 27 % and two whole blocks of fifty beyond 500.
        assertThat(told.paid(PACK)).isEqualTo("XCD 8700.00");
    }

    @ParameterizedTest(name = "{0} months at {1}: {2}")
    @CsvSource({
        "179, 2000, none",
        "180, 2000, XCD 800.00",
        "181, 2000, XCD 802.00",
        "300, 2000, XCD 1040.00",
        "180, 700, XCD 300.00"
    })
    void saint_lucia(String months, String wage, String paid) {
        assertThat(Told.to("LC:NIC", "1960-06-01", "2025-06-01")
                        .time(months, MONTHS)
                        .figure("REFERENCE_WAGE", wage)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} contributions at {1}: {2}")
    @CsvSource({"499, 320, none", "500, 320, BZD 96.00", "500, 100, BZD 47.00"})
    void belize(String weeks, String wage, String paid) {
        assertThat(Told.to("BZ:SSB", "1960-06-01", "2025-06-01")
                        .time(weeks, WEEKS)
                        .figure("REFERENCE_WAGE", wage)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void belize_divides_the_three_best_years_by_150_weeks() {
        var told = Told.to("BZ:SSB", "1960-06-01", "2025-06-01");
        for (int year = 2001; year < 2011; year++)
            told = told.year(year, "50", WEEKS, Money.parse("BZD " + (year < 2004 ? 16000 : 9000)));
        assertThat(told.paid(PACK)).isEqualTo("BZD 96.00");
    }

    @Test
    void increments_that_were_not_seen_give_no_figure() {
        var decided = Told.to("BZ:SSB", "1960-06-01", "2025-06-01")
                .time("600", WEEKS)
                .figure("REFERENCE_WAGE", "320")
                .decide(PACK);
        assertThat(decided.route("NATIONAL/contributions").orElseThrow().nothing())
                .contains(NoAmount.LAW_MISSING);
    }

    @ParameterizedTest(name = "{0} contributions: {1}")
    @CsvSource({"499, none", "500, BBD 120.00", "549, BBD 120.00", "550, BBD 123.00", "1000, BBD 150.00"})
    void barbados_as_of_1999(String weeks, String paid) {
        assertThat(Told.to("BB:NIS", "1935-06-01", "2000-06-01")
                        .time(weeks, WEEKS)
                        .figure("REFERENCE_WAGE", "300")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void barbados_after_2003_has_no_figure() {
        var decided = Told.to("BB:NIS", "1955-06-01", "2022-06-01")
                .time("1000", WEEKS)
                .figure("REFERENCE_WAGE", "300")
                .decide(PACK);
        assertThat(decided.route("NATIONAL/contributions").orElseThrow().nothing())
                .contains(NoAmount.LAW_MISSING);
    }

    @ParameterizedTest(name = "{0} contributions: {1}")
    @CsvSource({"749, none", "750, TTD 3000.00", "1000, TTD 3163.30"})
    void trinidad_adds_an_increment_for_every_25_beyond_750(String weeks, String paid) {
        assertThat(Told.to("TT:NIB", "1950-06-01", "2015-06-01")
                        .time(weeks, WEEKS)
                        .figure("BASIC_PENSION", "2600")
                        .figure("INCREMENT", "56.33")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({
        "179, none",
        "180, EUR 500.00",
        "181, EUR 502.10",
        "229, EUR 602.90",
        "230, EUR 604.80",
        "437, EUR 998.10",
        "438, EUR 1000.00",
        "500, EUR 1000.00"
    })
    void spain_grows_by_months_in_two_stretches(String months, String paid) {
        assertThat(Told.to("ES:INSS", "1958-07-01", "2025-03-01")
                        .time(months, MONTHS)
                        .figure("REFERENCE_WAGE", "1000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        // 66 years 6 months still in 2024; who would reach them on 1 January 2025 needs 66 years 8 months.
        "1958-06-30, 2024-12-30",
        "1958-07-01, 2025-03-01",
        "1959-04-30, 2025-12-30",
        "1960-03-01, 2027-03-01",
    })
    void the_spanish_age_goes_by_the_year_in_which_it_is_reached(String born, String start) {
        var decided = Told.to("ES:INSS", born, "2024-01-01").time("300", MONTHS).decide(PACK);
        assertThat(decided.pensionStart()).contains(LocalDate.parse(start));
    }

    @ParameterizedTest(name = "{0} quarters: {1}")
    @CsvSource({
        // Born 1957: 166 quarters for all of it; at 62 each missing one of twenty at most costs 1.25 %.
        "166, EUR 12000.00",
        "165, EUR 11778.61",
        "146, EUR 7915.66",
        "83, EUR 4500.00",
        "1, EUR 54.22",
    })
    void france_shares_by_quarters_and_takes_off_for_missing_ones(String quarters, String paid) {
        assertThat(Told.to("FR:CNAV", "1957-06-01", "2019-05-15")
                        .time(quarters, QUARTERS)
                        .figure("REFERENCE_WAGE", "24000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void at_67_nothing_is_taken_off() {
        assertThat(Told.to("FR:CNAV", "1957-06-01", "2024-05-15")
                        .startingOn("2024-06-01")
                        .time("83", QUARTERS)
                        .figure("REFERENCE_WAGE", "24000")
                        .paid(PACK))
                .isEqualTo("EUR 6000.00");
    }

    @ParameterizedTest(name = "{0} quarters: {1}")
    @CsvSource({
        "19, none",
        "20, TND 2400.000",
        "39, TND 4680.000",
        "40, TND 4800.000",
        "50, TND 5400.000",
        "120, TND 9600.000",
        "140, TND 9600.000"
    })
    void tunisia(String quarters, String paid) {
        assertThat(Told.to("TN:CNSS", "1959-06-01", "2019-06-01")
                        .time(quarters, QUARTERS)
                        .figure("REFERENCE_WAGE", "12000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} years at {1}: {2}")
    @CsvSource({
        "9.9, 6500, none",
        "10, 6500, INR 1000.00",
        "15, 6500, INR 1393.00",
        "19, 6500, INR 1764.00",
        // Two years are added from twenty on.
        "20, 6500, INR 2043.00",
        "35, 15000, INR 7929.00",
        "40, 15000, INR 7929.00",
    })
    void india_is_salary_by_service_over_seventy(String years, String salary, String paid) {
        assertThat(Told.to("IN:EPFO", "1962-06-01", "2020-06-01")
                        .time(years, YEARS)
                        .figure("REFERENCE_WAGE", salary)
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void india_caps_wages_at_the_ceiling() {
        var told = Told.to("IN:EPFO", "1962-06-01", "2020-06-01");
        for (int year = 2005; year < 2020; year++) told = told.year(year, "1", YEARS, Money.parse("INR 360000"));
        assertThat(told.paid(PACK)).isEqualTo("INR 3214.00");
    }

    @ParameterizedTest(name = "{0} months at {1}: {2}")
    @CsvSource({
        "119, 8766, none",
        "120, 1000, PHP 2200.00",
        "120, 8766, PHP 4506.40",
        "240, 1000, PHP 3400.00",
        "420, 8766, PHP 7436.20",
        "431, 8766, PHP 7436.20",
    })
    void the_philippines_pay_the_highest_of_three_and_a_thousand(String months, String credit, String paid) {
        assertThat(Told.to("PH:SSS", "1960-06-01", "2025-06-01")
                        .time(months, MONTHS)
                        .figure("REFERENCE_WAGE", credit)
                        .paid(PACK))
                .isEqualTo(paid);
    }
}
