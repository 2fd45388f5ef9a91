package portability.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainedTest {
    private enum Made implements Rule {
        ONE,
        TWO,
        THREE
    }

    private static Step step(Made rule) {
        return Step.of(rule, LegalRef.of("A made-up act", "s. 1"));
    }

    @Test
    void keeps_the_reasons_of_both_in_the_order_they_came() {
        var first = Explained.of(1, step(Made.ONE), step(Made.TWO));
        var then = first.then(one -> Explained.of(one + 1, step(Made.THREE)));
        assertThat(then.value()).isEqualTo(2);
        assertThat(then.steps()).extracting(Step::rule).containsExactly(Made.ONE, Made.TWO, Made.THREE);
        assertThat(first.then(Explained::of).steps()).isEqualTo(first.steps());
    }
}
