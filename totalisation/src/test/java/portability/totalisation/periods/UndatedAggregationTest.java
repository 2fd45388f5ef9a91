package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.Made.compulsory;
import static portability.totalisation.Made.period;
import static portability.totalisation.periods.MadeTime.inYear;
import static portability.totalisation.periods.MadeTime.own;
import static portability.totalisation.periods.MadeTime.ownMonths;
import static portability.totalisation.periods.MadeTime.record;
import static portability.totalisation.periods.MadeTime.time;
import static portability.totalisation.periods.MadeTime.with;

import java.math.BigDecimal;
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
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Counting;
import portability.totalisation.reason.PensionRule;

/// Time of which only the amount is known, beside that of other states. Source: Reg. (EC) 987/2009 Arts. 12(6) and 13.
class UndatedAggregationTest {
    /// Case OVER-5, derived from Arts. 12(6) and 13(2): 8 and 6 months of 1975, dates unknown.
    @Test
    void undated_months_are_presumed_not_to_overlap_as_far_as_the_year_has_room() {
        var own = own(PeriodUnit.MONTHS, Counting.AS_REPORTED, inYear("AA", 1975, 8, PeriodUnit.MONTHS));
        var result = with(own, record("BB", inYear("BB", 1975, 6, PeriodUnit.MONTHS)));
        assertThat(result.value().total()).isEqualTo(time(12));
        assertThat(result.steps()).extracting(Step::rule).contains(PensionRule.YEAR_CEILING_APPLIED);
    }

    /// Days without dates lie within the span all the same: what is full already has no room. Art. 12(6).
    @ParameterizedTest(name = "own from {0} to {1}, {2} days within the first half of 2010: {3} months in all")
    @CsvSource({
        "2010-01-01, 2010-06-30, 130, 6", // every day is taken
        "2010-07-01, 2010-12-31, 130, 11", // no day is
        "2010-01-01, 2010-03-31, 130, 6", // three months are left for five
        "2010-05-01, 2010-08-31, 52, 6", // there is room beside
    })
    void days_within_a_span_count_only_as_far_as_the_span_has_room(String first, String last, int days, int months) {
        var half = compulsory("BB", "1", "2010-01-01", "2010-06-30").reporting(Quantity.of(days, PeriodUnit.DAYS_6));
        var result = with(ownMonths(compulsory("AA", "1", first, last)), record("BB", half));
        assertThat(result.value().total()).isEqualTo(time(months));
    }

    @Test
    void own_days_within_a_span_leave_only_the_rest_of_it_to_others() {
        var mine = compulsory("AA", "1", "2010-01-01", "2010-06-30").reporting(Quantity.of(150, PeriodUnit.DAYS_6));
        var own = own(PeriodUnit.DAYS_6, Counting.AS_REPORTED, mine);
        var result = with(own, record("BB", compulsory("BB", "1", "2010-01-01", "2010-06-30")));
        assertThat(result.value().total()).isEqualTo(time(156));
    }

    /// An own institution that counts time instead of dates is believed as a foreign one is.
    @ParameterizedTest(name = "{0} months reported within six years: {0}")
    @ValueSource(ints = {1, 54, 71, 72})
    void own_time_reported_without_dates_counts_as_reported(int months) {
        var period =
                compulsory("AA", "1", "1990-01-01", "1995-12-31").reporting(Quantity.of(months, PeriodUnit.MONTHS));
        assertThat(ownMonths(period).total()).isEqualTo(time(months));
    }

    /// Reader case: 123 Romanian and 332 Hungarian months, 37 years 11 months in all, Hungarian share 73
    /// percent. The same in weeks, quarters and years where they are whole ones.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "123, MONTHS",
        "533, WEEKS",
        "41, QUARTERS",
        "10.25, YEARS",
        "3198, DAYS_6",
        "2706, DAYS_5",
        "3690, DAYS_7"
    })
    void time_without_dates_in_any_unit_is_the_same_time(String amount, PeriodUnit unit) {
        var abroad = period("BB", "ro", PeriodKind.COMPULSORY, DateSpan.closed("1960-01-01", "1979-12-31"))
                .reporting(Quantity.of(amount, unit));
        var result = with(ownMonths(Made.months("AA", "hu", 1980, 1, 332)), record("BB", abroad));
        assertThat(result.value().total()).isEqualTo(time(455));
    }

    /// Eleven and a half undated own months of 2005 and a whole foreign year: no part of a month is lost, none is
    /// more than the year holds.
    @ParameterizedTest(name = "{0} own months: {1} foreign ones of the same year, {2} in all")
    @CsvSource({"11.5, 0.5, 12", "11, 1, 12", "12, 0, 12", "3.25, 8.75, 12", "0.5, 11.5, 12"})
    void a_part_of_a_month_that_own_time_leaves_is_filled(String own, String foreign, int total) {
        var undated = compulsory("AA", "1", "2005-01-01", "2005-12-31").reporting(Quantity.of(own, PeriodUnit.MONTHS));
        var result = with(ownMonths(undated), record("BB", compulsory("BB", "1", "2005-01-01", "2005-12-31")))
                .value();
        assertThat(result.foreign()).containsEntry(Country.of("BB"), Fraction.of(new BigDecimal(foreign)));
        assertThat(result.total()).isEqualTo(time(total));
    }
}
