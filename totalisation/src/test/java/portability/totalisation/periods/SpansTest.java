package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Counting;

class SpansTest {
    private static DateSpan span(String firstDay, String lastDay) {
        return DateSpan.closed(firstDay, lastDay);
    }

    @Test
    void spans_that_touch_or_overlap_become_one() {
        var union = Spans.union(List.of(
                span("2020-03-01", "2020-03-31"), span("2020-01-01", "2020-02-29"), span("2020-03-15", "2020-04-10")));
        assertThat(union).containsExactly(span("2020-01-01", "2020-04-10"));
    }

    @Test
    void a_hole_in_the_middle_leaves_two_parts() {
        var rest = Spans.without(List.of(span("2020-01-01", "2020-12-31")), List.of(span("2020-03-01", "2020-03-31")));
        assertThat(rest).containsExactly(span("2020-01-01", "2020-02-29"), span("2020-04-01", "2020-12-31"));
    }

    @Test
    void nothing_is_left_of_what_is_wholly_covered() {
        var year = span("2020-01-01", "2020-12-31");
        assertThat(Spans.without(List.of(span("2020-02-01", "2020-02-29")), List.of(year)))
                .isEmpty();
        assertThat(Spans.common(List.of(span("2020-02-01", "2021-02-28")), List.of(year)))
                .containsExactly(span("2020-02-01", "2020-12-31"));
    }

    @ParameterizedTest(name = "{0}..{1} is {2} months and {3} days")
    @CsvSource({
        "2023-04-02, 2023-06-09, 2, 8", // NAV, published test "Nasjonal ikke poengAar"
        "2022-04-02, 2023-06-09, 14, 8", // NAV, the same with occupational injury
        "2024-02-01, 2024-02-29, 1, 0", // leap February
        "2023-02-01, 2023-02-28, 1, 0",
        "2024-02-29, 2024-02-29, 0, 1",
        "2024-01-31, 2024-02-29, 1, 1",
    })
    void months_are_calendar_differences_with_days_left_over(String first, String last, int months, int days) {
        assertThat(Spans.months(span(first, last)))
                .isEqualTo(Fraction.of(months).add(Fraction.of(days, 30)));
    }

    @ParameterizedTest(name = "{0}..{1} is {2} days of 360")
    @CsvSource({
        "2024-01-01, 2024-12-31, 360",
        "2023-01-01, 2023-12-31, 360",
        "1995-01-01, 2025-01-19, 10819",
        "2024-02-01, 2024-02-29, 30",
        "2024-01-31, 2024-01-31, 1",
    })
    void a_year_has_360_days_and_a_month_30(String first, String last, int days) {
        var days360 = span(first, last);
        assertThat(Measure.thirtieths(days360.start(), days360.end(), Counting.DAYS_OF_360))
                .isEqualTo(days);
    }

    @Test
    void a_touched_month_counts_whole_and_once() {
        var touched = Spans.monthsTouched(List.of(span("2020-01-31", "2020-02-01"), span("2020-02-28", "2020-02-28")));
        assertThat(touched).containsExactly(span("2020-01-01", "2020-02-29"));
    }

    @Test
    void a_span_is_cut_at_the_turn_of_each_year() {
        var years = Spans.byYear(span("2019-12-31", "2021-01-01"));
        assertThat(years.keySet()).containsExactly(2019, 2020, 2021);
        assertThat(years.get(2019)).isEqualTo(span("2019-12-31", "2019-12-31"));
        assertThat(years.get(2021)).isEqualTo(span("2021-01-01", "2021-01-01"));
    }
}
