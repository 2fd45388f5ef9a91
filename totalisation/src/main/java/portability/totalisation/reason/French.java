package portability.totalisation.reason;

/// The sentences about a pension's steps in French.
final class French extends Sentences<PensionRule> {
    French() {
        super(PensionRule.class, """
            INSTRUMENT_APPLIES = {instrument} s’applique entre {own} et {partner} le {on} : {clause}.
            PARTNER_NOT_A_PARTY = {instrument} ne s’applique pas avec {partner}, qui n’y est pas partie : \
            {clause}.
            INSTRUMENT_NOT_IN_FORCE = {instrument} ne lie pas les deux États le {on} ; il lie {partner} à \
            partir du {from}.
            BRANCH_NOT_COVERED = {instrument} ne couvre pas la branche {branch} avec {partner}.
            PERSON_NOT_COVERED = {instrument} ne couvre pas cette personne avec {partner} : {clause}.
            INSTRUMENTS_NOT_COMBINED = {instrument} est appliqué seul : {clause}.
            COMBINATION_FORBIDDEN = {instrument} interdit d’appliquer un autre instrument à côté de lui : \
            {clause}.
            AGE_REACHED = L’âge de la pension, {age}, est atteint le {reached}.
            CLAIM_DATE_OWN = La demande a été déposée ici, auprès de {lodgedWith}, le {lodgedOn}.
            CLAIM_DATE_COUNTS_HERE = La demande déposée auprès de {lodgedWith} le {lodgedOn} compte ici : \
            {clause}.
            CLAIM_DATE_OF_ARRIVAL = La demande déposée auprès de {lodgedWith} le {lodgedOn} compte ici \
            depuis son arrivée, le {arrivedOn}.
            START_AT_AGE = Demandée dans le délai de {windowMonths} mois, la pension commence le {start}.
            START_LATER_THAN_AGE = Demandée le {claimed}, après le délai de {windowMonths} mois, la pension \
            commence le {start}.
            START_AS_REQUESTED = Comme demandé, la pension commence le {start}.
            OWN_TIME_COUNTED = La durée d’assurance accomplie ici est de {own}, comptée ainsi : {counting}.
            OWN_TIME_DISPLACED = L’assurance obligatoire à l’étranger prend la place de {displaced} \
            accomplis ici : {clause}.
            OVERLAP_LEFT_OUT = {days} jours de {state} tombent sur une durée déjà comptée et sont laissés \
            de côté : {clause}.
            YEAR_CEILING_APPLIED = {leftOut} de {state} dépassent {perYear}, ce qu’une année civile peut \
            compter, et sont laissés de côté.
            FOREIGN_TIME_CONVERTED = La durée de {state} (déclarée : {reported}) se convertit en {exact}, \
            arrondis une seule fois vers le haut : {counted}.
            SHORT_PERIODS_IN_THEORETICAL_ONLY = {states} ont moins de {limit} : leur durée entre dans le \
            montant théorique, pas dans la part.
            TIME_TOTALISED = Durées additionnées : {own} ici et {foreign} à l’étranger font {total} : {clause}.
            OWN_RIGHT = La durée accomplie ici, {own}, atteint la durée exigée de {required} : il y a un droit \
            par la seule loi de cet État.
            NO_OWN_RIGHT = La durée accomplie ici, {own}, n’atteint pas la durée exigée de {required} : pas de \
            droit par la seule loi de cet État.
            CONDITION_NOT_IN_FORCE = La condition {tier} n’existe pas le {on}.
            TIME_BEYOND_CONDITION = La durée accomplie ici, {own}, n’est pas inférieure à {below} : une \
            autre condition s’applique.
            TOTALISED_RIGHT = Par {instrument}, {total} atteignent la durée exigée de {required} : il y a un droit.
            NO_TOTALISED_RIGHT = Par {instrument}, {total} n’atteignent pas la durée exigée de {required} : pas \
            de droit.
            TOTALISATION_NOT_NEEDED = La durée accomplie ici ouvre seule le droit ; {instrument} ({method}) \
            n’ajoute rien.
            FOREIGN_TIME_NEVER_ENTERS = Sous {instrument} ({method}), la durée à l’étranger n’entre jamais \
            : la loi d’ici n’en a pas besoin et paie pour la durée accomplie ici.
            PRO_RATA_WAIVED = Aucun montant au prorata n’est calculé sous {instrument} : {clause}.
            NO_OWN_PERIODS = Il n’y a pas de durée d’assurance accomplie ici.
            SHORT_PERIOD_RELEASED = La durée accomplie ici, {own}, est inférieure à {limit} et n’ouvre pas \
            de droit : les autres États la reprennent.
            LAST_STATE_PAYS_ALONE = Tous les États seraient libérés ; dernier État, celui-ci paie seul, sur \
            {total}.
            EARNINGS_SPREAD_OVER_YEARS = Les gains de la ligne {reference} sont répartis par jours sur \
            {years} années.
            EARNINGS_CAPPED = Les gains de {earnings} en {year} dépassent le plafond de {perMonth} par mois \
            ; {limit} comptent.
            EARNINGS_CAP_UNKNOWN = Aucun plafond des gains n’est connu pour {year} ; les gains de ce temps \
            comptent sans plafond.
            POINTS_OF_YEAR = {year} : {earnings} rapportés à la moyenne de {average} donnent {points} points.
            POINTS_SUMMED = {own} accomplis ici donnent {points} points.
            POINTS_EXTENDED_TO_TOTAL = La moyenne acquise ici, appliquée à {total} au lieu de {own} : \
            {points} points deviennent {extended}.
            ACCESS_FACTOR = {early} mois d’avance et {late} mois de report : facteur {factor}.
            POINTS_AMOUNT = {points} points × facteur de la pension {typeFactor} × {pointValue} = {amount}.
            MISSING_YEARS = Dans la période {window}, {counted} sont assurés et {missing} manquent : \
            {missingYears} années entières de {fullYears} manquent, {years} comptent.
            FLAT_AMOUNT = {full} ({household}) × {years}/{of} = {amount}.
            REFERENCE_WAGE = Le salaire moyen des {months} derniers mois déclarés (au plus {ofAtMost}) est \
            de {wage}.
            ACCRUAL_RATE = {counted} donnent le taux {rate}.
            ACCRUAL_AMOUNT = {wage} × {rate} = {amount}.
            MINIMUM_PENSION = {amount} est inférieur à la pension minimale : {minimum}.
            STEP_TABLE_AMOUNT = {counted} se trouvent dans la tranche à partir de {bandFrom} : {amount}.
            DENOMINATOR_CAPPED = Le total de {total} est ramené aux {full} d’une pension entière.
            PRO_RATA_SHARE = {theoretical} × {share} = {amount}.
            METHOD_APPLIED = {instrument} est appliqué ; méthode : {method}.
            AMOUNT_ROUNDED = {exact} est arrondi ({mode}) à {amount}.
            CONTRIBUTIONS_FLOW_HOME = Sous {instrument} ({method}), les cotisations vont au régime du pays \
            d’origine ; aucune durée n’est ajoutée ici.
            LUMP_SUM_ONLY = Sous {instrument} ({method}), il n’y a pas de pension, seulement un capital ou \
            un remboursement.
            FIRST_PAYMENT = La pension commence le {start} et est payée à partir du {paidFrom}.
            HIGHEST_ROUTE_PAID = Parmi les voies qui paient ({payingRoutes}), aucune ne donne plus que \
            {route} : {amount} par mois.
            NO_ROUTE_PAYS = Aucune voie n’ouvre de droit à un paiement.
            PAID_ABROAD_IN_FULL = Elle est payée en entier dans le pays {residence}.
            PAYMENT_ABROAD_NOT_ASSESSED = Le paiement dans le pays {residence} n’a pas été examiné : \
            {clause} ne sont pas chargés.
            LAW_MISSING = Aucune valeur de {key} n’est connue le {on} ; rien n’est calculé par supposition.
            INCAPACITY_BEGAN = L’incapacité de travail a commencé le {since}, sous la législation de {under}.
            INCAPACITY_WAITED = Après {waiting} d’incapacité, une pension peut commencer le {opens}.
            INCAPACITY_TOO_LOW = L’incapacité de {percent} pour cent est inférieure aux {required} pour \
            cent exigés.
            PERSON_DIED = La personne assurée est décédée le {died}.
            SURVIVORS_SHARE = Le survivant ({relation}) reçoit {part} de la pension de la personne décédée \
            ({share}).
            SURVIVORS_SHARE_DIVIDED = {spouses} conjoints partagent la part ({how}) : {part} pour celui-ci.
            SURVIVORS_CAPPED = Tous les survivants ensemble auraient {together}, au plus {most} : {part} \
            pour celui-ci.
            SURVIVORS_PART = {whole} × {part} = {amount} par mois.
            FAMILY_MAXIMUM = Tous les survivants ensemble auraient {together} par mois, au plus {most} : \
            {amount} pour celui-ci.
            NO_SURVIVORS_SHARE = La loi ne donne aucune part à un tel survivant ({relation}).
            ONE_STATE_PAYS_INVALIDITY = Sous {instrument}, toutes les législations sont de type A : \
            {state}, où l’incapacité a commencé, ou l’État précédent, paie seul et en entier.
            OTHER_STATE_PAYS_INVALIDITY = Sous {instrument}, toutes les législations sont de type A : \
            {state} paie seul et en entier.
            PENSION_RULES_FOR_INVALIDITY = Sous {instrument}, toutes les législations ne sont pas de type A \
            : les règles des pensions s’appliquent.
            LEGISLATION_TYPE_TOLD = La législation de {state} sur l’invalidité est de type {type}, comme il a \
            été communiqué.
            LEGISLATION_LISTED = {instrument} énumère la législation de {state} sur l’invalidité : elle est de \
            type {type}.
            LEGISLATION_NOT_LISTED = {instrument} n’énumère aucune législation de {state} sur l’invalidité : \
            elle est de type {type}.
            LEGISLATION_TYPE_NOT_SAID = Il n’a pas été dit sous quelle législation de {state} sur l’invalidité \
            la personne était assurée : elle est tenue pour de type {type}.
            """);
    }
}
