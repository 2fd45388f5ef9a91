package portability.agreements.determination;

import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.PairFinding;
import portability.proto.agreements.v1.Route;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.law.Per;

/// A determination on the wire.
final class Answers {
    private final Steps steps;

    Answers(Steps steps) {
        this.steps = steps;
    }

    Determination determination(portability.totalisation.Determination found) {
        var wire = Determination.newBuilder()
                .setInstitution(found.institution().toString())
                .setScheme(found.scheme())
                .setBranch(Words.branch(found.branch()))
                .setLawChecksum(found.lawChecksum())
                .setEngineVersion(found.engineVersion())
                .setInputDigest(found.inputDigest());
        found.pensionStart().ifPresent(start -> wire.setStart(start.toString()));
        switch (found.outcome()) {
            case Outcome.Awarded awarded ->
                wire.setAwarded(true)
                        .setChosenRoute(awarded.route())
                        .setPaidFrom(awarded.paidFrom().toString())
                        .setPayablePerMonth(Steps.money(awarded.amountPerMonth()));
            case Outcome.AwardedOnce once ->
                wire.setAwarded(true)
                        .setChosenRoute(once.route())
                        .setPaidFrom(once.paidFrom().toString())
                        .setPayableOnce(Steps.money(once.amount()));
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _ ->
                wire.setRefusalReason(reason(found.outcome()));
            case Outcome.FigureNeeded(var figure, var periods) ->
                wire.setRefusalReason(reason(found.outcome()))
                        .setFigureNeeded(figure.code())
                        .addAllPeriodsWithoutFigure(periods);
        }
        found.supplementPerMonth().ifPresent(amount -> wire.setSupplementPerMonth(Steps.money(amount)));
        found.routes().forEach(route -> wire.addRoutes(route(route)));
        found.pairs().forEach(pair -> wire.addPairs(pair(pair)));
        found.restsOn().forEach(value -> wire.addRestsOnUnverified(unverified(value)));
        found.steps().forEach(step -> wire.addSteps(steps.step(step)));
        return wire.build();
    }

    /// Why nothing is owed, a code; empty where something is.
    static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Awarded _, Outcome.AwardedOnce _ -> "";
            case Outcome.NotAwarded(var reason) -> reason.name();
            case Outcome.ChoiceNeeded _ -> "CHOICE_NEEDED";
            case Outcome.FigureNeeded _ -> "FIGURE_MISSING";
            case Outcome.NotDeterminable _ -> "LAW_MISSING";
        };
    }

    private Route route(portability.totalisation.Route route) {
        var wire = Route.newBuilder()
                .setId(route.id())
                .setInstrument(route.instrument().orElse(""))
                .setRight(route.right().name())
                .setOwn(Steps.quantity(route.ownPeriod()))
                .setTotal(Steps.quantity(route.totalPeriod()));
        route.theoretical().ifPresent(amount -> wire.setTheoretical(Steps.money(amount.rounded())));
        route.share()
                .ifPresent(share -> wire.getProRataRatioBuilder()
                        .setNumerator(share.own().toString())
                        .setDenominator(share.total().toString()));
        route.payablePerMonth().map(Steps::money).ifPresent(amount -> {
            wire.setAmount(amount);
            if (route.isNational()) wire.setIndependent(amount);
            else if (route.share().isPresent()) wire.setProRata(amount);
        });
        route.amount()
                .filter(payable -> payable.per() != Per.MONTH)
                .ifPresent(payable -> wire.setPayable(Steps.money(payable.rounded()))
                        .setPayablePer(payable.per().name()));
        route.nothing().ifPresent(reason -> wire.setRefusalReason(reason.name()));
        route.steps().forEach(step -> wire.addSteps(steps.step(step)));
        return wire.build();
    }

    private PairFinding pair(portability.totalisation.PairFinding pair) {
        return PairFinding.newBuilder()
                .setState(code(pair.own()))
                .setPartner(code(pair.partner()))
                .setInstrument(pair.instrument())
                .setApplied(pair.applied())
                .setReason(steps.step(pair.why()))
                .build();
    }

    private static String code(Country country) {
        return country.toString();
    }

    static LawValue unverified(UnverifiedValue value) {
        return LawValue.newBuilder()
                .setPath(value.key())
                .setSource(value.source())
                .setVerified(false)
                .build();
    }
}
