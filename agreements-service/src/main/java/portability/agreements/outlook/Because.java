package portability.agreements.outlook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.Determination;
import portability.totalisation.Route;
import portability.totalisation.reason.PensionRule;

/// The steps of a determination that tell a person why a day, or why none.
final class Because {
    private static final Set<Rule> OF_A_DAY = Set.of(
            PensionRule.AGE_REACHED,
            PensionRule.START_AT_AGE,
            PensionRule.START_LATER_THAN_AGE,
            PensionRule.START_AS_REQUESTED);

    private Because() {}

    /// Age and start, and where the law pays later than it starts, that.
    static List<Step> ofTheDay(Determination found) {
        var paid = found.chosenRoute().stream().flatMap(route -> route.steps().stream());
        return Stream.concat(
                        found.steps().stream().filter(step -> OF_A_DAY.contains(step.rule())),
                        paid.filter(step -> step.rule() == PensionRule.FIRST_PAYMENT))
                .toList();
    }

    /// What each route ended with, each sentence once.
    static List<Step> ofNothing(Determination found) {
        if (found.routes().isEmpty()) return found.steps();
        return found.routes().stream()
                .filter(route -> route.nothing().isPresent())
                .flatMap(Because::end)
                .distinct()
                .toList();
    }

    private static Stream<Step> end(Route route) {
        return route.steps().isEmpty()
                ? Stream.empty()
                : Stream.of(route.steps().getLast());
    }
}
