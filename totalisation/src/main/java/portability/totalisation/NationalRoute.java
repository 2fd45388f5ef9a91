package portability.totalisation;

import static portability.totalisation.reason.PensionRule.CONDITION_NOT_IN_FORCE;
import static portability.totalisation.reason.PensionRule.NO_OWN_PERIODS;
import static portability.totalisation.reason.PensionRule.NO_OWN_RIGHT;
import static portability.totalisation.reason.PensionRule.OWN_RIGHT;
import static portability.totalisation.reason.PensionRule.TIME_BEYOND_CONDITION;

import java.util.List;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Step;
import portability.totalisation.law.Tier;

/// A right by own law on own periods alone. Source: Reg. (EC) 883/2004 Art. 52(1)(a), and every law by itself.
final class NationalRoute {
    private final OwnFacts facts;

    NationalRoute(OwnFacts facts) {
        this.facts = facts;
    }

    Route by(Tier tier) {
        var draft = new RouteDraft("NATIONAL/" + tier.id(), Optional.empty(), List.of(), facts);
        draft.ownTime();
        if (facts.time().isNone())
            return draft.nothing(
                    NoAmount.NO_OWN_PERIODS,
                    Step.of(NO_OWN_PERIODS, facts.scheme().countingArticle()));
        var condition = Condition.of(tier, facts);
        if (condition.isEmpty())
            return draft.nothing(
                    NoAmount.CONDITION_NOT_IN_FORCE,
                    Step.of(
                            CONDITION_NOT_IN_FORCE,
                            tier.article(),
                            new CodeArg("tier", tier.id()),
                            new DateArg("on", Condition.day(tier, facts))));
        var counted = facts.entitling();
        draft.addAll(counted.steps());
        var own = counted.value();
        var owned = draft.quantity("own", own);
        var minimum = condition.get().required();
        if (!condition.get().metBy(own))
            return draft.nothing(NoAmount.NO_OWN_RIGHT, Step.of(NO_OWN_RIGHT, tier.article(), owned, minimum));
        if (condition.get().exceededBy(own))
            return draft.nothing(
                    NoAmount.OTHER_CONDITION_APPLIES,
                    Step.of(
                            TIME_BEYOND_CONDITION,
                            tier.article(),
                            owned,
                            new QuantityArg("below", tier.below().orElseThrow())));
        draft.tier(tier).add(Step.of(OWN_RIGHT, tier.article(), owned, minimum));
        var amount = facts.alone(tier.formula());
        return draft.addAll(amount.steps()).paying(Right.OWN, amount.value());
    }
}
