package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.Made.ALWAYS;
import static portability.totalisation.Made.compulsory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Carry;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.law.ConversionTable.YearCredit;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Instrument.OverlapRule;
import portability.totalisation.law.Method;
import portability.totalisation.periods.Stretch.FullYears;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;

/// What instruments and schemes say about time that the regulation does not: quarters of coverage, credited years,
/// national ways of counting dates.
class InstrumentTimeTest {
    private static ConversionTable table(Manner manner) {
        var table = Made.regulation(DayPath.MONTH);
        return new ConversionTable(table.article(), table.rows(), table.weekRow(), table.path(), manner);
    }

    private static Instrument instrument(OverlapRule overlap, Manner manner) {
        var made = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC");
        return Made.counting(made, overlap, table(manner));
    }

    private static Aggregated seen(
            PeriodUnit unit,
            Counting counting,
            Instrument instrument,
            List<InsurancePeriod> own,
            ForeignRecord... others) {
        var time = new Counted(new Conversion(instrument.conversion()), unit).time(own, counting, ALWAYS);
        return Aggregation.of(time, Arrays.asList(others), instrument, ALWAYS).value();
    }

    private static ForeignRecord record(String state, InsurancePeriod... periods) {
        return ForeignRecord.of(Country.of(state), Arrays.asList(periods));
    }

    private static final Instrument TOTALIZATION =
            instrument(OverlapRule.OWN_KEEPS, Manner.STRICT.rounding(Remainder.UP, Carry.EACH_YEAR));

    /// Case US-TOT-05 and its neighbours: foreign time is never credited to a quarter that is one of the United States.
    @ParameterizedTest(name = "own {0} to {1}, foreign {2} to {3}: {4} quarters")
    @CsvSource({
        "1990-01-01, 1990-06-30, 1990-04-01, 1990-09-30, 3", // US-TOT-05
        "1990-01-01, 1990-06-30, 1990-01-01, 1990-06-30, 2",
        "1990-02-10, 1990-05-05, 1990-06-01, 1990-07-31, 3", // one day in a quarter makes it an own one
        "1990-01-01, 1990-03-31, 1990-04-01, 1990-04-30, 2", // a month of a quarter is a quarter
        "1990-01-01, 1990-12-31, 1990-01-01, 1990-12-31, 4",
        "1990-01-01, 1990-03-31, 1990-11-01, 1991-02-28, 3", // each year by itself: two months each
        "1990-01-01, 1990-03-31, 1990-12-31, 1991-01-01, 3",
    })
    void a_quarter_of_coverage_is_never_credited_twice(
            String first, String last, String otherFirst, String otherLast, int quarters) {
        var result = seen(
                PeriodUnit.QUARTERS,
                Counting.QUARTERS_TOUCHED,
                TOTALIZATION,
                List.of(compulsory("AA", "us", first, last)),
                record("BB", compulsory("BB", "1", otherFirst, otherLast)));
        assertThat(result.total()).isEqualTo(Fraction.of(quarters));
    }

    /// Own quarters of a year without their dates: foreign ones fill the year, and no more.
    @ParameterizedTest(name = "{0} own quarters and {1} foreign months of one year: {2} quarters")
    @CsvSource({"2, 12, 4", "2, 6, 4", "2, 5, 4", "2, 3, 3", "2, 1, 3", "4, 12, 4", "0, 11, 4", "0, 9, 3", "3, 0, 3"})
    void quarters_without_dates_leave_four_a_year(int own, int months, int quarters) {
        var mine = compulsory("AA", "us", "1974-01-01", "1974-12-31").reporting(Quantity.of(own, PeriodUnit.QUARTERS));
        var theirs =
                compulsory("BB", "1", "1974-01-01", "1974-12-31").reporting(Quantity.of(months, PeriodUnit.MONTHS));
        var result =
                seen(PeriodUnit.QUARTERS, Counting.QUARTERS_TOUCHED, TOTALIZATION, List.of(mine), record("BB", theirs));
        assertThat(result.total()).isEqualTo(Fraction.of(quarters));
    }

    /// Case CA-CPP-01: a calendar year with three foreign months or thirteen weeks is a contributory year.
    @ParameterizedTest(name = "{0} {1} in each of two years: {2} years")
    @CsvSource({"3, MONTHS, 2", "2, MONTHS, 0", "13, WEEKS, 2", "12, WEEKS, 0", "1, QUARTERS, 2", "12, MONTHS, 2"})
    void foreign_years_are_credited_whole(long amount, PeriodUnit unit, int years) {
        var least = new YearCredit(List.of(Quantity.of(3, PeriodUnit.MONTHS), Quantity.of(13, PeriodUnit.WEEKS)));
        var cpp = instrument(OverlapRule.OWN_KEEPS, Manner.STRICT.crediting(Made.value(least)));
        var own = compulsory("AA", "own", "1990-01-01", "1991-12-31");
        var abroad = new ArrayList<InsurancePeriod>();
        for (int year : List.of(1980, 1981))
            abroad.add(compulsory("BB", "y" + year, year + "-01-01", year + "-12-31")
                    .reporting(Quantity.of(amount, unit)));
        var result = seen(
                PeriodUnit.YEARS,
                Counting.AS_REPORTED,
                cpp,
                List.of(own),
                record("BB", abroad.toArray(InsurancePeriod[]::new)));
        assertThat(result.foreign()).containsEntry(Country.of("BB"), Fraction.of(years));
        assertThat(result.total()).isEqualTo(Fraction.of(years + 2));
    }

    @Test
    void a_year_that_is_an_own_one_is_not_credited_again() {
        var least = new YearCredit(List.of(Quantity.of(3, PeriodUnit.MONTHS)));
        var cpp = instrument(OverlapRule.OWN_KEEPS, Manner.STRICT.crediting(Made.value(least)));
        var result = seen(
                PeriodUnit.YEARS,
                Counting.AS_REPORTED,
                cpp,
                List.of(compulsory("AA", "own", "1990-01-01", "1990-12-31")),
                record("BB", compulsory("BB", "1", "1990-01-01", "1991-06-30")));
        assertThat(result.total()).isEqualTo(Fraction.of(2));
    }

    /// What one party's law credits, the other's does not: the manner of the deciding scheme goes first.
    @ParameterizedTest(name = "deciding law {0}: {1} quarters")
    @CsvSource({"AS_COMMUNICATED, 2", "EACH_YEAR, 3"})
    void the_deciding_law_says_how_foreign_time_is_credited(Carry carry, int quarters) {
        var scheme = new Conversion(table(Manner.STRICT.rounding(Remainder.UP, carry)));
        var own = new Counted(scheme, PeriodUnit.QUARTERS)
                .time(List.of(compulsory("AA", "us", "1990-01-01", "1990-03-31")), Counting.QUARTERS_TOUCHED, ALWAYS);
        var acrossTheYear = record("BB", compulsory("BB", "1", "1990-12-01", "1991-01-31"));
        var result =
                Aggregation.of(own, List.of(acrossTheYear), instrument(OverlapRule.OWN_KEEPS, Manner.STRICT), ALWAYS);
        assertThat(result.value().total()).isEqualTo(Fraction.of(quarters));
    }

    private static InsurancePeriod filled(String state, String first, String last, FullYears full) {
        var span = new Stretch(DateSpan.closed(first, last), full).counted();
        return Made.period(state, first, PeriodKind.COMPULSORY, span);
    }

    private static final Instrument NORDIC = instrument(OverlapRule.BY_KIND, Manner.STRICT);

    private static String ratio(List<InsurancePeriod> own, InsurancePeriod... foreign) {
        var result = seen(
                PeriodUnit.MONTHS,
                Counting.CALENDAR_ROUNDED_UP,
                NORDIC,
                own,
                record(foreign[0].legislation().code(), foreign));
        return result.own() + "/" + result.total();
    }

    /// NAV (Norway), published tests of the survivor's benefit: calendar differences summed, thirty days a month, one
    /// rounding up of the total over all states. Years with a pension point count in full.
    @Test
    void norwegian_totals_are_rounded_once_over_all_states() {
        assertThat(ratio(
                        List.of(
                                filled("AA", "1992-10-03", "2004-12-12", FullYears.END),
                                filled("AA", "2017-01-01", "2022-12-31", FullYears.NONE)),
                        filled("BB", "2005-01-01", "2016-12-16", FullYears.END)))
                .isEqualTo("219/363");
        assertThat(ratio(
                        List.of(filled("AA", "1997-02-21", "2010-12-17", FullYears.END)),
                        filled("BB", "2011-01-01", "2023-02-28", FullYears.NONE)))
                .isEqualTo("167/313");
        assertThat(ratio(
                        List.of(filled("AA", "2019-01-01", "2024-09-30", FullYears.NONE)),
                        filled("BB", "2013-05-01", "2018-12-31", FullYears.NONE)))
                .isEqualTo("69/137");
    }

    /// NAV (Norway), published test "Tester detaljer i avrunding": 39 months 6 days and 261 months 50 days are 302.
    @Test
    void days_left_over_in_two_states_make_one_month_together() {
        assertThat(ratio(
                        List.of(
                                filled("AA", "2017-01-01", "2017-03-06", FullYears.NONE),
                                filled("AA", "2018-08-17", "2018-11-27", FullYears.BOTH),
                                filled("AA", "2022-06-03", "2024-01-31", FullYears.START)),
                        filled("BB", "1995-06-04", "2015-12-30", FullYears.END),
                        filled("BB", "2017-05-10", "2017-08-31", FullYears.NONE),
                        filled("BB", "2021-10-01", "2021-12-31", FullYears.START)))
                .isEqualTo("40/302");
    }

    /// NAV (Norway), published test "Utland med overstyrt norsk poengaar": two point years instead of the dates.
    @Test
    void point_years_may_stand_instead_of_dates() {
        var pointYears =
                compulsory("AA", "points", "2009-01-01", "2010-12-31").reporting(Quantity.of(2, PeriodUnit.YEARS));
        assertThat(ratio(List.of(pointYears), filled("BB", "2011-01-01", "2023-02-28", FullYears.NONE)))
                .isEqualTo("24/170");
    }

    /// Australia: 10 years 1 month 13 days and 4 years 5 months 29 days of residence are 176 months.
    @Test
    void australian_residence_is_summed_and_rounded_up_once() {
        var time = new Counted(new Conversion(table(Manner.STRICT)), PeriodUnit.MONTHS)
                .time(
                        List.of(
                                compulsory("AU", "1", "1966-07-05", "1976-08-17"),
                                compulsory("AU", "2", "1985-09-19", "1990-03-16")),
                        Counting.INCLUSIVE_ROUNDED_UP,
                        ALWAYS);
        assertThat(time.total()).isEqualTo(Fraction.of(176));
    }

    /// Eleven months as a sender prints them: twelve by the strict rule, eleven where the table knows of the rounding.
    @ParameterizedTest(name = "{0}: {1} months")
    @CsvSource({"STRICT, 12", "HALF_UNIT_OF_LAST, 11"})
    void certified_decimals_are_read_as_the_table_says(Decimals decimals, int months) {
        var abroad =
                compulsory("BB", "ee", "2001-01-01", "2002-12-31").reporting(Quantity.of("0.917", PeriodUnit.YEARS));
        var result = seen(
                PeriodUnit.MONTHS,
                Counting.MONTHS_TOUCHED,
                instrument(OverlapRule.BY_KIND, Manner.STRICT.reading(decimals)),
                List.of(Made.months("AA", "own", 1990, 1, 12)),
                record("BB", abroad));
        assertThat(result.foreign()).containsEntry(Country.of("BB"), Fraction.of(months));
    }

    @ParameterizedTest(name = "{0}, communicated {1}: {2} months")
    @CsvSource({
        "AS_COMMUNICATED, BY_YEAR, 9",
        "AS_COMMUNICATED, AGGREGATE, 7",
        "CARRIED, BY_YEAR, 7",
        "EACH_YEAR, AGGREGATE, 9"
    })
    void years_are_rounded_as_communicated_unless_the_table_says_how(
            Carry carry, Communication communicated, int months) {
        var days = new ArrayList<InsurancePeriod>();
        for (int year : List.of(2001, 2002, 2003))
            days.add(compulsory("BB", "y" + year, year + "-01-01", year + "-12-31")
                    .reporting(Quantity.of(53, PeriodUnit.DAYS_6)));
        var abroad = new ForeignRecord(Country.of("BB"), days, communicated, Optional.empty());
        var result = seen(
                PeriodUnit.MONTHS,
                Counting.MONTHS_TOUCHED,
                instrument(OverlapRule.BY_KIND, Manner.STRICT.rounding(Remainder.UP, carry)),
                List.of(Made.months("AA", "own", 1990, 1, 12)),
                abroad);
        assertThat(result.foreign()).containsEntry(Country.of("BB"), Fraction.of(months));
    }

    /// A month that counts whole goes whole: half a month of foreign compulsory insurance displaces the voluntary
    /// month.
    @Test
    void an_own_voluntary_month_touched_by_foreign_insurance_is_displaced_as_a_month() {
        var voluntary = Made.period("AA", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2001-01-01", "2001-03-31"));
        var result = seen(
                PeriodUnit.MONTHS,
                Counting.MONTHS_TOUCHED,
                NORDIC,
                List.of(voluntary),
                record("BB", compulsory("BB", "1", "2001-02-10", "2001-02-20")));
        assertThat(result.own()).isEqualTo(Fraction.of(2));
        assertThat(result.alone()).isEqualTo(Fraction.of(3));
        assertThat(result.voluntaryDisplaced()).isEqualTo(Fraction.ONE);
        assertThat(result.total()).isEqualTo(Fraction.of(3));
    }

    /// Case OVER-1 seen by B: what is displaced is told, for its amount is added to the pro rata one. Art. 43(2).
    @Test
    void displaced_voluntary_time_is_an_amount_of_time() {
        var voluntary = Made.period("BB", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2001-07-01", "2002-06-30"));
        var result = seen(
                PeriodUnit.MONTHS,
                Counting.MONTHS_TOUCHED,
                NORDIC,
                List.of(voluntary),
                record("AA", compulsory("AA", "1", "2001-01-01", "2001-12-31")));
        assertThat(result.voluntaryDisplaced()).isEqualTo(Fraction.of(6));
        assertThat(result.alone()).isEqualTo(Fraction.of(12));
    }

    /// Case OVER-5: eight and six months of 1975 without dates: two must overlap.
    @Test
    void what_the_year_has_no_room_for_is_told() {
        var mine = compulsory("AA", "1", "1975-01-01", "1975-12-31").reporting(Quantity.of(8, PeriodUnit.MONTHS));
        var theirs = compulsory("BB", "1", "1975-01-01", "1975-12-31").reporting(Quantity.of(6, PeriodUnit.MONTHS));
        var result = seen(PeriodUnit.MONTHS, Counting.AS_REPORTED, NORDIC, List.of(mine), record("BB", theirs));
        assertThat(result.total()).isEqualTo(Fraction.of(12));
        assertThat(result.of(Country.of("BB")).cut()).isEqualTo(Fraction.of(2));
        assertThat(result.of(Country.of("BB")).alone()).isEqualTo(Fraction.of(6));
    }

    @ParameterizedTest(name = "{0}: counted {1}")
    @CsvSource({"CALENDAR_DAYS, 360", "DAYS_OF_360, 360", "AS_REPORTED, 360", "MONTHS_TOUCHED, 360"})
    void a_leap_year_has_no_more_than_its_ceiling(Counting counting, int days) {
        var time = new Counted(new Conversion(table(Manner.STRICT)), PeriodUnit.DAYS_7)
                .time(List.of(compulsory("AA", "1", "2024-01-01", "2024-12-31")), counting, ALWAYS);
        assertThat(time.total()).isEqualTo(Fraction.of(days));
        assertThat(time.byYear()).containsOnly(java.util.Map.entry(2024, Fraction.of(360)));
    }

    @Test
    void an_amount_with_more_decimals_than_any_certificate_has_is_refused_by_name() {
        var unrounded = compulsory("AA", "line-9", "2001-01-01", "2002-12-31")
                .reporting(Quantity.of("0.9166667", PeriodUnit.YEARS));
        assertThatThrownBy(() -> new Counted(new Conversion(table(Manner.STRICT)), PeriodUnit.MONTHS)
                        .time(List.of(unrounded), Counting.AS_REPORTED, ALWAYS))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(new CareerFault.TooPrecise("line-9")));
    }

    /// The share of a scheme's own time by kind, for amounts that weigh kinds.
    @Test
    void months_of_a_kind_are_known_where_all_days_are() {
        var counted = new Counted(new Conversion(table(Manner.STRICT)), PeriodUnit.MONTHS);
        var dated = counted.time(
                List.of(
                        Made.months("AA", "c", 2001, 1, 6),
                        Made.period("AA", "v", PeriodKind.VOLUNTARY, DateSpan.closed("2001-04-01", "2001-12-31"))),
                Counting.MONTHS_TOUCHED,
                ALWAYS);
        assertThat(dated.months(PeriodKind.COMPULSORY)).contains(Fraction.of(6));
        assertThat(dated.months(PeriodKind.VOLUNTARY)).contains(Fraction.of(6));
        assertThat(dated.months(PeriodKind.RESIDENCE)).contains(Fraction.ZERO);
        var undated = counted.time(
                List.of(Made.months("AA", "c", 2001, 1, 6).reporting(Quantity.of(2, PeriodUnit.MONTHS))),
                Counting.AS_REPORTED,
                ALWAYS);
        assertThat(undated.months(PeriodKind.COMPULSORY)).isEmpty();
    }
}
