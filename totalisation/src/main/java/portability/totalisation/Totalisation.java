package portability.totalisation;

import static portability.totalisation.reason.PensionRule.HIGHEST_ROUTE_PAID;
import static portability.totalisation.reason.PensionRule.LAW_MISSING;
import static portability.totalisation.reason.PensionRule.NO_ROUTE_PAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Scheme;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;

/// What an institution owes under its own law: own right first, then each instrument by itself, then the highest.
public final class Totalisation {
    /// The version of the calculation. Changes with every release that could change a figure.
    public static final String ENGINE_VERSION = "0.1.0";

    private Totalisation() {}

    /// The determination of the question on this career under this law.
    ///
    /// @throws CareerRefused            if the career contradicts itself
    /// @throws IllegalArgumentException if the question is not the law's scheme's
    public static Determination determine(Career career, Question question, Law law) {
        check(career, question, law.scheme());
        var answer = new Answer(career, question, law);
        try {
            var start = Start.of(question, law);
            return answer.with(start, new Routes(career, question, law, start.value()));
        } catch (LawMissing missing) {
            return answer.notDeterminable(missing);
        }
    }

    private static void check(Career career, Question question, Scheme scheme) {
        if (!question.institution().equals(scheme.institution()) || question.branch() != scheme.branch())
            throw new IllegalArgumentException(
                    "asked " + question.institution() + " " + question.branch() + " with the law of " + scheme.id());
        career.own().stream()
                .filter(period -> !period.legislation().equals(scheme.country()))
                .findFirst()
                .ifPresent(period -> {
                    throw new CareerRefused(new CareerFault.NotOurPeriod(period.reference()));
                });
    }

    /// The routes of one determination, in the order they are tried.
    private record Routes(Career career, Question question, Law law, Start start) {
        List<PairFinding> pairs(Selection selection) {
            return selection.findings(
                    career.foreign().stream().map(ForeignRecord::state).toList());
        }

        List<Route> all(List<PairFinding> pairs) {
            var facts = OwnFacts.of(law.scheme(), question.claimant(), start, career.own());
            var routes = new ArrayList<Route>();
            for (var tier : law.scheme().tiers())
                routes.add(guarded(
                        "NATIONAL/" + tier.id(), Optional.empty(), facts, () -> new NationalRoute(facts).by(tier)));
            for (var instrument : law.instruments()) {
                var partners = partners(instrument, pairs);
                if (!partners.isEmpty())
                    routes.add(guarded(
                            instrument.id(),
                            Optional.of(instrument.id()),
                            facts,
                            () -> new InstrumentRoute(facts, instrument, partners).calculate()));
            }
            return routes;
        }

        private List<ForeignRecord> partners(Instrument instrument, List<PairFinding> pairs) {
            return career.foreign().stream()
                    .filter(record -> pairs.stream()
                            .anyMatch(pair -> pair.applied()
                                    && pair.partner().equals(record.state())
                                    && pair.instrument().equals(instrument.id())))
                    .toList();
        }

        private static Route guarded(
                String id, Optional<String> instrument, OwnFacts facts, Supplier<Route> calculation) {
            try {
                return calculation.get();
            } catch (LawMissing missing) {
                return new RouteDraft(id, instrument, List.of(), facts)
                        .nothing(NoAmount.LAW_MISSING, lawMissing(missing));
            }
        }
    }

    static Step lawMissing(LawMissing missing) {
        return Step.of(
                LAW_MISSING,
                LegalRef.of("law data", missing.key()),
                new TextArg("key", missing.key()),
                new DateArg("on", missing.day()));
    }

    /// Puts a determination together.
    private record Answer(Career career, Question question, Law law) {
        Determination with(Explained<Start> start, Routes routes) {
            var selection = new Selection(question, law, start.value().start());
            var pairs = routes.pairs(selection);
            var all = routes.all(pairs);
            var steps = new ArrayList<>(start.steps());
            steps.addAll(selection.combination(pairs));
            var best = best(all);
            best.ifPresent(
                    _ -> steps.add(Export.step(question, law, start.value().start())));
            steps.add(best.map(route -> chosen(route, all)).orElseGet(this::nonePays));
            var outcome =
                    best.map(route -> awarded(route, start.value().start())).orElseGet(() -> none(all, start.value()));
            return determination(outcome, all, Optional.of(start.value().start()), pairs, steps);
        }

        Determination notDeterminable(LawMissing missing) {
            var outcome = new Outcome.NotDeterminable(missing.key(), missing.day());
            return determination(outcome, List.of(), Optional.empty(), List.of(), List.of(lawMissing(missing)));
        }

        private Determination determination(
                Outcome outcome,
                List<Route> routes,
                Optional<LocalDate> start,
                List<PairFinding> pairs,
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
                    steps,
                    ENGINE_VERSION,
                    InputDigest.of(career, question),
                    law.checksum());
        }

        /// The highest; where amounts are equal, the earlier: own law first, then instruments by precedence.
        private static Optional<Route> best(List<Route> routes) {
            Optional<Route> best = Optional.empty();
            for (var route : routes) {
                if (route.amountPerMonth().isEmpty()) continue;
                var amount = route.amountPerMonth().get().rounded();
                if (best.flatMap(Route::payablePerMonth)
                        .map(amount::isGreaterThan)
                        .orElse(true)) best = Optional.of(route);
            }
            return best;
        }

        private static Outcome awarded(Route route, LocalDate start) {
            var amount = route.payablePerMonth().orElseThrow();
            return new Outcome.Awarded(route.id(), start, route.paidFrom().orElse(start), amount);
        }

        /// No right, unless a missing value keeps a route from being calculated: then nothing can be said.
        private static Outcome none(List<Route> routes, Start start) {
            for (var route : routes) {
                if (route.nothing().filter(NoAmount.LAW_MISSING::equals).isEmpty()) continue;
                var key = route.steps().getLast().article().article();
                return new Outcome.NotDeterminable(key, start.start());
            }
            var reason = routes.getLast().nothing().orElse(NoAmount.NO_OWN_RIGHT);
            return new Outcome.NotAwarded(reason);
        }

        private Step chosen(Route best, List<Route> routes) {
            long paying = routes.stream()
                    .filter(route -> route.amountPerMonth().isPresent())
                    .count();
            return Step.of(
                    HIGHEST_ROUTE_PAID,
                    law.scheme().rounding().article(),
                    new CodeArg("route", best.id()),
                    new NumberArg("payingRoutes", BigDecimal.valueOf(paying)),
                    new MoneyArg("amount", best.payablePerMonth().orElseThrow()));
        }

        private Step nonePays() {
            return Step.of(NO_ROUTE_PAYS, law.scheme().tiers().getFirst().article());
        }
    }
}
