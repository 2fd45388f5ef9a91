package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import portability.totalisation.reason.StepText;

/// What a test reads from a determination.
final class Read {
    private Read() {}

    /// What the route pays a month, or "none".
    static String paid(Determination decision, String route) {
        return decision.route(route)
                .orElseThrow()
                .payablePerMonth()
                .map(money -> money.getAmount().toPlainString())
                .orElse("none");
    }

    /// Every step has a sentence, with nothing left open in it.
    static void everySentence(Determination decision) {
        var steps = Stream.concat(
                decision.steps().stream(), decision.routes().stream().flatMap(route -> route.steps().stream()));
        assertThat(steps.map(StepText.english()::of))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
    }
}
