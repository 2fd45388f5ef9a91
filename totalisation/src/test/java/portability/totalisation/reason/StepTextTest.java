package portability.totalisation.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.QuantityArg;
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
