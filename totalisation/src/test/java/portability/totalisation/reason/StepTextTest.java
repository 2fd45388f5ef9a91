package portability.totalisation.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.RatioArg;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Rule;
import portability.kernel.Step;

class StepTextTest {
    private static final LegalRef ARTICLE = LegalRef.of("SGB VI", "§ 50(1)");

    private static Step noOwnRight(boolean verified) {
        var required = new QuantityArg("required", Quantity.of(60, PeriodUnit.MONTHS));
        return Step.of(
                PensionRule.NO_OWN_RIGHT,
                ARTICLE,
                new QuantityArg("own", Quantity.of(54, PeriodUnit.MONTHS)),
                new LawArg(required, "de/waiting_time", LocalDate.of(1992, 1, 1), "SGB VI", verified));
    }

    @Test
    void a_sentence_names_its_article() {
        assertThat(StepText.english().of(noOwnRight(true)))
                .isEqualTo(
                        "Own time of 54 months does not reach the 60 months required: no own right. [SGB VI § 50(1)]");
    }

    @Test
    void an_unverified_value_says_so_where_it_stands() {
        assertThat(StepText.english().sentence(noOwnRight(false))).contains("60 months (unverified) required");
    }

    @Test
    void a_missing_argument_is_a_bug_not_a_gap_in_the_text() {
        assertThatThrownBy(() -> StepText.english().of(Step.of(PensionRule.OWN_RIGHT, ARTICLE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(PensionRule.class)
    void every_rule_has_a_sentence(PensionRule rule) {
        assertThat(new English().sentence(rule)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(FormulaRule.class)
    void every_rule_about_amounts_has_a_sentence(FormulaRule rule) {
        assertThat(new FormulaEnglish().sentence(rule)).endsWith(".");
    }

    /// Numbers to four places, longer ones marked; money, days and fractions as they are.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.1234, 0.1234", "0.12345, ≈0.1235", "0.12344, ≈0.1234", "12.50, 12.50", "1E+3, 1000", "7, 7"})
    void a_number_is_told_to_four_places(String number, String told) {
        var step = Step.of(
                FormulaRule.FIGURE_GIVEN,
                ARTICLE,
                new CodeArg("figure", "POINTS"),
                new NumberArg("value", new BigDecimal(number)));
        assertThat(StepText.english().sentence(step)).contains("is " + told + ",");
    }

    @Test
    void money_a_fraction_a_day_and_days_are_told_as_they_are() {
        var share = Step.of(
                PensionRule.PRO_RATA_SHARE,
                ARTICLE,
                new MoneyArg("theoretical", Money.parse("EUR 1000.00")),
                new RatioArg("share", BigInteger.TEN, BigInteger.valueOf(240)),
                new MoneyArg("amount", Money.parse("EUR 41.67")));
        assertThat(StepText.english().sentence(share)).isEqualTo("1000.00 EUR x 10/240 = 41.67 EUR.");
        var start = Step.of(PensionRule.START_AS_REQUESTED, ARTICLE, new DateArg("start", LocalDate.of(2026, 3, 15)));
        assertThat(StepText.english().sentence(start)).contains("2026-03-15");
    }

    private enum ForeignRule implements Rule {
        UNHEARD_OF
    }

    @Test
    void a_rule_that_no_phrasebook_has_is_a_bug() {
        assertThatThrownBy(() -> StepText.english().of(Step.of(ForeignRule.UNHEARD_OF, ARTICLE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNHEARD_OF");
    }
}
