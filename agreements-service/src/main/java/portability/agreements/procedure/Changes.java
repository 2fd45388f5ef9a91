package portability.agreements.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.proto.agreements.v1.AssessChangeRequest;
import portability.proto.agreements.v1.AssessChangeResponse;
import portability.proto.agreements.v1.ChangeAfterAward;
import portability.proto.agreements.v1.ClaimDate;
import portability.proto.agreements.v1.WeighDeferralRequest;
import portability.proto.agreements.v1.WeighDeferralResponse;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.method.Change;
import portability.totalisation.method.Deferral;

/// What later events do to an award: Reg. (EC) 883/2004 Arts. 50, 59. The rules are the regulation's own; no dated
/// value stands in them.
final class Changes {
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");
    private static final int MOST_STATES = 40;

    private Changes() {}

    static AssessChangeResponse answer(AssessChangeRequest request) {
        var change = change(request.getChange());
        if (request.hasPension() && change != Change.GENERAL_INDEXATION)
            throw Words.invalidQuestion("a pension is given where it rises by general indexation");
        var anew = change.newCalculation();
        var steps = new ArrayList<Step>(anew.steps());
        var answer = AssessChangeResponse.newBuilder().setNewCalculation(anew.value());
        if (request.hasPension()) {
            if (!PERCENT.matcher(request.getPercent()).matches())
                throw Words.invalidQuestion("percent is a decimal number");
            var pension = Words.money(request.getPension());
            var currency = pension.getCurrencyUnit();
            var indexed = Change.indexed(
                    Fraction.of(pension.getAmount()), Fraction.of(new BigDecimal(request.getPercent())), currency);
            steps.addAll(indexed.steps());
            answer.setPension(Steps.money(Fractions.money(indexed.value(), currency)));
        }
        return answer.addAllSteps(Asked.steps(steps, request.getLanguage())).build();
    }

    static WeighDeferralResponse answer(WeighDeferralRequest request) {
        var with = Asked.money("with_their_time", request.hasWithTheirTime(), request.getWithTheirTime());
        var without = Asked.money("without_their_time", request.hasWithoutTheirTime(), request.getWithoutTheirTime());
        Asked.sameCurrency(with, without);
        var currency = with.getCurrencyUnit();
        var weighed = Deferral.now(
                Fraction.of(with.getAmount()),
                Fraction.of(without.getAmount()),
                waiting(request.getConditionsMetOnList()),
                currency);
        return WeighDeferralResponse.newBuilder()
                .setNow(Steps.money(Fractions.money(weighed.value().amount(), currency)))
                .setTheirTimeIsIn(weighed.value().othersIn())
                .addAllRecalculateOn(weighed.value().recalculateOn().stream()
                        .map(again -> again.on().toString())
                        .toList())
                .addAllSteps(Asked.steps(weighed.steps(), request.getLanguage()))
                .build();
    }

    private static SortedMap<Country, LocalDate> waiting(List<ClaimDate> stated) {
        if (stated.isEmpty() || stated.size() > MOST_STATES)
            throw Words.invalidQuestion("conditions_met_on: 1 to " + MOST_STATES + " states");
        var waiting = new TreeMap<Country, LocalDate>();
        for (var each : stated) {
            var day = Words.date("conditions_met_on", each.getDay());
            if (waiting.put(Words.country("conditions_met_on", each.getState()), day) != null)
                throw Words.invalidQuestion("conditions_met_on: each state once");
        }
        return waiting;
    }

    private static Change change(ChangeAfterAward change) {
        return switch (change) {
            case CHANGE_AFTER_AWARD_RULES_CHANGED -> Change.RULES_CHANGED;
            case CHANGE_AFTER_AWARD_SITUATION_CHANGED -> Change.SITUATION_CHANGED;
            case CHANGE_AFTER_AWARD_FURTHER_TIME -> Change.FURTHER_TIME;
            case CHANGE_AFTER_AWARD_CONDITIONS_MET_ELSEWHERE -> Change.CONDITIONS_MET_ELSEWHERE;
            case CHANGE_AFTER_AWARD_OTHER_BENEFIT_CHANGED -> Change.OTHER_BENEFIT_CHANGED;
            case CHANGE_AFTER_AWARD_GENERAL_INDEXATION -> Change.GENERAL_INDEXATION;
            case CHANGE_AFTER_AWARD_INDEXATION_ELSEWHERE -> Change.INDEXATION_ELSEWHERE;
            case CHANGE_AFTER_AWARD_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("change is required");
        };
    }
}
