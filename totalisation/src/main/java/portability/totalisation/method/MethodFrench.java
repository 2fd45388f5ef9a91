package portability.totalisation.method;

import portability.totalisation.reason.Sentences;

/// The sentences about methods and denominators in French.
public final class MethodFrench extends Sentences<MethodRule> {
    public MethodFrench() {
        super(MethodRule.class, """
            TOTAL_OF_ALL_STATES = La durée accomplie ici sur celle de tous les États qui partagent : {share}.
            FIXED_DENOMINATOR = La durée accomplie ici est divisée par {denominator}, que l’instrument fixe \
            : {share}.
            NATIONAL_DENOMINATOR = La durée accomplie ici est divisée par les {denominator} d’une pension \
            entière : {share}.
            COVERAGE_LIFETIME = La durée accomplie ici est divisée par la durée de vie assurable de \
            {denominator} : {share}.
            REST_OF_DENOMINATOR = Sur {denominator}, les {foreign} des autres États laissent {share}.
            SHARE_OF_DENOMINATOR = {theoretical} × {share} = {amount}.
            NOT_ABOVE_FULL = La durée accomplie ici, {own}, dépasse le tout ; le tout est payé, pas davantage.
            NOT_ABOVE_UNTOTALISED = {amount} est ramené aux {untotalised} dus sans totalisation : {clause}.
            HIGHER_AMOUNT = Entre {independent} par la loi de cet État et {proRata} au prorata, {paid} est \
            payé : {which}.
            EQUAL_AMOUNTS = {independent} et {proRata} sont égaux ; {paid} est payé et appelé {which}.
            PART_REDUCED = {part} est réduit au rapport de la durée accomplie ici à la durée exigée, \
            {share} : {amount}.
            PART_FULL = La durée accomplie ici atteint la durée exigée, {share} : la partie de {part} est \
            entière, {amount}.
            VOLUNTARY_TIME_ADDED = {added} pour l’assurance volontaire écartée s’ajoutent à {proRata} : \
            {amount}.
            PENSION_DEDUCTED = {rate} moins les pensions de {pensions} laisse {left}.
            INCOME_TEST_APPLIED = {rate} moins {reduction} pour d’autres revenus laisse {left}.
            ASSETS_TEST_LOWER = L’examen du patrimoine donne {assetsRate}, moins que {rate}.
            STATE_RELEASED = {state} a {time}, moins de {limit}, et n’ouvre aucun droit sur cette durée : \
            il est libéré.
            STATE_MAY_REFUSE = {instrument} permet à l’État de refuser pour une durée si courte ; il est \
            supposé qu’il le fait.
            STATE_KEPT = {state} a {time}, pas moins de {limit} : il paie.
            STATE_KEPT_BY_OWN_RIGHT = {state} a {time}, moins de {limit}, mais un droit sur cette durée : \
            il paie.
            LAST_STATE_ALONE = Tous seraient libérés ; {state}, le dernier, paie comme si toute la durée \
            était la sienne.
            NOBODY_RELEASED = Tous seraient libérés, donc personne ne l’est.
            NOBODY_OBLIGED = Tous sont libérés et aucune règle n’oblige l’un d’eux.
            OPENING_TIME_REACHED = La durée accomplie ici, {own}, atteint la durée de {required} qui ouvre la \
            totalisation.
            OPENING_TIME_MISSING = La durée accomplie ici, {own}, est inférieure à la durée de {required} qui \
            ouvre la totalisation.
            PERIODS_FOR_OTHER_BRANCHES = {state} a certifié {count} périodes qui, selon sa loi, ne comptent pas \
            pour {branch} ; elles restent dehors : {periods}.
            THIRD_STATE_TAKEN_IN = La durée de {states}, non partie à {instrument}, est prise en compte : \
            {clause}.
            THIRD_STATE_ADOPTED = La durée de {states} est reprise comme accomplie ici sous {instrument} : \
            {clause}.
            THIRD_STATE_LEFT_OUT = La durée de {states}, non partie à {instrument}, n’est pas prise en compte : \
            {clause}.
            TIME_BEFORE_AGREEMENT_LEFT_OUT = La durée avant que {instrument} ne lie les deux États n’est pas \
            prise en compte ({periods} périodes) : {clause}.
            TIME_BEFORE_AGREEMENT_COUNTS = La durée avant {instrument} compte, car il y a une durée plus \
            tard : {clause}.
            OWN_TIME_COUNTS_FROM = Sous {instrument}, la durée accomplie ici compte à partir du {day}.
            SCHEME_NOT_TOTALISED = La durée n’a pas d’effet sur le montant de ce régime : {clause}.
            INSTRUMENT_DISPLACED = {instrument} ne s’applique pas avec {partner} ; {other} prend sa place : \
            {clause}.
            MOST_FAVOURABLE_INSTRUMENT = Par {instrument}, le meilleur de plusieurs résultats est dû : {clause}.
            OWN_PENSION_SET_ASIDE = {instrument} ({method}) prend la place de la pension par la loi de cet État.
            OPTION_TAKEN = Sous {instrument} ({method}), la personne a choisi {option}.
            OPTION_OPEN = Sous {instrument} ({method}), la personne peut choisir entre {separate} par la \
            loi de cet État et {totalised} par totalisation, et ne l’a pas encore dit.
            OTHERS_LEFT_OUT = Avec la durée des États qui ne paient pas encore, ce serait {with} ; sans \
            elle, {without} est payé.
            OTHERS_TAKEN_IN = Avec la durée de tous les États, c’est {with} ; sans elle, {without}.
            RECALCULATED_WHEN_MET = Le {on}, quand les conditions de {state} sont remplies, le calcul est \
            refait.
            INDEXED_DIRECTLY = {pension} augmente de {percent} % à {amount} ; rien n’est comparé de nouveau.
            NEW_CALCULATION = Le calcul est refait : {change}.
            NO_NEW_CALCULATION = Le calcul n’est pas refait : {change}.
            """);
    }
}
