package portability.agreements.explanation;

import portability.kernel.InstitutionId;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.Notation;

/// How an explanation opens in French.
final class FrenchOpening implements Opening {
    @Override
    public String outcome(InstitutionId institution, Outcome outcome, Notation notation) {
        return switch (outcome) {
            case Outcome.Awarded awarded ->
                "%s doit %s par mois à partir du %s, par la voie %s."
                        .formatted(
                                institution,
                                notation.money(awarded.amountPerMonth()),
                                notation.day(awarded.paidFrom()),
                                awarded.route());
            case Outcome.AwardedOnce once ->
                "%s doit %s une seule fois, par la voie %s."
                        .formatted(institution, notation.money(once.amount()), once.route());
            case Outcome.FigureNeeded(var figure, var periods) ->
                periods.isEmpty()
                        ? "%s ne peut pas encore le dire : %s n’a pas été certifié.".formatted(institution, figure)
                        : "%s ne peut pas encore le dire : %d périodes accomplies ici n’indiquent pas %s."
                                .formatted(institution, periods.size(), figure);
            case Outcome.ChoiceNeeded(var separate, var totalised) ->
                "%s ne peut pas encore le dire : la personne doit choisir entre les voies %s et %s."
                        .formatted(institution, separate, totalised);
            case Outcome.NotAwarded(var reason) -> "%s ne doit rien : %s.".formatted(institution, reason.name());
            case Outcome.NotDeterminable(var key, var day) ->
                "%s ne peut pas le dire : la loi n’a pas de valeur de %s le %s."
                        .formatted(institution, key, notation.day(day));
        };
    }

    @Override
    public String unverified(UnverifiedValue value) {
        return "%s n’a pas été vérifié à sa source : %s".formatted(value.key(), value.source());
    }
}
