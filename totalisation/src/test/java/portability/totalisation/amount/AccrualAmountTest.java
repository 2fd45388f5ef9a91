package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.number;
import static portability.totalisation.amount.Facts.step;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.law.Formula.Accrual;
import portability.totalisation.law.Formula.BelowBase;
import portability.totalisation.law.Formula.Proration;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawMissing;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

class AccrualAmountTest {
    private static Accrual accrual(
            Optional<String> baseRate,
            Optional<String> baseTime,
            BelowBase below,
            List<Growth> steps,
            Optional<String> maximum,
            Optional<Proration> proration) {
        return new Accrual(
                ARTICLE,
                ARTICLE,
                figure("REFERENCE_WAGE"),
                baseRate.map(Facts::number),
                baseTime.map(Facts::number),
                below,
                steps,
                maximum.map(Facts::number),
                proration,
                Optional.empty(),
                Optional.empty());
    }

    /// Half of the wage for 3,240 days, one percent for each whole 216 more, at most 70 percent.
    private static final Accrual DAYS = accrual(
            Optional.of("0.5"),
            Optional.of("3240"),
            BelowBase.REFUSED,
            List.of(step("216", "0.01", Blocks.WHOLE)),
            Optional.of("0.7"),
            Optional.empty());

    private static String of(long time, PeriodUnit unit, Accrual law, String wage) {
        return Facts.of(time, unit).figure("REFERENCE_WAGE", wage).paid(law);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"3240, 500", "3455, 500", "3456, 510", "7559, 690", "7560, 700", "7776, 700"})
    void whole_blocks_beyond_the_base_add_up_to_the_maximum(long days, String amount) {
        assertThat(of(days, PeriodUnit.DAYS_6, DAYS, "1000")).isEqualTo(amount);
    }

    @Test
    void less_time_than_the_base_rate_covers_is_a_gap_in_the_law_unless_it_says_what_then() {
        assertThatThrownBy(() -> of(3239, PeriodUnit.DAYS_6, DAYS, "1000")).isInstanceOf(LawMissing.class);
        var proportional = accrual(
                Optional.of("0.5"),
                Optional.of("30"),
                BelowBase.PROPORTIONAL,
                List.of(step("1", "0.01", Blocks.WHOLE)),
                Optional.empty(),
                Optional.empty());
        assertThat(of(24, PeriodUnit.YEARS, proportional, "500")).isEqualTo("200");
        assertThat(of(30, PeriodUnit.YEARS, proportional, "500")).isEqualTo("250");
        assertThat(of(31, PeriodUnit.YEARS, proportional, "500")).isEqualTo("255");
    }

    /// 50 % at 180 months, 0.21 % for each of the next 49, 0.19 % for each of the next 209.
    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"180, 500", "181, 502.1", "229, 602.9", "230, 604.8", "438, 1000", "439, 1000"})
    void steps_follow_each_other(long months, String amount) {
        var tiered = accrual(
                Optional.of("0.5"),
                Optional.of("180"),
                BelowBase.REFUSED,
                List.of(
                        new Growth(
                                number("1"),
                                number("0.0021"),
                                Optional.empty(),
                                Optional.of(number("229")),
                                Blocks.WHOLE),
                        new Growth(
                                number("1"),
                                number("0.0019"),
                                Optional.empty(),
                                Optional.of(number("438")),
                                Blocks.WHOLE)),
                Optional.empty(),
                Optional.empty());
        assertThat(of(months, PeriodUnit.MONTHS, tiered, "1000")).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} quarters by {1}: {2}")
    @CsvSource({
        "4, WHOLE, 10",
        "5, WHOLE, 10",
        "7, WHOLE, 10",
        "8, WHOLE, 20",
        "5, BEGUN, 20",
        "8, BEGUN, 20",
        "5, PARTS, 12.5",
        "0, BEGUN, 0"
    })
    void a_part_of_a_block_counts_as_the_law_says(long quarters, Blocks blocks, String amount) {
        var plain = accrual(
                Optional.empty(),
                Optional.empty(),
                BelowBase.REFUSED,
                List.of(step("4", "0.01", blocks)),
                Optional.empty(),
                Optional.empty());
        assertThat(of(quarters, PeriodUnit.QUARTERS, plain, "1000")).isEqualTo(amount);
    }

    /// Half the wage × the smaller of insured and full time over full time; half of what is missing counted until 1971.
    @ParameterizedTest(name = "{0} of {1} quarters, {2}: {3}")
    @CsvSource({
        "156, 158, NONE, 493.670886",
        "157, 158, NONE, 496.835443",
        "158, 158, NONE, 500",
        "159, 158, NONE, 500",
        "0, 158, NONE, 0",
        "100, 120, HALF, 458.333333",
        "120, 120, HALF, 500",
    })
    void insured_time_over_full_time(long quarters, String full, Proration.Missing missing, String amount) {
        var law = accrual(
                Optional.of("0.5"),
                Optional.empty(),
                BelowBase.REFUSED,
                List.of(),
                Optional.empty(),
                Optional.of(new Proration(number(full), missing)));
        assertThat(of(quarters, PeriodUnit.QUARTERS, law, "1000")).isEqualTo(amount);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
        assertThat(LengthOfInsurance.fullTime(law, Facts.months(1).basis())).hasToString("Optional[" + full + "]");
    }

    @Test
    void a_share_of_the_wage_without_steps_does_not_depend_on_duration() {
        var flat = accrual(
                Optional.of("0.3"), Optional.empty(), BelowBase.REFUSED, List.of(), Optional.empty(), Optional.empty());
        assertThat(LengthOfInsurance.dependsOnDuration(flat)).isFalse();
        assertThat(LengthOfInsurance.fullTime(flat, Facts.months(1).basis())).isEmpty();
        assertThat(LengthOfInsurance.dependsOnDuration(DAYS)).isTrue();
        assertThat(of(500, PeriodUnit.WEEKS, flat, "320")).isEqualTo("96");
    }

    @ParameterizedTest(name = "a wage of {0}: {1}")
    @CsvSource({"1999.98, 1000", "2000, 1000", "2000.02, 1000.01"})
    void the_minimum_raises_what_is_below_it(String wage, String amount) {
        var law = new Accrual(
                ARTICLE,
                ARTICLE,
                figure("REFERENCE_WAGE"),
                Optional.of(number("0.5")),
                Optional.empty(),
                BelowBase.REFUSED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Made.always(Money.of(Facts.EUR, 1000))));
        var facts = Facts.months(1).figure("REFERENCE_WAGE", wage);
        assertThat(facts.paid(law)).isEqualTo(amount);
        assertThat(facts.rules(law).contains(PensionRule.MINIMUM_PENSION)).isEqualTo(wage.equals("1999.98"));
    }

    @Test
    void the_wage_of_own_time_stands_for_foreign_time_too() {
        var facts = Facts.of(1000, PeriodUnit.DAYS_6).counting(3456).figure("REFERENCE_WAGE", "3000");
        assertThat(facts.paid(DAYS)).isEqualTo("1530");
        assertThat(facts.rules(DAYS))
                .containsExactly(
                        FormulaRule.BASE_RATE,
                        FormulaRule.GROWTH_STEP,
                        PensionRule.ACCRUAL_RATE,
                        FormulaRule.FIGURE_GIVEN,
                        PensionRule.ACCRUAL_AMOUNT);
    }
}
