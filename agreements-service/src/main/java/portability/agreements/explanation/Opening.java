package portability.agreements.explanation;

import portability.kernel.InstitutionId;
import portability.totalisation.Outcome;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.reason.Language;
import portability.totalisation.reason.Notation;

/// The sentences with which an explanation opens, in one language: what was decided, and what it rests on. Each names
/// first whose decision it is.
///
/// @param unverified with the value and its source
record Opening(
        String awarded,
        String awardedOnce,
        String notCertified,
        String notStated,
        String choiceNeeded,
        String notAwarded,
        String notDeterminable,
        String unverified) {
    private static final Opening ENGLISH = new Opening(
            "%s owes %s per month from %s, by the route %s.",
            "%s owes %s once, by the route %s.",
            "%s cannot say yet: %s was not certified.",
            "%s cannot say yet: %d own periods state no %s.",
            "%s cannot say yet: the claimant must choose between the routes %s and %s.",
            "%s owes nothing: %s.",
            "%s cannot say: the law has no value of %s on %s.",
            "%s was not verified against its source: %s");

    private static final Opening FRENCH = new Opening(
            "%s doit %s par mois à partir du %s, par la voie %s.",
            "%s doit %s une seule fois, par la voie %s.",
            "%s ne peut pas encore le dire : %s n’a pas été certifié.",
            "%s ne peut pas encore le dire : %d périodes accomplies ici n’indiquent pas %s.",
            "%s ne peut pas encore le dire : la personne doit choisir entre les voies %s et %s.",
            "%s ne doit rien : %s.",
            "%s ne peut pas le dire : la loi n’a pas de valeur de %s le %s.",
            "%s n’a pas été vérifié à sa source : %s");

    private static final Opening SPANISH = new Opening(
            "%s debe %s al mes a partir del %s, por la vía %s.",
            "%s debe %s una sola vez, por la vía %s.",
            "%s aún no puede decirlo: %s no se certificó.",
            "%s aún no puede decirlo: %d períodos cumplidos aquí no indican %s.",
            "%s aún no puede decirlo: la persona debe elegir entre las vías %s y %s.",
            "%s no debe nada: %s.",
            "%s no puede decirlo: la ley no tiene valor de %s el %s.",
            "%s no se verificó en su fuente: %s");

    static Opening in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case SPANISH -> SPANISH;
        };
    }

    String outcome(InstitutionId institution, Outcome outcome, Notation notation) {
        return switch (outcome) {
            case Outcome.Awarded found ->
                awarded.formatted(
                        institution,
                        notation.money(found.amountPerMonth()),
                        notation.day(found.paidFrom()),
                        found.route());
            case Outcome.AwardedOnce once ->
                awardedOnce.formatted(institution, notation.money(once.amount()), once.route());
            case Outcome.FigureNeeded(var figure, var periods) ->
                periods.isEmpty()
                        ? notCertified.formatted(institution, figure)
                        : notStated.formatted(institution, periods.size(), figure);
            case Outcome.ChoiceNeeded(var separate, var totalised) ->
                choiceNeeded.formatted(institution, separate, totalised);
            case Outcome.NotAwarded(var reason) -> notAwarded.formatted(institution, notation.code(reason.name()));
            case Outcome.NotDeterminable(var key, var day) ->
                notDeterminable.formatted(institution, key, notation.day(day));
        };
    }

    String unverified(UnverifiedValue value) {
        return unverified.formatted(value.key(), value.source());
    }
}
