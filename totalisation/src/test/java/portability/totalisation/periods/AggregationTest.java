package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.Made.compulsory;
import static portability.totalisation.Made.period;
import static portability.totalisation.periods.MadeTime.inYear;
import static portability.totalisation.periods.MadeTime.own;
import static portability.totalisation.periods.MadeTime.ownMonths;
import static portability.totalisation.periods.MadeTime.record;
import static portability.totalisation.periods.MadeTime.time;
import static portability.totalisation.periods.MadeTime.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.Made;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Method;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.reason.PensionRule;

/// What dated time of several states comes to. Source: Reg. (EC) 987/2009 Arts. 12 and 13.
class AggregationTest {
    @Test
    void periods_that_touch_are_added_in_full() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2010-01-01", "2010-06-30")),
                record("BB", compulsory("BB", "1", "2010-07-01", "2010-12-31")));
        assertThat(result.value().total()).isEqualTo(time(12));
        assertThat(result.steps()).extracting(Step::rule).doesNotContain(PensionRule.OVERLAP_LEFT_OUT);
    }

    /// Case OVER-6, derived from Art. 12(2): a doubly covered month counts once, each state keeps its own.
    @Test
    void a_doubly_covered_month_counts_once_and_each_state_keeps_its_own() {
        var first = compulsory("AA", "1", "2010-01-01", "2010-06-30");
        var second = compulsory("BB", "1", "2010-04-01", "2010-12-31");
        var seenByFirst = with(ownMonths(first), record("BB", second)).value();
        assertThat(seenByFirst.own()).isEqualTo(time(6));
        assertThat(seenByFirst.total()).isEqualTo(time(12));
        var seenBySecond = with(ownMonths(second), record("AA", first)).value();
        assertThat(seenBySecond.own()).isEqualTo(time(9));
        assertThat(seenBySecond.total()).isEqualTo(time(12));
    }

    /// Case CONV-AGG-vs-YEAR, derived from Art. 13(3): three years of 53 days.
    @ParameterizedTest(name = "communicated {0}: {1} months")
    @CsvSource({"AGGREGATE, 7", "BY_YEAR, 9"})
    void rounding_follows_the_way_the_time_was_communicated(Communication communicated, int months) {
        var days = List.of(
                inYear("BB", 2001, 53, PeriodUnit.DAYS_6),
                inYear("BB", 2002, 53, PeriodUnit.DAYS_6),
                inYear("BB", 2003, 53, PeriodUnit.DAYS_6));
        var foreign = new ForeignRecord(Country.of("BB"), days, communicated, Optional.empty());
        var result = with(ownMonths(compulsory("AA", "1", "2010-01-01", "2010-12-31")), foreign);
        assertThat(result.value().total()).isEqualTo(time(12 + months));
    }

    /// Case PEN-GALATI: 27 German months and 142 Italian weeks against 60 months. CJEU 33/75, facts.
    @Test
    void galati_reaches_sixty_months_because_time_is_rounded_up() {
        var italy = period("BB", "1", PeriodKind.COMPULSORY, DateSpan.closed("1955-01-01", "1958-12-31"))
                .reporting(Quantity.of(142, PeriodUnit.WEEKS));
        var result = with(ownMonths(compulsory("AA", "1", "1960-01-01", "1962-03-31")), record("BB", italy));
        assertThat(result.value().foreign()).containsEntry(Country.of("BB"), time(33));
        assertThat(result.value().total()).isEqualTo(time(60));
    }

    /// NAV (Norway), published test "Skal ikke treffe 4/5 regel hvis nordisk konvensjon": ratio 69/137.
    @Test
    void norway_and_sweden_as_in_the_published_test() {
        var norway = own(PeriodUnit.MONTHS, Counting.AS_REPORTED, compulsory("AA", "1", "2019-01-01", "2024-09-30"));
        var result = with(norway, record("BB", compulsory("BB", "1", "2013-05-01", "2018-12-31")))
                .value();
        assertThat(result.own()).isEqualTo(time(69));
        assertThat(result.total()).isEqualTo(time(137));
    }

    @Test
    void several_periods_of_one_state_are_rounded_up_once_not_each() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2010-01-01", "2010-12-31")),
                record(
                        "BB",
                        compulsory("BB", "1", "2011-01-01", "2011-01-10"),
                        compulsory("BB", "2", "2011-03-01", "2011-03-10"),
                        compulsory("BB", "3", "2011-05-01", "2011-05-10")));
        assertThat(result.value().foreign().get(Country.of("BB"))).isEqualTo(time(1));
    }

    @Test
    void two_employers_at_once_are_one_time() {
        var result = ownMonths(
                compulsory("AA", "1", "2010-01-01", "2010-08-31"), compulsory("AA", "2", "2010-06-01", "2010-12-31"));
        assertThat(result.total()).isEqualTo(time(12));
    }

    @Test
    void reported_days_of_two_employers_never_pass_the_ceiling_of_the_year() {
        var both = own(
                PeriodUnit.DAYS_6,
                Counting.AS_REPORTED,
                inYear("AA", 2010, 312, PeriodUnit.DAYS_6),
                compulsory("AA", "2", "2010-03-01", "2010-12-31").reporting(Quantity.of(200, PeriodUnit.DAYS_6)));
        assertThat(both.total()).isEqualTo(time(312));
    }

    @Test
    void three_states_on_one_year_still_make_one_year() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2010-01-01", "2010-12-31")),
                record("BB", inYear("BB", 2010, 300, PeriodUnit.DAYS_6)),
                record("CC", compulsory("CC", "1", "2010-05-01", "2010-09-15")));
        assertThat(result.value().total()).isEqualTo(time(12));
    }

    @Test
    void a_leap_day_is_insured_time_like_any_other() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2024-01-01", "2024-01-31")),
                record("BB", compulsory("BB", "1", "2024-02-29", "2024-02-29")));
        assertThat(result.value().total()).isEqualTo(time(2));
    }

    @Test
    void time_outside_the_window_never_counts() {
        var own = ownMonths(compulsory("AA", "1", "2010-01-01", "2010-12-31"));
        var window = DateSpan.closed("2000-01-01", "2011-06-30");
        var foreign = record("BB", compulsory("BB", "1", "2011-01-01", "2012-12-31"));
        var instrument = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
        assertThat(Aggregation.of(own, List.of(foreign), instrument, window)
                        .value()
                        .total())
                .isEqualTo(time(18));
    }

    /// Cases CONV-D7-365 and CONV-D7-366: cut to 360, which is twelve months. Art. 13(2).
    @ParameterizedTest
    @ValueSource(ints = {360, 365, 366})
    void a_year_of_all_its_days_is_one_year_and_no_more(int days) {
        var leapYear =
                compulsory("BB", "1", "2024-01-01", "2024-12-31").reporting(Quantity.of(days, PeriodUnit.DAYS_7));
        var result = with(ownMonths(compulsory("AA", "1", "2023-12-01", "2023-12-31")), record("BB", leapYear));
        assertThat(result.value().total()).isEqualTo(time(13));
    }

    @Test
    void more_reported_time_than_the_dates_hold_is_refused_by_name() {
        assertThatThrownBy(() -> own(
                        PeriodUnit.DAYS_6,
                        Counting.AS_REPORTED,
                        compulsory("AA", "line-7", "2010-01-01", "2010-01-31")
                                .reporting(Quantity.of(60, PeriodUnit.DAYS_6))))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(new CareerFault.MoreTimeThanSpan("line-7")));
    }

    /// 6 + 2.5 + 3.53 months of one year: 3 and 4 by rounding up would make 13. Art. 13(2).
    @Test
    void rounding_up_in_several_states_never_makes_more_than_the_year() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2010-01-01", "2010-06-30")),
                record("BB", compulsory("BB", "1", "2010-07-01", "2010-09-15")),
                record("CC", compulsory("CC", "1", "2010-09-16", "2010-12-31")));
        assertThat(result.value().total()).isEqualTo(time(12));
    }

    @Test
    void rounding_up_in_several_states_is_not_cut_where_the_year_has_room() {
        var result = with(
                ownMonths(compulsory("AA", "1", "2010-01-01", "2010-06-30")),
                record("BB", compulsory("BB", "1", "2010-07-01", "2010-08-05")),
                record("CC", compulsory("CC", "1", "2010-09-01", "2010-10-10")));
        assertThat(result.value().total()).isEqualTo(time(10));
    }

    /// LSG Baden-Württemberg L 9 R 240/10: May to September 1960 and November 1960 to January 1961 are eight
    /// months.
    @Test
    void eight_austrian_months_in_two_stretches() {
        var result = with(
                ownMonths(Made.months("AA", "de", 1962, 1, 300)),
                record(
                        "BB",
                        compulsory("BB", "1", "1960-05-01", "1960-09-30"),
                        compulsory("BB", "2", "1960-11-01", "1961-01-31")));
        assertThat(result.value().foreign()).containsEntry(Country.of("BB"), time(8));
    }

    /// NAV (Norway), published test "Utland 2": ratio 167/313. Its flag "full year" moves 21 February to the
    /// month's first.
    @Test
    void norway_and_sweden_once_more() {
        var norway = own(PeriodUnit.MONTHS, Counting.AS_REPORTED, compulsory("AA", "1", "1997-02-01", "2010-12-31"));
        var result = with(norway, record("BB", compulsory("BB", "1", "2011-01-01", "2023-02-28")))
                .value();
        assertThat(result.own()).isEqualTo(time(167));
        assertThat(result.total()).isEqualTo(time(313));
    }
}
