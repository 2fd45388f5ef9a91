package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.BelowBase;
import portability.totalisation.law.Formula.FlatPeriod;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.Proration;
import portability.totalisation.law.Formula.WholeYears;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.Operand;
import portability.totalisation.question.Household;

/// What is read from a formula before it is calculated: does more time give more, and up to which time.
class LengthOfInsuranceTest {
    private static final Growth GROWTH = Facts.step("12", "0.01", Blocks.WHOLE);

    private static Formula.Accrual accrual(List<Growth> steps, Optional<String> prorated, Optional<String> fullTime) {
        return new Formula.Accrual(
                ARTICLE,
                ARTICLE,
                figure("REFERENCE_WAGE"),
                Optional.of(number("0.5")),
                Optional.empty(),
                BelowBase.REFUSED,
                steps,
                Optional.empty(),
                prorated.map(full -> new Proration(number(full), Proration.Missing.NONE)),
                fullTime.map(Facts::number),
                Optional.empty());
    }

    private static FlatPeriod flat(FullTime full) {
        return new FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, money("700")),
                full,
                WholeYears.EXACT,
                COUNTED,
                List.of(),
                Optional.empty());
    }

    private static FlatPeriod upTo(String months) {
        return flat(new FullTime.Time(number(months)));
    }

    private static Formula window(int years) {
        return flat(new FullTime.Window(Made.value(years)));
    }

    private static Formula lumpSum(boolean blocks, Operand of, Operand count) {
        return new Formula.LumpSum(
                ARTICLE, number("1"), of, blocks ? Optional.of(Blocks.WHOLE) : Optional.empty(), number("12"), count);
    }

    private static Formula perUnit(Operand of) {
        return new Formula.PerUnit(ARTICLE, money("10"), of, number("1"), Blocks.WHOLE);
    }

    private static Formula stepTable(Operand of) {
        return new Formula.StepTable(ARTICLE, of, Made.always(List.of()));
    }

    private static Formula product(Operand... factors) {
        return new Formula.Product(ARTICLE, List.of(factors), List.of());
    }

    private static Operand within(Operand of) {
        return new Operand.Within(of, Optional.empty(), Optional.empty());
    }

    static List<Arguments> formulas() {
        var literal = new Operand.Literal(BigDecimal.TEN);
        return List.of(
                Arguments.of("growth", accrual(List.of(GROWTH), Optional.empty(), Optional.empty()), true),
                Arguments.of("proration", accrual(List.of(), Optional.of("480"), Optional.empty()), true),
                Arguments.of("a base rate alone", accrual(List.of(), Optional.empty(), Optional.empty()), false),
                Arguments.of("fixed", fixed("100"), false),
                Arguments.of("flat by time", upTo("420"), true),
                Arguments.of("per unit of time", perUnit(COUNTED), true),
                Arguments.of("per unit of own time", perUnit(new Operand.Time(true)), true),
                Arguments.of("per unit of a figure", perUnit(figure("CHILDREN")), false),
                Arguments.of("per unit of a growing figure", perUnit(growing("POINTS")), true),
                Arguments.of("per unit of time within limits", perUnit(within(COUNTED)), true),
                Arguments.of("per unit of a number within limits", perUnit(within(literal)), false),
                Arguments.of("per unit of a value of the law", perUnit(number("3")), false),
                Arguments.of("table of time", stepTable(COUNTED), true),
                Arguments.of("table of a figure", stepTable(figure("CHILDREN")), false),
                Arguments.of("product with time", product(number("2"), COUNTED), true),
                Arguments.of("product without", product(number("2"), number("3")), false),
                Arguments.of("lump sum for blocks of time", lumpSum(true, money("5"), COUNTED), true),
                Arguments.of("lump sum for blocks of a figure", lumpSum(true, money("5"), literal), false),
                Arguments.of("lump sum once, whatever is counted", lumpSum(false, money("5"), COUNTED), false),
                Arguments.of("lump sum of what grows", lumpSum(false, growing("BALANCE"), literal), true),
                Arguments.of(
                        "banded",
                        new Formula.BandedFlat(ARTICLE, Optional.empty(), RoundingMode.DOWN, Made.always(List.of())),
                        true),
                Arguments.of("a part that grows", new Combined.Sum(ARTICLE, List.of(fixed("1"), upTo("420"))), true),
                Arguments.of("no part that grows", new Combined.Sum(ARTICLE, List.of(fixed("1"), fixed("2"))), false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("formulas")
    void more_time_gives_more_only_where_the_formula_reads_time(String name, Formula formula, boolean depends) {
        assertThat(LengthOfInsurance.dependsOnDuration(formula)).as(name).isEqualTo(depends);
    }

    static List<Arguments> fullTimes() {
        var longOne = upTo("480");
        var shortOne = upTo("420");
        return List.of(
                Arguments.of("a time", shortOne, Optional.of(420)),
                Arguments.of("a window of years", window(40), Optional.of(480)),
                Arguments.of("proration", accrual(List.of(), Optional.of("450"), Optional.empty()), Optional.of(450)),
                Arguments.of(
                        "a full time before a proration",
                        accrual(List.of(), Optional.of("450"), Optional.of("400")),
                        Optional.of(400)),
                Arguments.of("growth", accrual(List.of(GROWTH), Optional.empty(), Optional.empty()), Optional.empty()),
                Arguments.of(
                        "the longest of several",
                        new Combined.Sum(ARTICLE, List.of(shortOne, longOne, shortOne)),
                        Optional.of(480)),
                Arguments.of(
                        "what does not grow does not matter",
                        new Combined.Sum(ARTICLE, List.of(shortOne, fixed("1"))),
                        Optional.of(420)),
                Arguments.of(
                        "a part that grows for ever",
                        new Combined.Sum(ARTICLE, List.of(shortOne, perUnit(COUNTED))),
                        Optional.empty()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("fullTimes")
    void the_time_of_a_full_benefit(String name, Formula formula, Optional<Integer> months) {
        assertThat(LengthOfInsurance.fullTime(formula, Facts.months(1).basis()))
                .as(name)
                .isEqualTo(months.map(Fraction::of));
    }

    @Test
    void a_window_is_found_inside_combinations() {
        assertThat(window(49).windowYears()).contains(49);
        assertThat(upTo("420").windowYears()).isEmpty();
        assertThat(fixed("1").windowYears()).isEmpty();
        assertThat(new Combined.Sum(ARTICLE, List.of(fixed("1"), window(49))).windowYears())
                .contains(49);
        assertThat(new Combined.Sum(ARTICLE, List.of(fixed("1"), upTo("1"))).windowYears())
                .isEmpty();
    }

    @Test
    void a_lump_sum_is_paid_once_also_inside_combinations() {
        var once = lumpSum(false, money("5"), COUNTED);
        assertThat(once.paidOnce()).isTrue();
        assertThat(new Combined.Max(ARTICLE, List.of(fixed("1"), once)).paidOnce())
                .isTrue();
        assertThat(List.<Formula>of(
                        fixed("1"),
                        upTo("420"),
                        perUnit(COUNTED),
                        stepTable(COUNTED),
                        product(COUNTED),
                        accrual(List.of(GROWTH), Optional.empty(), Optional.empty()),
                        new Combined.Max(ARTICLE, List.of(fixed("1"), upTo("420")))))
                .noneMatch(Formula::paidOnce);
    }
}
