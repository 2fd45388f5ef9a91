package portability.auditor.rederive;

import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.PairFinding;
import portability.proto.agreements.v1.Route;
import portability.proto.types.v1.Branch;
import portability.totalisation.Outcome;
import portability.totalisation.law.Per;

/// What was calculated, in the contract's words: written here a second time, so that a slip in the service's
/// own
/// wording
/// shows as a difference.
final class DerivedAnswer {
    private DerivedAnswer() {}

    static Determination of(portability.totalisation.Determination derived) {
        var answer = Determination.newBuilder()
                .setInstitution(derived.institution().toString())
                .setScheme(derived.scheme())
                .setBranch(Branch.valueOf("BRANCH_" + derived.branch()))
                .setLawChecksum(derived.lawChecksum())
                .setEngineVersion(derived.engineVersion())
                .setInputDigest(derived.inputDigest());
        derived.pensionStart().ifPresent(day -> answer.setStart(day.toString()));
        outcome(derived.outcome(), answer);
        derived.supplementPerMonth().ifPresent(added -> answer.setSupplementPerMonth(DerivedSteps.money(added)));
        for (var route : derived.routes()) answer.addRoutes(route(route));
        for (var pair : derived.pairs())
            answer.addPairs(PairFinding.newBuilder()
                    .setState(pair.own().code())
                    .setPartner(pair.partner().code())
                    .setInstrument(pair.instrument())
                    .setApplied(pair.applied())
                    .setReason(DerivedSteps.step(pair.why())));
        for (var value : derived.restsOn())
            answer.addRestsOnUnverified(
                    LawValue.newBuilder().setPath(value.key()).setSource(value.source()));
        for (var step : derived.steps()) answer.addSteps(DerivedSteps.step(step));
        return answer.build();
    }

    private static void outcome(Outcome outcome, Determination.Builder answer) {
        switch (outcome) {
            case Outcome.Awarded(var route, var _, var paidFrom, var amount) -> {
                answer.setAwarded(true).setChosenRoute(route).setPaidFrom(paidFrom.toString());
                answer.setPayablePerMonth(DerivedSteps.money(amount));
            }
            case Outcome.AwardedOnce(var route, var _, var paidFrom, var amount) -> {
                answer.setAwarded(true).setChosenRoute(route).setPaidFrom(paidFrom.toString());
                answer.setPayableOnce(DerivedSteps.money(amount));
            }
            case Outcome.NotAwarded(var reason) -> answer.setRefusalReason(reason.name());
            case Outcome.ChoiceNeeded _ -> answer.setRefusalReason("CHOICE_NEEDED");
            case Outcome.FigureNeeded(var figure, var periods) ->
                answer.setRefusalReason("FIGURE_MISSING")
                        .setFigureNeeded(figure.code())
                        .addAllPeriodsWithoutFigure(periods);
            case Outcome.NotDeterminable _ -> answer.setRefusalReason("LAW_MISSING");
        }
    }

    private static Route.Builder route(portability.totalisation.Route derived) {
        var route = Route.newBuilder()
                .setId(derived.id())
                .setRight(derived.right().name())
                .setOwn(DerivedSteps.quantity(derived.ownPeriod()))
                .setTotal(DerivedSteps.quantity(derived.totalPeriod()));
        derived.instrument().ifPresent(route::setInstrument);
        derived.theoretical().ifPresent(amount -> route.setTheoretical(DerivedSteps.money(amount.rounded())));
        derived.share().ifPresent(share -> route.setProRataRatio(DerivedSteps.ratio(share.own(), share.total())));
        derived.amountPerMonth().ifPresent(amount -> {
            var money = DerivedSteps.money(amount.rounded());
            route.setAmount(money);
            if (derived.isNational()) route.setIndependent(money);
            else if (derived.share().isPresent()) route.setProRata(money);
        });
        derived.amount().ifPresent(payable -> {
            if (payable.per() != Per.MONTH)
                route.setPayable(DerivedSteps.money(payable.rounded()))
                        .setPayablePer(payable.per().name());
        });
        derived.nothing().ifPresent(reason -> route.setRefusalReason(reason.name()));
        for (var step : derived.steps()) route.addSteps(DerivedSteps.step(step));
        return route;
    }
}
