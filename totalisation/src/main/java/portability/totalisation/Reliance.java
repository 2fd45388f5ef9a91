package portability.totalisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import portability.kernel.Argument;
import portability.kernel.Step;
import portability.totalisation.reason.PensionRule;

/// The unverified values an outcome rests on, read from its own steps.
final class Reliance {
    private Reliance() {}

    /// Those behind the paid route, or behind every route where none pays: a refusal rests on all of them.
    static List<UnverifiedValue> of(Outcome outcome, List<Route> routes, List<PairFinding> pairs, List<Step> steps) {
        var unverified = new TreeSet<UnverifiedValue>();
        for (var step : steps) collect(step, unverified);
        for (var route : routes) {
            if (!concerns(outcome, route)) continue;
            for (var step : route.steps()) collect(step, unverified);
            for (var pair : pairs) if (pair.applied() && route.isBy(pair.instrument())) collect(pair.why(), unverified);
        }
        for (var pair : pairs) if (mayHaveRefused(outcome, pair)) collect(pair.why(), unverified);
        for (var route : routes) gap(route).ifPresent(unverified::add);
        return List.copyOf(unverified);
    }

    private static void collect(Step step, Set<UnverifiedValue> unverified) {
        var arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++)
            if (arguments.get(i) instanceof Argument.LawArg law && !law.verified())
                unverified.add(UnverifiedValue.of(law));
    }

    /// Where nothing is paid, what keeps an instrument from applying is behind that too.
    private static boolean mayHaveRefused(Outcome outcome, PairFinding pair) {
        if (pair.applied() || pair.why().rule() == PensionRule.PARTNER_NOT_A_PARTY) return false;
        return switch (outcome) {
            case Outcome.Awarded _, Outcome.AwardedOnce _ -> false;
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                true;
        };
    }

    private static boolean concerns(Outcome outcome, Route route) {
        return switch (outcome) {
            case Outcome.Awarded awarded -> awarded.route().equals(route.id());
            case Outcome.AwardedOnce once -> once.route().equals(route.id());
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                true;
        };
    }

    /// A route that could not be calculated might have given more: the outcome rests on that too.
    private static Optional<UnverifiedValue> gap(Route route) {
        return route.missing()
                .map(missing -> new UnverifiedValue(missing.name(), "not loaded; " + route.id() + " not calculated"));
    }
}
