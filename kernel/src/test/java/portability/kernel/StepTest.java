package portability.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.LawArg;

class StepTest {
    private static final LegalRef ARTICLE = LegalRef.of("A made-up act", "s. 1");

    private enum Made implements Rule {
        MADE
    }

    private static CodeArg named(String name) {
        return new CodeArg(name, "x");
    }

    @Test
    void refuses_two_arguments_of_one_name_wherever_they_stand() {
        var first = named("own");
        var same = new DateArg(new String(new char[] {'o', 'w', 'n'}), LocalDate.EPOCH);
        var law = new LawArg(same, "key", LocalDate.EPOCH, "source", true);
        for (var arguments : List.of(
                List.of(first, same),
                List.of(first, named("total"), law),
                List.of(named("total"), named("foreign"), first, law)))
            assertThatThrownBy(() -> new Step(Made.MADE, ARTICLE, List.copyOf(arguments)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("MADE");
    }

    /// "Aa" and "BB" have one hash; "a" and "!" one in the last six bits.
    @Test
    void takes_names_that_only_look_the_same() {
        assertThat(Step.of(Made.MADE, ARTICLE, named("Aa"), named("BB"), named("a"), named("!"))
                        .arguments())
                .hasSize(4);
    }
}
