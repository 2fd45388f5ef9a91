package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Counting;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

class DurationsTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");

    private static Stretch stretch(String first, String last) {
        return stretch(first, last, Stretch.FullYears.NONE);
    }

    private static Stretch stretch(String first, String last, Stretch.FullYears full) {
        return Stretch.closed("line", LocalDate.parse(first), LocalDate.parse(last), full);
    }

    private static Quantity months(Counting counting, Stretch... stretches) {
        return Durations.months(Arrays.asList(stretches), counting, ARTICLE).value();
    }

    /// Australia: Guide to Social Policy Law, Social Security Guide 10.1.9.20, worked examples, and edges of the rule.
    @ParameterizedTest(name = "{0} to {1}, both included: {2}")
    @CsvSource({
        "2001-03-03, 2001-04-02, 0y1m0d",
        "1988-07-17, 1989-07-16, 1y0m0d",
        "1966-07-05, 1976-08-17, 10y1m13d",
        "1985-09-19, 1990-03-16, 4y5m29d", // March lends its 31 days, not February its 28
        "2001-01-15, 2001-03-31, 0y2m17d", // the last day's month lends, not the next one
        "2001-01-31, 2001-02-28, 0y0m29d", // February is too short to lend for a 31st: January lends too
        "2004-02-29, 2004-02-29, 0y0m1d",
        "2003-12-31, 2004-01-01, 0y0m2d",
        "2004-02-29, 2005-02-28, 1y0m0d", // the day before the 1 March that has no 29th
    })
    void both_ends_count_and_the_end_month_lends(String first, String last, String elapsed) {
        assertThat(Durations.between(DateSpan.closed(first, last), Counting.INCLUSIVE_ROUNDED_UP, ARTICLE)
                        .value())
                .hasToString(elapsed);
    }

    @ParameterizedTest(
            name = "{0} to {1}: calendar {2}, of 360 {3}, months touched {4}, quarters touched {5}, days {6}")
    @CsvSource({
        "1985-09-19, 1990-03-16, 4y5m26d, 4y5m28d, 55, 57, 1640",
        "2024-02-01, 2024-02-29, 0y1m0d, 0y1m0d, 1, 3, 29",
        "2023-02-01, 2023-02-28, 0y1m0d, 0y1m0d, 1, 3, 28",
        "2024-02-29, 2024-02-29, 0y0m1d, 0y0m2d, 1, 3, 1",
        "2024-01-31, 2024-01-31, 0y0m1d, 0y0m1d, 1, 3, 1",
        "2024-01-31, 2024-02-29, 0y1m1d, 0y1m1d, 2, 3, 30",
        "2023-12-31, 2024-01-01, 0y0m2d, 0y0m2d, 2, 6, 2",
        "2024-01-01, 2024-12-31, 1y0m0d, 1y0m0d, 12, 12, 366",
        "2024-03-31, 2024-04-01, 0y0m2d, 0y0m2d, 2, 6, 2",
    })
    void each_arithmetic_has_its_own_answer(
            String first, String last, String calendar, String of360, int touched, int quarters, int days) {
        var span = DateSpan.closed(first, last);
        assertThat(elapsed(span, Counting.AS_REPORTED)).hasToString(calendar);
        assertThat(elapsed(span, Counting.CALENDAR_ROUNDED_UP)).hasToString(calendar);
        assertThat(elapsed(span, Counting.DAYS_OF_360)).hasToString(of360);
        assertThat(elapsed(span, Counting.MONTHS_TOUCHED)).isEqualTo(Elapsed.of(touched, 0));
        assertThat(elapsed(span, Counting.QUARTERS_TOUCHED)).isEqualTo(Elapsed.of(quarters, 0));
        assertThat(elapsed(span, Counting.CALENDAR_DAYS).thirtieths()).isEqualTo(days);
    }

    private static Elapsed elapsed(DateSpan span, Counting counting) {
        return Durations.between(span, counting, ARTICLE).value();
    }

    /// Australia: the two stretches above together are 14 years 6 months 42 days: 14 years 8 months once rounded up.
    @Test
    void an_excess_of_thirty_days_is_a_month_and_the_total_is_rounded_up() {
        assertThat(months(
                        Counting.INCLUSIVE_ROUNDED_UP,
                        stretch("1966-07-05", "1976-08-17"),
                        stretch("1985-09-19", "1990-03-16")))
                .isEqualTo(Quantity.of(176, PeriodUnit.MONTHS));
    }

    /// NAV (Norway), published tests "Nasjonal ikke poengAar" and the same with occupational injury.
    @ParameterizedTest(name = "{0} to {1}: {2} months")
    @CsvSource({"2023-04-02, 2023-06-09, 3", "2022-04-02, 2023-06-09, 15", "2023-04-02, 2023-06-01, 2"})
    void days_left_over_make_one_month(String first, String last, int expected) {
        assertThat(months(Counting.CALENDAR_ROUNDED_UP, stretch(first, last)))
                .isEqualTo(Quantity.of(expected, PeriodUnit.MONTHS));
    }

    /// NAV (Norway), published test "Tester detaljer i avrunding", own stretches: 2 months 6 days, 2018, 25 months.
    @Test
    void years_that_count_in_full_are_filled_up_before_the_sum() {
        assertThat(months(
                        Counting.CALENDAR_ROUNDED_UP,
                        stretch("2017-01-01", "2017-03-06"),
                        stretch("2018-08-17", "2018-11-27", Stretch.FullYears.BOTH),
                        stretch("2022-06-03", "2024-01-31", Stretch.FullYears.START)))
                .isEqualTo(Quantity.of(40, PeriodUnit.MONTHS));
        assertThat(stretch("1992-10-03", "2004-12-12", Stretch.FullYears.END).counted())
                .isEqualTo(DateSpan.closed("1992-10-03", "2004-12-31"));
    }

    @Test
    void stretches_that_touch_or_overlap_count_each_day_once() {
        assertThat(months(
                        Counting.CALENDAR_ROUNDED_UP,
                        stretch("2010-03-21", "2010-06-14"),
                        stretch("2010-01-15", "2010-03-20"),
                        stretch("2010-02-01", "2010-05-31")))
                .isEqualTo(Quantity.of(5, PeriodUnit.MONTHS));
        assertThat(months(Counting.CALENDAR_ROUNDED_UP)).isEqualTo(Quantity.none(PeriodUnit.MONTHS));
    }

    @Test
    void reversed_dates_are_refused_by_name() {
        assertThatThrownBy(() -> stretch("2010-01-02", "2010-01-01"))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault())
                                .isEqualTo(new CareerFault.ReversedDates(
                                        "line", LocalDate.of(2010, 1, 2), LocalDate.of(2010, 1, 1))));
        assertThat(stretch("2010-01-01", "2010-01-01").span().days()).isEqualTo(1);
    }

    /// Deutsche Rentenversicherung on certificates in years, months and days: the days left over are one month.
    @ParameterizedTest(name = "{0} years {1} months {2} days are {3} months")
    @CsvSource({"18, 8, 7, 225", "0, 11, 30, 12", "0, 11, 31, 13", "1, 0, 0, 12", "0, 0, 1, 1", "2, 11, 29, 36"})
    void days_of_a_certificate_are_one_month(int years, int months, int days, int expected) {
        assertThat(Durations.roundedUp(new Elapsed(years, months, days), ARTICLE)
                        .value())
                .isEqualTo(Quantity.of(expected, PeriodUnit.MONTHS));
    }

    @Test
    void elapsed_time_holds_no_nonsense() {
        assertThatThrownBy(() -> new Elapsed(0, 12, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Elapsed(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(Elapsed.of(23, 59).carried(), Elapsed.NONE.roundedUp()))
                .containsExactly(new Elapsed(2, 0, 29), Elapsed.NONE);
    }
}
