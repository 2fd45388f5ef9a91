package portability.totalisation.method;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.totalisation.cumulation.CumulationEnglish;
import portability.totalisation.cumulation.CumulationRule;

class SentencesTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_about_methods_has_a_sentence(MethodRule rule) {
        assertThat(new MethodEnglish().sentence(rule)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_about_overlapping_benefits_has_a_sentence(CumulationRule rule) {
        assertThat(new CumulationEnglish().sentence(rule)).endsWith(".");
    }
}
