package portability.agreements.determination;

import java.util.Optional;
import java.util.Set;
import portability.agreements.outlook.Earliest;
import portability.agreements.outlook.LookAhead;
import portability.agreements.outlook.Outlook;
import portability.agreements.simulation.Scenario.Work;
import portability.agreements.simulation.Simulated.Assumption;
import portability.kernel.Branch;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.EarliestPension;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.agreements.v1.GetOutlookResponse;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.law.Dated;

/// The rpc that looks ahead. Keeps nothing of what it was asked.
public final class OutlookCalls {
    private final Determinations determinations;

    public OutlookCalls(Determinations determinations) {
        this.determinations = determinations;
    }

    GetOutlookResponse get(GetOutlookRequest request) {
        var question = Questions.question(request.getQuestion());
        if (question.branch() != Branch.OLD_AGE)
            throw new MalformedInput("INVALID_QUESTION", "one looks ahead to an old-age pension alone");
        var career = Questions.career(request.getQuestion(), determinations.institution());
        var work = request.hasGoingOn()
                ? Optional.of(DeterminationCalls.work(
                        request.getGoingOn().toBuilder().setMonths(1).build()))
                : Optional.<Work>empty();
        var found = new LookAhead(career, question, determinations.lawFor(question), determinations).outlook(work);
        return GetOutlookResponse.newBuilder()
                .setOutlook(outlook(found, DeterminationCalls.steps(request.getQuestion())))
                .build();
    }

    private static portability.proto.agreements.v1.Outlook.Builder outlook(Outlook found, Steps steps) {
        var wire = portability.proto.agreements.v1.Outlook.newBuilder()
                .setToday(new Answers(steps).determination(found.today()))
                .setAsItIs(earliest(found.asItIs(), steps));
        found.goingOn().ifPresent(then -> wire.setGoingOn(earliest(then, steps)));
        return wire;
    }

    private static EarliestPension.Builder earliest(Earliest earliest, Steps steps) {
        var wire = EarliestPension.newBuilder();
        earliest.because().forEach(step -> wire.addBecause(steps.step(step)));
        switch (earliest) {
            case Earliest.From from -> {
                wire.setKind(EarliestKind.EARLIEST_KIND_FROM_A_DAY)
                        .setFirstDay(from.firstDay().toString());
                assumed(wire, from.assumed());
            }
            case Earliest.AfterWork after -> {
                wire.setKind(EarliestKind.EARLIEST_KIND_AFTER_WORK)
                        .setFirstDay(after.firstDay().toString())
                        .setMonthsOfWork(after.months());
                assumed(wire, after.assumed());
            }
            case Earliest.Never _ -> wire.setKind(EarliestKind.EARLIEST_KIND_NEVER);
            case Earliest.NotKnown _ -> wire.setKind(EarliestKind.EARLIEST_KIND_NOT_KNOWN);
        }
        worth(wire, earliest.found());
        earliest.found().restsOn().forEach(value -> wire.addRestsOnUnverified(Answers.unverified(value)));
        return wire.setLawGoesOn(earliest.found().restsOn().stream().anyMatch(value -> Dated.goesOn(value.source())));
    }

    private static void worth(EarliestPension.Builder wire, Determination found) {
        switch (found.outcome()) {
            case Outcome.Awarded awarded -> wire.setPerMonth(Steps.money(awarded.amountPerMonth()));
            case Outcome.AwardedOnce once -> wire.setOnce(Steps.money(once.amount()));
            case Outcome.NotAwarded _, Outcome.ChoiceNeeded _, Outcome.NotDeterminable _, Outcome.FigureNeeded _ ->
                wire.setReason(Answers.reason(found.outcome()));
        }
    }

    /// In the order in which they are declared, so that the same question has the same answer.
    private static void assumed(EarliestPension.Builder wire, Set<Assumption> assumed) {
        for (var assumption : Assumption.values())
            if (assumed.contains(assumption)) wire.addAssumptions(assumption.name());
    }
}
