package portability.agreements.determination;

import portability.agreements.edge.Words;
import portability.ledger.edge.MalformedInput;
import portability.totalisation.question.CareerFault;

/// Why a career cannot be used, as callers see it.
final class CareerFaults {
    private CareerFaults() {}

    static MalformedInput malformed(CareerFault fault) {
        return switch (fault) {
            case CareerFault.UnknownCurrency(var reference, var currency) ->
                new MalformedInput("UNKNOWN_CURRENCY", reference + ": the scheme knows no " + currency + " that year");
            case CareerFault.ContingencyNotStated(var branch) ->
                Words.invalidQuestion("the day of the incapacity or the death is required for " + branch);
            case CareerFault.SamePeriodTwice(var reference) -> invalidPeriod(reference + ": the same period twice");
            case CareerFault.OtherStatesPeriod(var state, var reference) ->
                invalidPeriod(reference + ": not a period of " + state);
            case CareerFault.SexNotStated() ->
                Words.invalidQuestion("the law has another pension age for women: the person's sex is required");
            case CareerFault.ReversedDates(var reference, var _, var _) ->
                invalidPeriod(reference + ": the last day is before the first");
            case CareerFault.DaysWithoutWeek(var reference) ->
                invalidPeriod(reference + ": days of which week is not said");
            case CareerFault.TooPrecise(var reference) -> invalidPeriod(reference + ": too many decimals");
            case CareerFault.NegativeFigure(var figure) ->
                new MalformedInput("INVALID_FIGURE", figure + ": below zero");
            case CareerFault.StateTwice(var state) -> invalidPeriod("two records of " + state);
            case CareerFault.NotOurPeriod(var reference) -> invalidPeriod(reference + ": not a period of this state");
            case CareerFault.MoreTimeThanSpan(var reference) ->
                invalidPeriod(reference + ": more time than its days can hold");
        };
    }

    private static MalformedInput invalidPeriod(String message) {
        return new MalformedInput("INVALID_PERIOD", message);
    }
}
