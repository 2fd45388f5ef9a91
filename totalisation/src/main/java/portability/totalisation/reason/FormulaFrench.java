package portability.totalisation.reason;

/// The sentences about amounts in French.
final class FormulaFrench extends Sentences<FormulaRule> {
    FormulaFrench() {
        super(FormulaRule.class, """
            FIGURE_MISSING = Le chiffre {figure} n’a pas été certifié, et les périodes accomplies ici ne le \
            donnent pas.
            EARNINGS_MISSING = {count} périodes accomplies ici n’indiquent aucun gain ({periods}), et le montant en \
            dépend : il n’est pas connu.
            EARNINGS_NOT_BORNE = {count} périodes accomplies ici n’indiquent aucun gain ({periods}) ; une durée de \
            cette nature ({kinds}) n’en porte pas : elles n’ajoutent rien.
            EARNINGS_NOT_TAKEN = {count} périodes accomplies ici n’indiquent aucun gain ({periods}) : la moyenne est \
            celle des autres.
            FIGURE_GIVEN = Le chiffre {figure} est {value}, comme certifié auparavant.
            FIGURE_NOT_CERTIFIED = Aucun chiffre {figure} n’a été certifié : il ne compte pas.
            FIGURE_EXTENDED = La moyenne de {figure} acquise ici, appliquée à {total} au lieu de {own} : \
            {value} devient {extended}.
            YEAR_EARNINGS_CAPPED = Les gains de {earnings} en {year} dépassent le plafond ({ceiling}) ; \
            {limit} comptent.
            EARNINGS_REVALUED = {amount} de {year} × {now}/{then} = {revalued}.
            WAGE_OF_YEARS = {sum} sur {years} années donnent un salaire de {wage}.
            INDEXED_EARNINGS = Les {years} meilleures années depuis {firstYear} et avant {eligibilityYear} \
            font {sum} ; sur {months} mois, cela fait {earnings} par mois, en unités entières.
            EARNINGS_RATIO = {year} : {earnings} sont {percent} pour cent de la moyenne de {average}.
            EARNINGS_POSITION = Les rapports font {sum} ; sur {coverage} d’assurance, la position relative \
            des gains est de {position} pour cent.
            THEORETICAL_EARNINGS = De {firstYear} à {lastYear}, les gains sont pris à {position} pour cent \
            du salaire moyen.
            BASE_RATE = Le taux de base de {baseRate} pour {baseTime} donne {gives} pour {counted}.
            GROWTH_STEP = À partir de {from}, {amount} font {blocks} × {per}, à {rate} chacun : {gives}.
            MONTHS_FROM_AGE = L’âge de {age} est atteint le {reached} ; le début, le {start}, en est à \
            {months} mois.
            SHORTFALL = {fromAge} mois manquent jusqu’à l’âge et {fromTime} mois jusqu’à la durée entière \
            de {fullTime} : {months} comptent.
            AMOUNT_PRORATED = {amount} × {time}/{full} = {prorated}.
            BELOW_MINIMUM_TIME = {weighed} sont inférieurs à {minimum} : cette partie ne donne rien.
            PART_WEIGHED = {part} comptent seulement pour {weight} : {lost} ne comptent pas.
            TIME_WEIGHED = {time} comptent pour {weighed}.
            FLAT_SHARE = {full} ({household}) × {part}, pour {time} sur {fullTime} = {amount}.
            YEARLY_AVERAGE = {counted} font en moyenne {exact} par an, arrondis ({rounding}) à {average}.
            BAND_OF_AVERAGE = Une moyenne de {average} se trouve dans la tranche à partir de {bandFrom} : \
            {amount}.
            BELOW_LOWEST_BAND = {number} sont en dessous de la tranche la plus basse : il n’y a pas de \
            prestation.
            BRACKET_OF_EARNINGS = {part} × {rate} = {gives}.
            BENDS_SUMMED = {earnings} par mois donnent {amount}.
            MIXED_AMOUNT = {constant} × ({national} + {own}) × {factor} = {amount}.
            YEAR_CREDITED = {year} : {earnings} × {rate} = {credited} portés au compte.
            CAPITAL_SUMMED = {years} années donnent un capital de {capital}.
            VALUE_BY_AGE = À {years} ans et {months} mois, la valeur est {value}.
            CAPITAL_CONVERTED = {capital} {by} {value} = {amount}.
            LUMP_SUM = {times} × {of}, {blocks} fois = {amount}.
            BLOCKS_PAID = {blocks} × {each}, pour chaque tranche de {per} dans {of} = {amount}.
            FIXED_AMOUNT = Le montant est de {amount}.
            PRODUCT_AMOUNT = Le produit de {factors} facteurs est {amount}.
            AMOUNTS_ADDED = {parts} parties ensemble : {amount}.
            HIGHEST_TAKEN = Le plus élevé de {parts} : {amount}.
            LOWEST_TAKEN = Le plus bas de {parts} : {amount}.
            AMOUNT_SCALED = {amount} × {factor} = {scaled}.
            AMOUNT_CAPPED = {amount} dépassent la limite : {limit}.
            AMOUNT_RAISED = {amount} sont inférieurs au minimum ({minimum}) : {raised}.
            ROUNDED_TO_STEP = {exact} est arrondi ({mode}) à un multiple de {step} : {rounded}.
            AMOUNT_ADJUSTED = {amount} deviennent {adjusted}.
            AMOUNT_REDUCED = {amount} moins {reduction} laissent {left}.
            INCREASED = {amount} augmentent de {rate} le {on} : {raised}.
            SEGMENT_WEIGHED = La période {segment} de la loi a {part} de la durée accomplie ici \
            ({weighing}) : {amount}.
            SEGMENTS_ADDED = Toutes les périodes de la loi ensemble : {amount}.
            AMOUNT_PER_MONTH = {amount} {per}, {payments} fois par an, font {perMonth} par mois.
            PAID_ONCE = {amount} est payé une seule fois ; il n’y a pas de montant par mois.
            LUMP_SUM_PAID = Aucune voie ne donne de pension ; parmi les {payingRoutes} qui paient un \
            capital, aucune ne donne plus que {route} : {amount} une seule fois.
            """);
    }
}
