package portability.conformance.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Step;
import portability.totalisation.Amount;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.PairFinding;
import portability.totalisation.Payable;
import portability.totalisation.Right;
import portability.totalisation.Route;
import portability.totalisation.exact.Fraction;
import portability.totalisation.question.CareerRefused;

/// What a determination says, by the names cases use.
final class DeterminationResults {
    private DeterminationResults() {}

    /// @param told the id of the instrument whose route is told; the first that applies where a case names none
    static Results of(Determination determination, Optional<String> told) {
        var steps = steps(determination);
        var results = outcome(Results.none(), determination)
                .with("start", determination.pensionStart().map(Value::of))
                .with("independent", independent(determination))
                .with("entitled_alone", Value.of(pays(determination, Route::isNational)))
                .with("entitled_aggregated", Value.of(pays(determination, route -> !route.isNational())))
                .with("routes", routes(determination))
                .with("rests_on_unverified", Value.of(!determination.restsOn().isEmpty()))
                .with(
                        "rules",
                        Value.items(
                                steps.stream()
                                        .map(step -> step.rule().name())
                                        .distinct()
                                        .toList(),
                                Value::of))
                .because(steps);
        return coordinated(results, determination, told);
    }

    /// A career that contradicts itself.
    static Results of(CareerRefused refused) {
        return Results.none()
                .with("outcome", Value.of("REFUSED"))
                .with("reason", Value.of(refused.fault().getClass().getSimpleName()));
    }

    private static Results outcome(Results results, Determination determination) {
        return switch (determination.outcome()) {
            case Outcome.Awarded awarded ->
                paid(results, determination, "AWARDED", awarded.paidFrom())
                        .with("paid_per_month", Value.of(awarded.amountPerMonth()));
            case Outcome.AwardedOnce once ->
                paid(results, determination, "AWARDED_ONCE", once.paidFrom()).with("paid_per_month", new Value.None());
            case Outcome.NotAwarded nothing -> unpaid(results, "NOT_AWARDED", Value.of(nothing.reason()));
            case Outcome.ChoiceNeeded open -> unpaid(results, "CHOICE_NEEDED", Value.of(open.totalised()));
            case Outcome.NotDeterminable unknown -> unpaid(results, "NOT_DETERMINABLE", Value.of(unknown.lawKey()));
            case Outcome.FigureNeeded needed ->
                unpaid(results, "FIGURE_NEEDED", Value.of(needed.figure().code()));
        };
    }

    private static Results paid(Results results, Determination determination, String outcome, LocalDate from) {
        var amount = determination.payable();
        return results.with("outcome", Value.of(outcome))
                .with("paid", amount.map(found -> Value.of(found.rounded())))
                .with("paid_exact", amount.map(found -> new Value.Sum(found.exact(), determination.currency())))
                .with("per", amount.map(found -> Value.of(found.per())))
                .with("paid_from", Value.of(from))
                .with("route", determination.chosenRoute().map(route -> Value.of(route.id())))
                .with("reason", new Value.None());
    }

    private static Results unpaid(Results results, String outcome, Value reason) {
        for (var name : List.of("paid", "paid_exact", "per", "paid_per_month", "paid_from", "route"))
            results.with(name, new Value.None());
        return results.with("outcome", Value.of(outcome)).with("reason", reason);
    }

    private static boolean pays(Determination determination, Predicate<Route> wanted) {
        return determination.routes().stream().filter(wanted).anyMatch(route -> route.right() != Right.NONE);
    }

    /// What comes of one instrument.
    private static Results coordinated(Results results, Determination determination, Optional<String> told) {
        var route = determination.routes().stream()
                .filter(one -> !one.isNational())
                .filter(one -> told.isEmpty() || one.instrument().equals(told))
                .findFirst();
        return results.with("own_time", ownTime(determination))
                .with("total_time", route.map(found -> Value.of(found.totalPeriod())))
                .with("theoretical", amount(route.flatMap(Route::theoretical)))
                .with("theoretical_exact", route.flatMap(Route::theoretical).map(found -> exact(found, determination)))
                .with(
                        "share",
                        route.flatMap(Route::share).map(share -> Value.of(Fraction.of(share.own(), share.total()))))
                .with("denominator", route.flatMap(Route::share).map(share -> Value.of(share.total())))
                .with("pro_rata", route.flatMap(Route::amount).map(found -> Value.of(found.rounded())))
                .with(
                        "pro_rata_exact",
                        route.flatMap(Route::amount)
                                .map(found -> new Value.Sum(found.exact(), determination.currency())));
    }

    private static Optional<Value> independent(Determination determination) {
        return determination.routes().stream()
                .filter(Route::isNational)
                .flatMap(route -> route.amount().stream())
                .map(Payable::rounded)
                .max(Money::compareTo)
                .map(Value::of);
    }

    private static Optional<Value> ownTime(Determination determination) {
        return determination.routes().stream().findFirst().map(route -> Value.of(route.ownPeriod()));
    }

    private static Optional<Value> amount(Optional<Amount> amount) {
        return amount.map(found -> Value.of(found.rounded()));
    }

    private static Value exact(Amount amount, Determination determination) {
        return new Value.Sum(amount.exact(), determination.currency());
    }

    private static Value routes(Determination determination) {
        var routes = new LinkedHashMap<String, Value>();
        for (var route : determination.routes())
            routes.put(
                    route.id(),
                    route.amount()
                            .map(found -> Value.of(found.rounded()))
                            .orElseGet(() -> route.nothing().map(Value::of).orElseGet(Value.None::new)));
        return new Value.Table(routes);
    }

    private static List<Step> steps(Determination determination) {
        var steps = new ArrayList<Step>();
        determination.pairs().stream().map(PairFinding::why).forEach(steps::add);
        determination.routes().forEach(route -> steps.addAll(route.steps()));
        steps.addAll(determination.steps());
        return steps;
    }
}
