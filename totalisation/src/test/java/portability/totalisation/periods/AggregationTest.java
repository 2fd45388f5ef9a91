package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.Made.ALWAYS;
import static portability.totalisation.Made.compulsory;
import static portability.totalisation.Made.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Method;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.reason.PensionRule;

/// Source: Reg. (EC) 987/2009 Arts. 12 and 13.
class AggregationTest {
    private static final Conversion CONVERSION = new Conversion(Made.regulation(DayPath.MONTH));

    private static StateTime own(PeriodUnit unit, Counting counting, InsurancePeriod... periods) {
        return new Counted(CONVERSION, unit).time(Arrays.asList(periods), counting, ALWAYS);
    }

    private static StateTime ownMonths(InsurancePeriod... periods) {
        return own(PeriodUnit.MONTHS, Counting.MONTHS_TOUCHED, periods);
    }

    private static Explained<Aggregated> with(StateTime own, ForeignRecord... partners) {
        return Aggregation.of(
                own, Arrays.asList(partners), Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), ALWAYS);
    }

    private static ForeignRecord record(String state, InsurancePeriod... periods) {
        return ForeignRecord.of(Country.of(state), Arrays.asList(periods));
    }

    private static Fraction time(int amount) {
        return Fraction.of(amount);
    }

    private static InsurancePeriod inYear(String state, int year, int amount, PeriodUnit unit) {
        return compulsory(state, state + year, year + "-01-01", year + "-12-31").reporting(Quantity.of(amount, unit));
    }

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

    /// Case OVER-1, derived from Art. 12(3): A compulsory all 2001, B voluntary July 2001 to June 2002.
    @Test
    void compulsory_insurance_displaces_voluntary_of_another_state() {
        var compulsory = compulsory("AA", "1", "2001-01-01", "2001-12-31");
        var voluntary = period("BB", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-07-01", "2002-06-30"));
        var seenByA = with(ownMonths(compulsory), record("BB", voluntary)).value();
        assertThat(seenByA.own()).isEqualTo(time(12));
        assertThat(seenByA.total()).isEqualTo(time(18));
        var seenByB = with(ownMonths(voluntary), record("AA", compulsory));
        assertThat(seenByB.value().own()).isEqualTo(time(6));
        assertThat(seenByB.value().total()).isEqualTo(time(18));
        assertThat(seenByB.steps()).extracting(Step::rule).contains(PensionRule.OWN_TIME_DISPLACED);
    }

    /// Case OVER-5, derived from Arts. 12(6) and 13(2): 8 and 6 months of 1975, dates unknown.
    @Test
    void undated_months_are_presumed_not_to_overlap_as_far_as_the_year_has_room() {
        var own = own(PeriodUnit.MONTHS, Counting.AS_REPORTED, inYear("AA", 1975, 8, PeriodUnit.MONTHS));
        var result = with(own, record("BB", inYear("BB", 1975, 6, PeriodUnit.MONTHS)));
        assertThat(result.value().total()).isEqualTo(time(12));
        assertThat(result.steps()).extracting(Step::rule).contains(PensionRule.YEAR_CEILING_APPLIED);
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

    private static InsurancePeriod military(String state) {
        return period(state, "military", PeriodKind.EQUIVALENT, DateSpan.closed("1990-01-01", "1990-12-31"));
    }

    /// Case OVER-3, derived from Art. 12(5): military service of 1990 under the laws of A and of B.
    @ParameterizedTest(name = "A compulsory from {0}, B from {1}: {2} of A''s and {3} in all, seen by A")
    @CsvSource({
        "1980-01-01, 1985-01-01, 12, 36", // last compulsorily insured in B before: A's year is left out
        "1985-01-01, 1980-01-01, 24, 36", // last in A before: B's year is left out
        "1995-01-01, 1992-01-01, 12, 36", // nowhere before, first in B after
        "1992-01-01, 1995-01-01, 24, 36", // nowhere before, first in A after
        "1995-01-01, 1985-01-01, 12, 36", // in B before, whatever comes after
    })
    void of_two_equivalent_periods_the_state_of_the_last_compulsory_insurance_counts(
            LocalDate a, LocalDate b, int own, int total) {
        var mine = Made.months("AA", "work", a.getYear(), 1, 12);
        var theirs = Made.months("BB", "work", b.getYear(), 1, 12);
        var result = with(ownMonths(mine, military("AA")), record("BB", theirs, military("BB")))
                .value();
        assertThat(result.own()).isEqualTo(time(own));
        assertThat(result.total()).isEqualTo(time(total));
    }

    @Test
    void between_two_other_states_the_rule_for_equivalent_periods_holds_too() {
        var result = with(
                        ownMonths(Made.months("AA", "work", 2000, 1, 12)),
                        record("BB", Made.months("BB", "work", 1980, 1, 12), military("BB")),
                        record("CC", Made.months("CC", "work", 1985, 1, 12), military("CC")))
                .value();
        assertThat(result.foreign())
                .containsEntry(Country.of("BB"), time(12))
                .containsEntry(Country.of("CC"), time(24));
    }

    /// Art. 12(3) speaks of insurance or residence "completed in accordance with compulsory insurance", Art.
    /// 12(4) of
    /// any period that is not one treated as such.
    @ParameterizedTest(name = "own {0}, foreign {1}: {2} own months are kept")
    @CsvSource({
        "COMPULSORY, RESIDENCE, 12",
        "RESIDENCE, COMPULSORY, 12",
        "VOLUNTARY, RESIDENCE, 0",
        "EQUIVALENT, RESIDENCE, 0",
        "EQUIVALENT, VOLUNTARY, 0",
        "VOLUNTARY, EQUIVALENT, 12",
        "RESIDENCE, VOLUNTARY, 12",
    })
    void compulsory_residence_is_compulsory_and_actual(PeriodKind own, PeriodKind foreign, int kept) {
        var year = DateSpan.closed("2001-01-01", "2001-12-31");
        var result = with(ownMonths(period("AA", "1", own, year)), record("BB", period("BB", "1", foreign, year)));
        assertThat(result.value().own()).isEqualTo(time(kept));
        assertThat(result.value().total()).isEqualTo(time(12));
    }

    @Test
    void own_days_displaced_by_two_states_are_lost_once() {
        var voluntary = period("AA", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-01-01", "2001-12-31"));
        var result = with(
                        ownMonths(voluntary),
                        record("BB", compulsory("BB", "1", "2001-01-01", "2001-06-30")),
                        record("CC", compulsory("CC", "1", "2001-01-01", "2001-06-30")))
                .value();
        assertThat(result.own()).isEqualTo(time(6));
        assertThat(result.total()).isEqualTo(time(12));
    }

    /// Case VOL-1, Art. 43(2): how own law prices displaced voluntary time is not loaded, and that is said.
    @Test
    void displaced_voluntary_time_says_that_its_own_amount_is_missing() {
        var voluntary = period("AA", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-01-01", "2001-12-31"));
        var result = with(ownMonths(voluntary), record("BB", compulsory("BB", "1", "2001-07-01", "2001-12-31")));
        assertThat(result.steps())
                .filteredOn(step -> step.rule() == PensionRule.OWN_TIME_DISPLACED)
                .singleElement()
                .satisfies(step -> assertThat(step.argument("addOn")).isPresent());
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
