package portability.totalisation.cumulation;

import portability.totalisation.reason.Sentences;

/// The sentences about benefits that meet in French.
public final class CumulationFrench extends Sentences<CumulationRule> {
    public CumulationFrench() {
        super(CumulationRule.class, """
            NO_REDUCTION_RULE = {benefits} autres pensions ou revenus ont été indiqués ; aucune règle de {scheme} à \
            leur sujet n’est chargée : rien n’a été retiré.
            REDUCTION_RULE = La loi nationale prend {rate} de ce qui dépasse {free} d’autres prestations ou revenus.
            BENEFIT_LISTED = {instrument} cite cette prestation parmi celles que les règles nationales peuvent réduire.
            NATIONAL_RULE_ALONE = Aucun instrument ne limite la loi nationale pour ce que {states} paient : {counted} \
            sont comptés comme elle le dit.
            SAME_KIND = La prestation de {state} repose sur la durée de la même personne : elle est de même \
            nature.
            DIFFERENT_KIND = Ce que {state} paie est de nature différente.
            REDUCTION_BARRED_PRO_RATA = Aucune règle nationale ne réduit une prestation au prorata pour une \
            prestation de même nature.
            REDUCTION_BARRED_BY_TIME = La prestation autonome dépend de la seule durée : aucune règle \
            nationale ne la réduit pour une prestation de même nature.
            REDUCTION_BARRED_NOT_LISTED = La prestation autonome n’est pas dans la liste : aucune règle \
            nationale ne la réduit.
            REDUCTION_ALLOWED = La règle nationale de réduction peut être appliquée.
            FOREIGN_NOT_COUNTED = La règle nationale ne compte pas ce qu’un autre État paie.
            VOLUNTARY_NEVER_COUNTED = {amount} de {state} repose sur une assurance volontaire et n’est \
            jamais compté.
            COUNTED_GROSS = {amount} de {state} est compté avant impôt et cotisations.
            COUNTED_NET = {amount} de {state} est compté après impôt et cotisations, comme le dit la loi \
            nationale.
            INCOME_DIVIDED = {income} est divisé par les {benefits} prestations autonomes : {counted}.
            INCOME_IN_RATIO = Le revenu de {income} et la franchise de {free} sont pris dans le rapport \
            {share} : {counted} et {freeCounted}.
            NOT_DIVIDED = La loi nationale compte déjà en proportion : {income} n’est pas divisé.
            REDUCTION_COMPUTED = ({counted} − {free}) × {rate} = {reduction}.
            REDUCTION_LIMITED = La réduction de {reduction} est limitée à l’autre prestation : {limited}.
            WITHHOLDING_DIVIDED = Chacune des {benefits} prestations serait réduite par les autres : sur \
            {withheld}, seuls {share} sont retenus.
            BENEFIT_REDUCED = {amount} moins {reduction} font {left}.
            MINIMUM_NOT_LOADED = Aucun minimum de {scheme} n’est chargé : on ne sait pas si un complément est dû.
            MINIMUM_FOR_TIME = Pour {total} dans tous les États ensemble, le minimum est de {minimum}.
            SUPPLEMENT_AWAITED = Ce que {states} paient n’a pas été indiqué : le complément au minimum ne peut pas \
            encore être calculé.
            SUPPLEMENT_DUE = {pensions} n’atteignent pas le minimum de {minimum} : complément de {supplement}.
            SUPPLEMENT_NOT_NEEDED = {pensions} atteignent le minimum de {minimum} : pas de complément.
            SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE = Seul l’État de résidence qui paie une pension verse un \
            complément : résidence {residence}, paie {pays}.
            """);
    }
}
