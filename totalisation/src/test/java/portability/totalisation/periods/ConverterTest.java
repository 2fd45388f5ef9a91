package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.Made;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Carry;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.law.ConversionTable.YearCredit;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Communication;
import portability.totalisation.reason.TimeRule;

/// Source: Reg. (EC) 987/2009 Art. 13.
class ConverterTest {
    private static Converter by(Manner manner) {
        var table = Made.regulation(DayPath.MONTH);
        return new Converter(new ConversionTable(table.article(), table.rows(), table.weekRow(), table.path(), manner));
    }

    private static final Converter STRICT = by(Manner.STRICT);
    private static final Converter TOLERANT = by(Manner.STRICT.reading(Decimals.HALF_UNIT_OF_LAST));

    private static Quantity amount(long amount, PeriodUnit unit) {
        return Quantity.of(amount, unit);
    }

    private static List<TimeRule> rules(Explained<?> answer) {
        return answer.steps().stream().map(Step::rule).map(TimeRule.class::cast).toList();
    }

    /// Cases CONV-Y0.917 and its neighbours: eleven months as a sender rounds them to three, two and one decimals.
    @ParameterizedTest(name = "{0} years: strictly {1} months, {2} with tolerance")
    @CsvSource({
        "0.917, 12, 11", "0.92, 12, 11", "0.920, 12, 12", "0.083, 1, 1", "0.167, 3, 2", "0.250, 3, 3", "0.333, 4, 4",
        "0.416, 5, 5", "0.583, 7, 7", "1.0, 12, 12", "1, 12, 12", "2.5, 30, 30", "0.5, 6, 6", "0.0, 0, 0"
    })
    void certified_decimals_are_strict_unless_the_law_data_know_better(String years, int strict, int tolerant) {
        var certified = Certified.of(years, PeriodUnit.YEARS);
        assertThat(STRICT.converted(certified, PeriodUnit.MONTHS).value()).isEqualTo(amount(strict, PeriodUnit.MONTHS));
        assertThat(TOLERANT.converted(certified, PeriodUnit.MONTHS).value())
                .isEqualTo(amount(tolerant, PeriodUnit.MONTHS));
    }

    @Test
    void every_number_of_months_survives_rounding_to_three_decimals_of_a_year() {
        for (int months = 0; months <= 600; months++) {
            var years = BigDecimal.valueOf(months).divide(BigDecimal.valueOf(12), 3, java.math.RoundingMode.HALF_UP);
            assertThat(TOLERANT.converted(new Certified(years, PeriodUnit.YEARS), PeriodUnit.MONTHS)
                            .value())
                    .as("%s years", years)
                    .isEqualTo(amount(months, PeriodUnit.MONTHS));
        }
    }

    @Test
    void a_tolerance_says_that_it_was_used() {
        assertThat(rules(TOLERANT.converted(Certified.of("0.917", PeriodUnit.YEARS), PeriodUnit.MONTHS)))
                .containsExactly(TimeRule.DECIMALS_READ_WITH_TOLERANCE, TimeRule.TIME_CONVERTED);
        assertThat(rules(TOLERANT.converted(Certified.of("3", PeriodUnit.YEARS), PeriodUnit.MONTHS)))
                .containsExactly(TimeRule.TIME_CONVERTED);
    }

    /// Case CONV-FULL: raw, 264 days of five are 53 weeks and cut, by hours 297 days of six and lifted.
    @ParameterizedTest(name = "{0} {1} of one year are {2} {3}")
    @CsvSource({
        "264, DAYS_5, 52, WEEKS, YEAR_CUT_TO_CEILING",
        "263, DAYS_5, 52, WEEKS, YEAR_CUT_TO_CEILING",
        "260, DAYS_5, 52, WEEKS, ",
        "360, DAYS_7, 52, WEEKS, FULL_YEAR_STAYS_FULL",
        "359, DAYS_7, 52, WEEKS, ",
        "357, DAYS_7, 51, WEEKS, ",
        "365, DAYS_7, 360, DAYS_7, YEAR_CUT_TO_CEILING",
        "366, DAYS_7, 12, MONTHS, YEAR_CUT_TO_CEILING",
        "53, WEEKS, 12, MONTHS, YEAR_CUT_TO_CEILING",
        "12, MONTHS, 1, YEARS, ",
        "5, QUARTERS, 4, QUARTERS, YEAR_CUT_TO_CEILING",
    })
    void a_year_holds_no_more_than_its_ceiling_and_a_full_one_stays_full(
            String time, PeriodUnit unit, int expected, PeriodUnit target, TimeRule why) {
        var answer = STRICT.ofOneYear(Certified.of(time, unit), target);
        assertThat(answer.value()).isEqualTo(amount(expected, target));
        assertThat(rules(answer))
                .isEqualTo(Stream.of(TimeRule.TIME_CONVERTED, why)
                        .filter(rule -> rule != null)
                        .toList());
    }

    @Test
    void several_full_years_in_one_amount_stay_full_too() {
        assertThat(STRICT.ofYears(Certified.of("720", PeriodUnit.DAYS_7), 2, PeriodUnit.WEEKS)
                        .value())
                .isEqualTo(amount(104, PeriodUnit.WEEKS));
        assertThat(STRICT.ofYears(Certified.of("528", PeriodUnit.DAYS_5), 2, PeriodUnit.WEEKS)
                        .value())
                .isEqualTo(amount(104, PeriodUnit.WEEKS));
        assertThat(STRICT.ofYears(Certified.of("719", PeriodUnit.DAYS_7), 2, PeriodUnit.WEEKS)
                        .value())
                .isEqualTo(amount(103, PeriodUnit.WEEKS));
    }

    /// Case CONV-AGG-vs-YEAR, and what an instrument of its own may say about carrying.
    @ParameterizedTest(name = "{0}, communicated {1}: {2} months")
    @CsvSource({
        "AS_COMMUNICATED, AGGREGATE, 7",
        "AS_COMMUNICATED, BY_YEAR, 9",
        "CARRIED, BY_YEAR, 7",
        "EACH_YEAR, AGGREGATE, 9"
    })
    void years_are_converted_as_they_were_communicated(Carry carry, Communication communicated, int months) {
        var years = List.of(
                Certified.of("53", PeriodUnit.DAYS_6),
                Certified.of("53", PeriodUnit.DAYS_6),
                Certified.of("53", PeriodUnit.DAYS_6));
        assertThat(by(Manner.STRICT.rounding(Remainder.UP, carry))
                        .ofEachYear(years, communicated, PeriodUnit.MONTHS)
                        .value())
                .isEqualTo(amount(months, PeriodUnit.MONTHS));
    }

    @ParameterizedTest(name = "{0} months, {1}: {2} quarters")
    @CsvSource({"4, UP, 2", "4, DOWN, 1", "4, NEAREST, 1", "5, NEAREST, 2", "3, DOWN, 1", "2, DOWN, 0", "2, UP, 1"})
    void a_part_of_a_unit_is_what_the_table_makes_of_it(String months, Remainder remainder, int quarters) {
        assertThat(by(Manner.STRICT.rounding(remainder, Carry.AS_COMMUNICATED))
                        .converted(Certified.of(months, PeriodUnit.MONTHS), PeriodUnit.QUARTERS)
                        .value())
                .isEqualTo(amount(quarters, PeriodUnit.QUARTERS));
    }

    /// Years, months and days of one certificate are one operation.
    @Test
    void parts_of_a_certificate_are_rounded_once_together() {
        var parts = List.of(
                Certified.of("18", PeriodUnit.YEARS),
                Certified.of("8", PeriodUnit.MONTHS),
                Certified.of("7", PeriodUnit.DAYS_7));
        assertThat(STRICT.sum(parts, PeriodUnit.MONTHS).value()).isEqualTo(amount(225, PeriodUnit.MONTHS));
        assertThat(STRICT.sum(List.of(), PeriodUnit.MONTHS).value()).isEqualTo(amount(0, PeriodUnit.MONTHS));
    }

    @Test
    void the_path_between_day_schemes_is_recorded() {
        var step = STRICT.converted(Certified.of("100", PeriodUnit.DAYS_5), PeriodUnit.DAYS_6)
                .steps()
                .getFirst();
        assertThat(step.argument("path")).isPresent();
        assertThat(STRICT.converted(Certified.of("100", PeriodUnit.DAYS_5), PeriodUnit.MONTHS)
                        .steps()
                        .getFirst()
                        .argument("path"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 30})
    void days_without_their_week_are_refused_by_name(int week) {
        assertThatThrownBy(() -> Certified.days("line-3", BigDecimal.TEN, week))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(new CareerFault.DaysWithoutWeek("line-3")));
        assertThat(List.of(5, 6, 7))
                .extracting(
                        days -> Certified.days("line-3", BigDecimal.TEN, days).unit())
                .containsExactly(PeriodUnit.DAYS_5, PeriodUnit.DAYS_6, PeriodUnit.DAYS_7);
    }

    /// Canada Pension Plan and Uruguay: a calendar year with three months or thirteen weeks is a contributory year.
    @ParameterizedTest(name = "{0} {1}: {2} years")
    @CsvSource({
        "3, MONTHS, 1",
        "2, MONTHS, 0",
        "13, WEEKS, 1",
        "12, WEEKS, 0",
        "1, QUARTERS, 1",
        "77, DAYS_6, 0",
        "78, DAYS_6, 1",
        "12, MONTHS, 1",
        "0, WEEKS, 0"
    })
    void a_year_with_a_little_foreign_time_is_credited_whole(long time, PeriodUnit unit, int years) {
        var least = new YearCredit(List.of(amount(3, PeriodUnit.MONTHS), amount(13, PeriodUnit.WEEKS)));
        var table = Made.regulation(DayPath.MONTH);
        var crediting = new ConversionTable(
                table.article(),
                table.rows(),
                table.weekRow(),
                table.path(),
                Manner.STRICT.crediting(Made.value(least)));
        assertThat(new YearCredits(crediting).of(List.of(amount(time, unit))).value())
                .isEqualTo(amount(years, PeriodUnit.YEARS));
        assertThatThrownBy(() -> new YearCredits(table)).isInstanceOf(IllegalArgumentException.class);
    }
}
