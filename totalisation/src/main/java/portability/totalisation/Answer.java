package portability.totalisation;

import static portability.totalisation.cumulation.CumulationRule.NO_REDUCTION_RULE;
import static portability.totalisation.method.MethodRule.PENSION_DEDUCTED;
import static portability.totalisation.reason.FormulaRule.EARNINGS_MISSING;
import static portability.totalisation.reason.FormulaRule.FIGURE_MISSING;
import static portability.totalisation.reason.FormulaRule.LUMP_SUM_PAID;
import static portability.totalisation.reason.PensionRule.HIGHEST_ROUTE_PAID;
import static portability.totalisation.reason.PensionRule.LAW_MISSING;
import static portability.totalisation.reason.PensionRule.NO_ROUTE_PAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Unearned;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.question.Career;
import portability.totalisation.question.Question;

/// Puts a determination together.
record Answer(Career career, Question question, Law law) {
    /// Of several reasons for nothing, the one that tells most: what came closest to a right.
    private static final List<NoAmount> TELLING = List.of(
            NoAmount.INCAPACITY_TOO_LOW,
            NoAmount.NO_SURVIVORS_SHARE,
            NoAmount.OTHER_STATE_PAYS,
            NoAmount.NO_OWN_PERIODS,
            NoAmount.SHORT_PERIOD_RELEASED,
            NoAmount.NO_TOTALISED_RIGHT,
            NoAmount.NO_OWN_RIGHT,
            NoAmount.CONDITION_NOT_IN_FORCE,
            NoAmount.OTHER_CONDITION_APPLIES,
            NoAmount.TOTALISATION_NOT_NEEDED,
            NoAmount.FOREIGN_TIME_NEVER_ENTERS,
            NoAmount.PRO_RATA_WAIVED,
            NoAmount.TOO_LITTLE_TO_TOTALISE,
            NoAmount.CONTRIBUTIONS_FLOW_HOME,
            NoAmount.LUMP_SUM_ONLY,
            NoAmount.NOTHING_DUE,
            NoAmount.FIGURE_MISSING,
            NoAmount.LAW_MISSING);

    Determination with(Explained<Start> start, Routes routes) {
        var findings = new PairFindings(question, law, start.value().start());
        var pairs = routes.pairs(findings);
        var all = routes.all(pairs);
        var steps = new ArrayList<>(start.steps());
        steps.addAll(findings.combination(pairs));
        if (law.scheme().risk() instanceof IncapacityRule) steps.addAll(routes.types(pairs));
        var candidates = Candidates.of(all, question, law);
        steps.addAll(candidates.steps());
        var best = candidates.choice().isPresent() ? Optional.<Route>empty() : best(candidates.routes());
        best.ifPresent(_ -> steps.add(Export.step(question, law, start.value().start())));
        if (candidates.choice().isEmpty())
            steps.add(best.map(route -> chosen(route, candidates.routes())).orElseGet(this::nonePays));
        var supplement = best.flatMap(route -> beside(route, all, routes, pairs, steps));
        var outcome = candidates
                .choice()
                .orElseGet(() ->
                        best.map(route -> awarded(route, start.value().start())).orElseGet(() -> none(all)));
        return determination(outcome, all, Optional.of(start.value().start()), pairs, supplement, steps);
    }

    /// What is said beside the pension: which rule about other pensions and incomes is not loaded, and what the state
    /// of residence adds.
    private Optional<Payable> beside(
            Route paid, List<Route> all, Routes routes, List<PairFinding> pairs, List<Step> steps) {
        var told = question.claim().otherBenefits();
        var terms = law.scheme().terms();
        if (told.isEmpty() && terms.minimum().isEmpty()) return Optional.empty();
        boolean deducted = paid.steps().stream().anyMatch(step -> step.rule() == PENSION_DEDUCTED);
        if (!told.isEmpty() && terms.reductions().isEmpty() && !deducted)
            steps.add(Step.of(
                    NO_REDUCTION_RULE,
                    law.scheme().rounding().article(),
                    new NumberArg("benefits", BigDecimal.valueOf(told.size())),
                    new CodeArg("scheme", law.scheme().id())));
        var supplement = new ResidenceMinimum(law, question, routes.facts().basis(), pairs).beside(paid, all);
        steps.addAll(supplement.steps());
        return supplement.value();
    }

    Determination notDeterminable(LawMissing missing) {
        var outcome = new Outcome.NotDeterminable(missing.key(), missing.day());
        return determination(
                outcome, List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(lawMissing(missing)));
    }

    private Determination determination(
            Outcome outcome,
            List<Route> routes,
            Optional<LocalDate> start,
            List<PairFinding> pairs,
            Optional<Payable> supplement,
            List<Step> steps) {
        var scheme = law.scheme();
        return new Determination(
                scheme.institution(),
                scheme.id(),
                scheme.branch(),
                scheme.currency(),
                outcome,
                routes,
                start,
                pairs,
                Reliance.of(outcome, routes, pairs, steps),
                supplement,
                steps,
                Totalisation.ENGINE_VERSION,
                career,
                question,
                law.checksum());
    }

    /// The highest pension, or where no route gives one the highest lump sum; where amounts are equal, the
    /// earlier: own law first, then instruments by precedence.
    static Optional<Route> best(List<Route> routes) {
        return highest(routes, Route::payablePerMonth)
                .or(() -> highest(routes, route -> route.amount().map(Payable::rounded)));
    }

    private static Optional<Route> highest(List<Route> routes, Function<Route, Optional<Money>> paid) {
        Optional<Route> best = Optional.empty();
        for (var route : routes) {
            var amount = paid.apply(route);
            if (amount.isEmpty()) continue;
            if (best.isEmpty()
                    || amount.get().isGreaterThan(paid.apply(best.get()).orElseThrow())) best = Optional.of(route);
        }
        return best;
    }

    private static Outcome awarded(Route route, LocalDate start) {
        var paidFrom = route.paidFrom().orElse(start);
        return route.payablePerMonth()
                .<Outcome>map(amount -> new Outcome.Awarded(route.id(), start, paidFrom, amount))
                .orElseGet(() -> new Outcome.AwardedOnce(
                        route.id(),
                        start,
                        paidFrom,
                        route.amount().orElseThrow().rounded()));
    }

    /// No right, unless a missing value keeps a route from being calculated: then nothing can be said.
    private static Outcome none(List<Route> routes) {
        for (var route : routes)
            if (route.missing().isPresent()) return unknown(route.missing().get());
        var reason = routes.stream()
                .flatMap(route -> route.nothing().stream())
                .min(Comparator.comparingInt(TELLING::indexOf))
                .orElseThrow();
        return new Outcome.NotAwarded(reason);
    }

    private static Outcome unknown(Missing missing) {
        return switch (missing) {
            case Missing.OfLaw(var key, var day) -> new Outcome.NotDeterminable(key, day);
            case Missing.OfFigure(var figure, var periods) -> new Outcome.FigureNeeded(figure, periods);
        };
    }

    private Step chosen(Route best, List<Route> routes) {
        long paying = 0;
        for (var route : routes) if (route.amount().isPresent()) paying++;
        var paid = best.payablePerMonth();
        return Step.of(
                paid.isPresent() ? HIGHEST_ROUTE_PAID : LUMP_SUM_PAID,
                law.scheme().rounding().article(),
                new CodeArg("route", best.id()),
                new NumberArg("payingRoutes", BigDecimal.valueOf(paying)),
                new MoneyArg(
                        "amount",
                        paid.orElseGet(() -> best.amount().orElseThrow().rounded())));
    }

    private Step nonePays() {
        return Step.of(NO_ROUTE_PAYS, law.scheme().tiers().getFirst().article());
    }

    static Step lawMissing(LawMissing missing) {
        return Step.of(
                LAW_MISSING,
                LegalRef.of("law data", missing.key()),
                new TextArg("key", missing.key()),
                new DateArg("on", missing.day()));
    }

    static Step figureMissing(FigureMissing missing) {
        var figure = missing.figure().code();
        var article = LegalRef.of("certified figure", figure);
        if (missing.periods().isEmpty()) return Step.of(FIGURE_MISSING, article, new CodeArg("figure", figure));
        return Step.of(
                EARNINGS_MISSING,
                article,
                new CodeArg("figure", figure),
                Unearned.count(missing.periods()),
                Unearned.names(missing.periods()));
    }
}
