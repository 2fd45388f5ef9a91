package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.COUNTED;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.fixed;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.law.Age;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Combined.Rounded;
import portability.totalisation.law.Combined.Segmented;
import portability.totalisation.law.Dated;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Row;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Operand;
import portability.totalisation.question.Household;
import portability.totalisation.reason.FormulaRule;

class CombinationsTest {
    private static final Formula PER_MONTH =
            new Formula.PerUnit(ARTICLE, money("10"), COUNTED, number("1"), Blocks.WHOLE);
    private static final Formula NOT_DUE = new Formula.BandedFlat(
            ARTICLE,
            Optional.of(number("100")),
            RoundingMode.UNNECESSARY,
            Made.always(List.of(new Row(BigDecimal.TEN, Money.of(Facts.EUR, 1)))));

    private static LawValue<BigDecimal> increase(String day, String rate) {
        return new LawValue<>("made-up", new BigDecimal(rate), LocalDate.parse(day), "made up", true);
    }

    private static Rounded to(String step, RoundingMode mode) {
        return new Rounded(new BigDecimal(step), new Rounded.Mode.Always(mode));
    }

    @Test
    void parts_are_added_or_the_highest_or_lowest_is_taken() {
        var parts = List.of(fixed("300"), PER_MONTH, fixed("250"));
        assertThat(Facts.months(28).paid(new Combined.Sum(ARTICLE, parts))).isEqualTo("830");
        assertThat(Facts.months(28).paid(new Combined.Max(ARTICLE, parts))).isEqualTo("300");
        assertThat(Facts.months(31).paid(new Combined.Max(ARTICLE, parts))).isEqualTo("310");
        assertThat(Facts.months(28).paid(new Combined.Min(ARTICLE, parts))).isEqualTo("250");
        assertThat(Facts.months(24).paid(new Combined.Min(ARTICLE, parts))).isEqualTo("240");
    }

    @Test
    void of_several_a_part_that_is_not_due_is_no_candidate() {
        var law = new Combined.Max(ARTICLE, List.of(NOT_DUE, fixed("5")));
        assertThat(Facts.months(28).paid(law)).isEqualTo("5");
        assertThat(Facts.months(28).rules(law)).contains(FormulaRule.BELOW_LOWEST_BAND);
        assertThatThrownBy(() -> Facts.months(28).paid(new Combined.Max(ARTICLE, List.of(NOT_DUE, NOT_DUE))))
                .isInstanceOf(NothingDue.class);
        assertThatThrownBy(() -> Facts.months(28).paid(new Combined.Sum(ARTICLE, List.of(NOT_DUE, fixed("5")))))
                .isInstanceOf(NothingDue.class);
    }

    @Test
    void a_combination_of_nothing_cannot_be() {
        assertThatThrownBy(() -> new Combined.Sum(ARTICLE, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_is_scaled_by_a_factor() {
        assertThat(Facts.months(1).paid(new Combined.Scale(ARTICLE, number("0.55"), fixed("1000"))))
                .isEqualTo("550");
    }

    @ParameterizedTest(name = "{0}: at most 500 {1}, at least 500 {2}")
    @CsvSource({"499.99, 499.99, 500", "500, 500, 500", "500.01, 500, 500.01", "0, 0, 500"})
    void an_amount_is_capped_or_raised(String amount, String capped, String raised) {
        var cap = new Combined.Cap(ARTICLE, money("500"), fixed(amount));
        var floor = new Combined.Floor(ARTICLE, money("500"), fixed(amount));
        assertThat(Facts.months(1).paid(cap)).isEqualTo(capped);
        assertThat(Facts.months(1).paid(floor)).isEqualTo(raised);
        assertThat(Facts.months(1).rules(cap).contains(FormulaRule.AMOUNT_CAPPED))
                .isEqualTo(!amount.equals(capped));
        assertThat(Facts.months(1).rules(floor).contains(FormulaRule.AMOUNT_RAISED))
                .isEqualTo(!amount.equals(raised));
    }

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
    @CsvSource({
        "453.08, 0.10, CEILING, 453.1",
        "453.08, 0.10, FLOOR, 453",
        "453.10, 0.10, CEILING, 453.1",
        "453.15, 0.10, HALF_UP, 453.2",
        "7143, 10, FLOOR, 7140",
        "1392.86, 1, HALF_UP, 1393",
        "0.04, 0.05, HALF_UP, 0.05",
        "0.02, 0.05, HALF_UP, 0",
    })
    void an_amount_is_rounded_to_a_multiple_of_a_step(String amount, String step, RoundingMode mode, String rounded) {
        assertThat(Facts.months(1).paid(new Combined.Round(ARTICLE, to(step, mode), fixed(amount))))
                .isEqualTo(rounded);
    }

    /// Up to the next dime for those who were 62 before 1983, down from then on.
    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1920-12-31, 453.1", "1921-01-01, 453", "1921-01-02, 453"})
    void the_rounding_of_the_year_of_eligibility_holds(String born, String amount) {
        var modes = Dated.of(
                "made-up",
                List.of(
                        new LawValue<>("made-up", RoundingMode.CEILING, LocalDate.of(1979, 1, 1), "made up", true),
                        new LawValue<>("made-up", RoundingMode.FLOOR, LocalDate.of(1983, 1, 1), "made up", true)),
                List.of());
        var mode = new Rounded.Mode.OfLaw(modes, new LawDay.YearOfAge(Made.always(new Age(62, 0))));
        var law = new Combined.Round(ARTICLE, new Rounded(new BigDecimal("0.1"), mode), fixed("453.08"));
        assertThat(Facts.months(1).born(born).paid(law)).isEqualTo(amount);
    }

    @Test
    void a_step_of_nothing_cannot_be() {
        assertThatThrownBy(() -> to("0", RoundingMode.FLOOR)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} for {1} months: {2}")
    @CsvSource({
        "100, 120, 800",
        "100, 149, 993.333333",
        "100, 150, 1000",
        "100, 151, 1000",
        "900, 120, 900",
        "800, 120, 800"
    })
    void a_minimum_is_prorated_by_time(String amount, long months, String paid) {
        var prorated = new Combined.Minimum.Prorated(COUNTED, number("150"));
        var law = new Combined.Minimum(ARTICLE, money("1000"), Optional.of(prorated), fixed(amount));
        assertThat(Facts.months(months).paid(law)).isEqualTo(paid);
        var whole = new Combined.Minimum(ARTICLE, money("1000"), Optional.empty(), fixed(amount));
        assertThat(Facts.months(months).paid(whole)).isEqualTo("1000");
    }

    @ParameterizedTest(name = "income of {0}: {1}")
    @CsvSource({"0, 1000", "199, 1000", "200, 1000", "201, 999.5", "2199, 0.5", "2200, 0", "2201, 0"})
    void what_exceeds_the_free_amount_reduces_by_the_taper(String income, String left) {
        var law = new Combined.Reduced(
                ARTICLE, figure("OTHER_INCOME"), Optional.of(money("200")), Optional.of(number("0.5")), fixed("1000"));
        assertThat(Facts.months(1).figure("OTHER_INCOME", income).paid(law)).isEqualTo(left);
        assertThatThrownBy(() -> Facts.months(1).paid(law)).isInstanceOf(FigureMissing.class);
    }

    /// The foreign pension comes off the rate first; of the two tests the lower result is paid.
    @ParameterizedTest(name = "rate by assets {0}: {1}")
    @CsvSource({"650, 600", "600, 600", "599, 599", "0, 0"})
    void direct_deduction_first_then_the_lower_of_two_tests(String byAssets, String paid) {
        var deducted = new Combined.Reduced(
                ARTICLE, figure("FOREIGN_PENSION"), Optional.empty(), Optional.empty(), fixed("1000"));
        var byIncome =
                new Combined.Reduced(ARTICLE, figure("INCOME_REDUCTION"), Optional.empty(), Optional.empty(), deducted);
        var assets = new Formula.Product(ARTICLE, List.of(figure("ASSETS_TEST_RATE")), List.of());
        assertThat(Facts.months(1)
                        .figure("FOREIGN_PENSION", "300")
                        .figure("INCOME_REDUCTION", "100")
                        .figure("ASSETS_TEST_RATE", byAssets)
                        .paid(new Combined.Min(ARTICLE, List.of(byIncome, assets))))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"1999-12-31, 100", "2000-01-01, 101.1", "2000-12-31, 101.1", "2001-01-01, 102.1"})
    void every_increase_up_to_the_start_counts_and_each_is_rounded(String start, String amount) {
        var rates = Dated.of(
                "made-up",
                List.of(
                        increase("1999-01-01", "0.5"),
                        increase("2000-01-01", "0.0119"),
                        increase("2001-01-01", "0.01")),
                List.of());
        var law = new Combined.Indexed(
                ARTICLE,
                rates,
                new LawDay.Fixed(LocalDate.of(1999, 1, 1)),
                Optional.of(to("0.1", RoundingMode.FLOOR)),
                fixed("100"));
        assertThat(Facts.months(1).starting(start).paid(law)).isEqualTo(amount);
    }

    private static Segmented segmented(Segmented.Weighing weighing) {
        return new Segmented(
                ARTICLE,
                weighing,
                List.of(
                        new Segmented.Segment(Optional.of(LocalDate.of(2000, 1, 1)), PER_MONTH),
                        new Segmented.Segment(
                                Optional.empty(),
                                new Formula.PerUnit(ARTICLE, money("20"), COUNTED, number("1"), Blocks.WHOLE))));
    }

    /// Four years before 2000 at 10 a month and four after at 20 (1996 and 2000 are leap years: equal days).
    @Test
    void each_stretch_of_own_time_goes_by_its_own_law() {
        var facts = Facts.months(96)
                .period(Made.months("AA", "a", 1996, 1, 48))
                .period(Made.months("AA", "b", 2000, 1, 48));
        assertThat(facts.paid(segmented(Segmented.Weighing.OWN))).isEqualTo("1440");
        assertThat(facts.paid(segmented(Segmented.Weighing.SHARE))).isEqualTo("1440");
        assertThat(facts.counting(192).paid(segmented(Segmented.Weighing.OWN))).isEqualTo("2880");
    }

    @Test
    void time_after_the_start_is_in_no_segment_and_a_segment_without_time_gives_nothing() {
        var facts = Facts.months(48)
                .period(Made.months("AA", "a", 1996, 1, 48))
                .period(Made.months("AA", "later", 2025, 1, 48));
        assertThat(facts.paid(segmented(Segmented.Weighing.SHARE))).isEqualTo("480");
        assertThatThrownBy(() -> Facts.months(48).paid(segmented(Segmented.Weighing.OWN)))
                .isInstanceOf(FigureMissing.class);
    }

    @Test
    void what_a_combination_has_to_do_with_duration_its_parts_say() {
        var basis = Facts.months(1).basis();
        assertThat(LengthOfInsurance.dependsOnDuration(new Combined.Sum(ARTICLE, List.of(fixed("1"), fixed("2")))))
                .isFalse();
        assertThat(LengthOfInsurance.dependsOnDuration(new Combined.Sum(ARTICLE, List.of(fixed("1"), PER_MONTH))))
                .isTrue();
        assertThat(LengthOfInsurance.fullTime(new Combined.Sum(ARTICLE, List.of(fixed("1"), PER_MONTH)), basis))
                .isEmpty();
        var limited = new Formula.PerUnit(
                ARTICLE,
                money("10"),
                new Operand.Within(COUNTED, Optional.empty(), Optional.of(number("20"))),
                number("1"),
                Blocks.WHOLE);
        assertThat(LengthOfInsurance.dependsOnDuration(limited)).isTrue();
        assertThat(Facts.of(25, PeriodUnit.YEARS).paid(limited)).isEqualTo("200");
    }

    private static Formula flat(String fullMonths) {
        return new Formula.FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, money("100")),
                new Formula.FullTime.Time(number(fullMonths)),
                Formula.WholeYears.EXACT,
                COUNTED,
                List.of(),
                Optional.empty());
    }

    @Test
    void the_full_time_of_a_combination_is_the_longest_of_the_parts_that_grow() {
        var basis = Facts.months(1).basis();
        var parts = List.of(flat("480"), fixed("5"), flat("540"), flat("420"));
        assertThat(LengthOfInsurance.fullTime(new Combined.Sum(ARTICLE, parts), basis))
                .hasToString("Optional[540]");
        assertThat(LengthOfInsurance.fullTime(new Combined.Cap(ARTICLE, money("50"), flat("480")), basis))
                .hasToString("Optional[480]");
        assertThat(LengthOfInsurance.fullTime(new Combined.Sum(ARTICLE, List.of(flat("480"), PER_MONTH)), basis))
                .isEmpty();
        assertThat(new Combined.Sum(ARTICLE, parts).windowYears()).isEmpty();
    }
}
