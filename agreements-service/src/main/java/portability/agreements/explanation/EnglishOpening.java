package portability.agreements.explanation;

import portability.kernel.InstitutionId;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.Notation;

/// How an explanation opens in English.
final class EnglishOpening implements Opening {
    @Override
    public String outcome(InstitutionId institution, Outcome outcome, Notation notation) {
        return switch (outcome) {
            case Outcome.Awarded awarded ->
                "%s owes %s per month from %s, by the route %s."
                        .formatted(
                                institution,
                                notation.money(awarded.amountPerMonth()),
                                notation.day(awarded.paidFrom()),
                                awarded.route());
            case Outcome.AwardedOnce once ->
                "%s owes %s once, by the route %s.".formatted(institution, notation.money(once.amount()), once.route());
            case Outcome.FigureNeeded(var figure, var periods) ->
                periods.isEmpty()
                        ? "%s cannot say yet: %s was not certified.".formatted(institution, figure)
                        : "%s cannot say yet: %d own periods state no %s."
                                .formatted(institution, periods.size(), figure);
            case Outcome.ChoiceNeeded(var separate, var totalised) ->
                "%s cannot say yet: the claimant must choose between the routes %s and %s."
                        .formatted(institution, separate, totalised);
            case Outcome.NotAwarded(var reason) -> "%s owes nothing: %s.".formatted(institution, reason.name());
            case Outcome.NotDeterminable(var key, var day) ->
                "%s cannot say: the law has no value of %s on %s.".formatted(institution, key, notation.day(day));
        };
    }

    @Override
    public String unverified(UnverifiedValue value) {
        return "%s was not verified against its source: %s".formatted(value.key(), value.source());
    }
}
