package portability.totalisation;

import static portability.totalisation.method.MethodRule.OPTION_OPEN;
import static portability.totalisation.method.MethodRule.OPTION_TAKEN;
import static portability.totalisation.method.MethodRule.OWN_PENSION_SET_ASIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Step;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PartyTerms.Tie;
import portability.totalisation.question.Option;
import portability.totalisation.question.Question;

/// The routes that may pay, in the order in which equal amounts are preferred. Most instruments let every
/// route pay, and the highest does; some put the own pension aside, some leave the choice to the claimant.
final class Candidates {
    private final Question question;
    private final Law law;
    private final List<Route> all;
    private final List<Route> routes;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Outcome> choice = Optional.empty();

    private Candidates(List<Route> all, Question question, Law law) {
        this.question = question;
        this.law = law;
        this.all = all;
        this.routes = new ArrayList<>(all);
    }

    static Candidates of(List<Route> all, Question question, Law law) {
        var candidates = new Candidates(all, question, law);
        for (var instrument : law.instruments())
            candidates.paying(instrument).ifPresent(route -> candidates.weigh(instrument, route));
        return candidates;
    }

    List<Route> routes() {
        return routes;
    }

    /// Why a route that would pay is not among them, or what is still to be chosen.
    List<Step> steps() {
        return steps;
    }

    /// What the claimant must still choose, where an instrument leaves it to her and she has not said.
    Optional<Outcome> choice() {
        return choice;
    }

    private void weigh(Instrument instrument, Route route) {
        var state = law.scheme().country();
        var rule = instrument
                .ruleFor(state)
                .orElseThrow()
                .livingThere(question.insured().residence().equals(state));
        switch (rule.method().value()) {
            case PRORATA_ONLY -> {
                if (routes.removeIf(Candidates::ownPension))
                    steps.add(Step.of(OWN_PENSION_SET_ASIDE, rule.article(), code(instrument), method(rule)));
            }
            case OPTION ->
                Answer.best(all.stream().filter(Candidates::ownPension).toList())
                        .ifPresent(separate -> option(instrument, rule, separate, route));
            case COMPARE_HIGHER -> {
                if (rule.terms().tie() == Tie.TOTALISED_PENSION && routes.remove(route)) routes.addFirst(route);
            }
            case DIRECT_ONLY, DIRECT_ELSE_PRORATA, OWN_PERIODS_ONLY, DIRECT_DEDUCTION, HOME_EXTENSION, LUMP_SUM -> {}
        }
    }

    /// @param separate of several routes by own law the one that would be paid without the instrument
    private void option(Instrument instrument, PartyRule rule, Route separate, Route totalised) {
        var chosen = question.claim().option();
        if (chosen.isEmpty()) {
            choice = Optional.of(new Outcome.ChoiceNeeded(separate.id(), totalised.id()));
            steps.add(Step.of(
                    OPTION_OPEN,
                    rule.article(),
                    code(instrument),
                    method(rule),
                    new MoneyArg("separate", separate.amount().orElseThrow().rounded()),
                    new MoneyArg("totalised", totalised.amount().orElseThrow().rounded())));
            return;
        }
        steps.add(Step.of(
                OPTION_TAKEN,
                rule.article(),
                code(instrument),
                method(rule),
                new CodeArg("option", chosen.get().name())));
        if (chosen.get() == Option.TOTALISED) routes.removeIf(Candidates::ownPension);
        else routes.remove(totalised);
    }

    private Optional<Route> paying(Instrument instrument) {
        for (var route : all) if (route.amount().isPresent() && route.isBy(instrument.id())) return Optional.of(route);
        return Optional.empty();
    }

    private static boolean ownPension(Route route) {
        return route.isNational() && route.amount().isPresent();
    }

    private static CodeArg code(Instrument instrument) {
        return new CodeArg("instrument", instrument.id());
    }

    private static LawArg method(PartyRule rule) {
        return rule.method().cited((Method method) -> new CodeArg("method", method.name()));
    }
}
