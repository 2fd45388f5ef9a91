package portability.totalisation.reason;

/// The sentences about insured time in French.
final class TimeFrench extends Sentences<TimeRule> {
    TimeFrench() {
        super(TimeRule.class, """
            STRETCH_MEASURED = L’intervalle {span} fait {elapsed}, compté ainsi : {counting}.
            STRETCHES_SUMMED = Tous les intervalles font {sum} ; à trente jours par mois, {elapsed}.
            DAYS_LEFT_OVER_ROUNDED_UP = {elapsed} font {months} : les jours restants comptent pour un mois.
            TIME_CONVERTED = {reported} se convertissent en {exact} ; une fraction d’unité va {remainder} : \
            {counted}.
            YEARS_CONVERTED_EACH = {years} années, chacune convertie pour elle-même, font {counted}.
            DECIMALS_READ_WITH_TOLERANCE = {certified} a été arrondi par l’expéditeur ({decimals}) : le \
            calcul prend {read}.
            YEAR_CUT_TO_CEILING = {exact} dépassent ce que {years} années civiles de {perYear} peuvent \
            compter : {counted} comptent.
            FULL_YEAR_STAYS_FULL = Tout ce que {years} années civiles peuvent compter a été déclaré : elles \
            restent entières, {counted} au lieu de {exact}.
            YEARS_CREDITED = {credited} sur {of} avec une durée à l’étranger sont portées au compte (il en \
            faut {least}).
            FUTURE_TIME_GRANTED = Du {from} à l’âge de {age}, atteint le {until}, la loi accorde {future}.
            FUTURE_TIME_LIMITED = La loi n’accorde pas plus que {most} : {future}.
            FUTURE_TIME_IN_THEORETICAL_ONLY = {future} accordés pour le temps après le risque entrent dans \
            le montant théorique, {theoretical}, pas dans la part.
            NOTIONAL_TIME_IN_BOTH = {notional} accordés pour le temps avant le risque entrent dans le \
            montant théorique et dans la part : {own} sur {total}.
            NON_CONTRIBUTORY_TIME_CAPPED = Sur {nonContributory} sans cotisations, au plus {part} de la \
            durée cotisée comptent : {theoretical} pour le montant théorique (avec la durée de tous les \
            États), {actual} pour la part (avec la durée accomplie ici).
            """);
    }
}
