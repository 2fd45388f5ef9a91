package portability.agreements.explanation;

import portability.kernel.InstitutionId;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.Notation;

/// How an explanation opens in Spanish.
final class SpanishOpening implements Opening {
    @Override
    public String outcome(InstitutionId institution, Outcome outcome, Notation notation) {
        return switch (outcome) {
            case Outcome.Awarded awarded ->
                "%s debe %s al mes a partir del %s, por la vía %s."
                        .formatted(
                                institution,
                                notation.money(awarded.amountPerMonth()),
                                notation.day(awarded.paidFrom()),
                                awarded.route());
            case Outcome.AwardedOnce once ->
                "%s debe %s una sola vez, por la vía %s."
                        .formatted(institution, notation.money(once.amount()), once.route());
            case Outcome.FigureNeeded(var figure, var periods) ->
                periods.isEmpty()
                        ? "%s aún no puede decirlo: %s no se certificó.".formatted(institution, figure)
                        : "%s aún no puede decirlo: %d períodos cumplidos aquí no indican %s."
                                .formatted(institution, periods.size(), figure);
            case Outcome.ChoiceNeeded(var separate, var totalised) ->
                "%s aún no puede decirlo: la persona debe elegir entre las vías %s y %s."
                        .formatted(institution, separate, totalised);
            case Outcome.NotAwarded(var reason) -> "%s no debe nada: %s.".formatted(institution, reason.name());
            case Outcome.NotDeterminable(var key, var day) ->
                "%s no puede decirlo: la ley no tiene valor de %s el %s."
                        .formatted(institution, key, notation.day(day));
        };
    }

    @Override
    public String unverified(UnverifiedValue value) {
        return "%s no se verificó en su fuente: %s".formatted(value.key(), value.source());
    }
}
