package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.COUNTED;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.fixed;
import static portability.totalisation.amount.Facts.growing;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.law.Combined;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Band;
import portability.totalisation.law.Formula.Row;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;
import portability.totalisation.reason.FormulaRule;

class PlainAmountsTest {
    private static Money eur(String amount) {
        return Money.of(Facts.EUR, new BigDecimal(amount));
    }

    private static Formula.BandedFlat banded(RoundingMode rounded) {
        return new Formula.BandedFlat(
                ARTICLE,
                Optional.of(figure("YEARS_IN_SCHEME")),
                rounded,
                Made.always(List.of(
                        new Row(new BigDecimal("13"), eur("1400")),
                        new Row(new BigDecimal("26"), eur("2100")),
                        new Row(new BigDecimal("39"), eur("2800")))));
    }

    @ParameterizedTest(name = "{0} weeks in 10 years: {1}")
    @CsvSource({"130, 1400", "259, 1400", "260, 2100", "389, 2100", "390, 2800", "520, 2800"})
    void a_band_holds_from_its_average_on(long weeks, String amount) {
        assertThat(Facts.of(weeks, PeriodUnit.WEEKS)
                        .figure("YEARS_IN_SCHEME", "10")
                        .paid(banded(RoundingMode.UNNECESSARY)))
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} weeks in 10 years, {1}: {2}")
    @CsvSource({
        "384, HALF_UP, 2100",
        "385, HALF_UP, 2800",
        "389, DOWN, 2100",
        "129, HALF_UP, 1400",
        "125, HALF_UP, 1400"
    })
    void the_average_is_rounded_as_the_law_says(long weeks, RoundingMode rounded, String amount) {
        assertThat(Facts.of(weeks, PeriodUnit.WEEKS)
                        .figure("YEARS_IN_SCHEME", "10")
                        .paid(banded(rounded)))
                .isEqualTo(amount);
    }

    @Test
    void below_the_lowest_band_there_is_no_benefit() {
        var facts = Facts.of(124, PeriodUnit.WEEKS).figure("YEARS_IN_SCHEME", "10");
        assertThatThrownBy(() -> facts.paid(banded(RoundingMode.HALF_UP)))
                .isInstanceOfSatisfying(
                        NothingDue.class,
                        nothing -> assertThat(nothing.why().rule()).isEqualTo(FormulaRule.BELOW_LOWEST_BAND));
    }

    @ParameterizedTest(name = "a certified average of {0}: {1}")
    @CsvSource({"13, 1400", "20, 1400", "25.5, 2100", "25.4, 1400", "30, 2100", "39, 2800"})
    void a_certified_average_wins(String average, String amount) {
        var facts =
                Facts.of(1, PeriodUnit.WEEKS).figure("YEARLY_AVERAGE", average).figure("YEARS_IN_SCHEME", "10");
        assertThat(facts.paid(banded(RoundingMode.HALF_UP))).isEqualTo(amount);
        assertThat(facts.counting(2).paid(banded(RoundingMode.HALF_UP)))
                .isEqualTo(new BigDecimal(average).compareTo(new BigDecimal("19.25")) < 0 ? "2100" : "2800");
    }

    @Test
    void certified_years_win_over_own_periods() {
        var law = new Formula.BandedFlat(
                ARTICLE,
                Optional.empty(),
                RoundingMode.DOWN,
                Made.always(List.of(new Row(BigDecimal.ONE, eur("1")), new Row(new BigDecimal("40"), eur("40")))));
        var facts = Facts.of(390, PeriodUnit.WEEKS)
                .period(Made.months("AA", "a", 2000, 7, 12))
                .reaching("2010-06-30");
        assertThat(facts.paid(law)).isEqualTo("1");
        assertThat(facts.figure("YEARS_IN_SCHEME", "9").paid(law)).isEqualTo("40");
    }

    @Test
    void total_time_has_its_own_average_over_the_same_years() {
        var facts =
                Facts.of(130, PeriodUnit.WEEKS).figure("YEARS_IN_SCHEME", "10").counting(390);
        assertThat(facts.paid(banded(RoundingMode.HALF_UP))).isEqualTo("2800");
    }

    @Test
    void years_in_the_scheme_run_from_the_first_own_year_to_the_one_before_the_pension_age() {
        var law = new Formula.BandedFlat(
                ARTICLE,
                Optional.empty(),
                RoundingMode.UNNECESSARY,
                Made.always(List.of(new Row(BigDecimal.ONE, eur("1")), new Row(new BigDecimal("52"), eur("52")))));
        var facts = Facts.of(520, PeriodUnit.WEEKS).reaching("2010-06-30");
        assertThatThrownBy(() -> facts.paid(law)).isInstanceOf(FigureMissing.class);
        assertThat(facts.period(Made.months("AA", "b", 2004, 1, 12))
                        .period(Made.months("AA", "a", 2000, 7, 12))
                        .paid(law))
                .isEqualTo("52");
        assertThatThrownBy(() -> Facts.of(520, PeriodUnit.WEEKS)
                        .reaching("2000-06-30")
                        .period(Made.months("AA", "a", 2000, 7, 12))
                        .paid(law))
                .isInstanceOf(FigureMissing.class);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"1320, 600", "1704, 600", "1705, 700", "9999, 700"})
    void a_table_by_time(long days, String amount) {
        var law = new Formula.StepTable(
                ARTICLE,
                Made.always(List.of(
                        new Band(Quantity.of(1320, PeriodUnit.DAYS_6), eur("600")),
                        new Band(Quantity.of(1705, PeriodUnit.DAYS_6), eur("700")))));
        assertThat(Facts.of(days, PeriodUnit.DAYS_6).paid(law)).isEqualTo(amount);
        assertThatThrownBy(() -> Facts.of(1319, PeriodUnit.DAYS_6).paid(law)).isInstanceOf(NothingDue.class);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
    }

    @ParameterizedTest(name = "{0} of contributions: {1}")
    @CsvSource({"0, 900", "12, 900", "13, 900.06", "25.99, 900.06", "26, 900.12", "130000, 1500"})
    void a_flat_part_and_so_much_for_each_whole_block_of_contributions(String contributions, String amount) {
        var law = new Combined.Sum(
                ARTICLE,
                List.of(
                        fixed("900"),
                        new Formula.PerUnit(
                                ARTICLE, money("0.06"), growing("CONTRIBUTIONS"), number("13"), Blocks.WHOLE)));
        assertThat(Facts.months(1).figure("CONTRIBUTIONS", contributions).paid(law))
                .isEqualTo(amount);
        assertThatThrownBy(() -> Facts.months(1).paid(law)).isInstanceOf(FigureMissing.class);
    }

    @Test
    void what_grows_with_time_is_extended_to_total_time() {
        var law = new Formula.PerUnit(ARTICLE, money("1"), growing("CONTRIBUTIONS"), number("1"), Blocks.WHOLE);
        var facts = Facts.months(10).figure("CONTRIBUTIONS", "100").counting(25);
        assertThat(facts.paid(law)).isEqualTo("250");
        assertThat(facts.rules(law)).contains(FormulaRule.FIGURE_GIVEN, FormulaRule.FIGURE_EXTENDED);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
    }

    /// 11.50 for each year of coverage above ten, up to thirty.
    @ParameterizedTest(name = "{0} years of coverage: {1}")
    @CsvSource({"0, 0", "10, 0", "11, 11.5", "27, 195.5", "29, 218.5", "30, 230", "31, 230"})
    void so_much_for_each_year_above_ten_up_to_thirty(String years, String amount) {
        var law = new Formula.PerUnit(
                ARTICLE,
                money("11.50"),
                new Operand.Within(figure("YEARS_OF_COVERAGE"), Optional.of(number("10")), Optional.of(number("20"))),
                number("1"),
                Blocks.WHOLE);
        assertThat(Facts.months(1).figure("YEARS_OF_COVERAGE", years).paid(law)).isEqualTo(amount);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isFalse();
    }

    /// 1.2 × (A + B) × (1 + 5 % for each year above twenty, by months).
    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"120, 6000000", "240, 6000000", "241, 6025000", "252, 6300000", "300, 7500000"})
    void a_national_and_an_own_part_grow_together(long months, String amount) {
        var law = new Formula.Mixed(
                ARTICLE,
                number("1.2"),
                money("3000000"),
                figure("REFERENCE_WAGE"),
                new Growth(number("12"), number("0.05"), Optional.of(number("240")), Optional.empty(), Blocks.PARTS));
        assertThat(Facts.months(months).figure("REFERENCE_WAGE", "2000000").paid(law))
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} contributions, {1}: {2}")
    @CsvSource({
        "574, WHOLE, 5500",
        "549, WHOLE, 5000",
        "550, WHOLE, 5500",
        "49, WHOLE, 0",
        "49, BEGUN, 500",
        "25, PARTS, 250"
    })
    void a_lump_sum_for_each_block(long contributions, Blocks blocks, String amount) {
        var law = new Formula.LumpSum(ARTICLE, number("5"), money("100"), Optional.of(blocks), number("50"), COUNTED);
        assertThat(Facts.of(contributions, PeriodUnit.WEEKS).paid(law)).isEqualTo(amount);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
    }

    @Test
    void a_refund_is_what_was_paid() {
        var law = new Formula.LumpSum(
                ARTICLE, number("1"), figure("CONTRIBUTIONS"), Optional.empty(), number("1"), COUNTED);
        assertThat(Facts.months(3).figure("CONTRIBUTIONS", "1234.56").paid(law)).isEqualTo("1234.56");
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isFalse();
    }

    @Test
    void numbers_are_multiplied_and_divided_once() {
        var law = new Formula.Product(
                ARTICLE,
                List.of(money("2085"), number("0.2395"), COUNTED, number("7.7517"), number("1.42")),
                List.of(number("40"), number("12")));
        assertThat(Facts.of(40, PeriodUnit.YEARS).paid(law)).startsWith("458.05");
        assertThat(Facts.of(18, PeriodUnit.YEARS).paid(law)).startsWith("206.12");
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
        assertThat(LengthOfInsurance.dependsOnDuration(new Formula.Product(ARTICLE, List.of(money("1")), List.of())))
                .isFalse();
    }

    @Test
    void an_amount_the_household_has_none_of_is_a_gap_in_the_law() {
        var law = new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, money("5")));
        assertThat(Facts.months(1).paid(law)).isEqualTo("5");
        assertThatThrownBy(() -> Facts.months(1).couple().paid(law)).isInstanceOf(LawMissing.class);
    }

    @Test
    void own_time_stays_own_where_the_law_says_so() {
        var law = new Formula.PerUnit(ARTICLE, money("1"), new Operand.Time(true), number("1"), Blocks.WHOLE);
        assertThat(Facts.months(10).counting(25).paid(law)).isEqualTo("10");
        assertThat(new FigureName("A_1")).hasToString("A_1");
        assertThatThrownBy(() -> new FigureName("years")).isInstanceOf(IllegalArgumentException.class);
    }
}
