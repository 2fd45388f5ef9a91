package portability.totalisation.reason;

/// The sentences about amounts in Spanish.
final class FormulaSpanish extends Sentences<FormulaRule> {
    FormulaSpanish() {
        super(FormulaRule.class, """
            FIGURE_MISSING = La cifra {figure} no se certificó, y los períodos cumplidos aquí no la dan.
            EARNINGS_MISSING = {count} períodos cumplidos aquí no indican ganancias ({periods}), y el importe depende \
            de ellas: no se conoce.
            EARNINGS_NOT_BORNE = {count} períodos cumplidos aquí no indican ganancias ({periods}); el tiempo de esa \
            clase ({kinds}) no las tiene: no añaden nada.
            EARNINGS_NOT_TAKEN = {count} períodos cumplidos aquí no indican ganancias ({periods}): la media es la de \
            los demás.
            FIGURE_GIVEN = La cifra {figure} es {value}, como se certificó antes.
            FIGURE_NOT_CERTIFIED = No se certificó ninguna cifra {figure}: no cuenta.
            FIGURE_EXTENDED = La media de {figure} de aquí, aplicada a {total} en vez de {own}: {value} \
            pasa a {extended}.
            YEAR_EARNINGS_CAPPED = Las ganancias de {earnings} en {year} superan el tope ({ceiling}); \
            cuentan {limit}.
            EARNINGS_REVALUED = {amount} de {year} × {now}/{then} = {revalued}.
            WAGE_OF_YEARS = {sum} de {years} años dan un salario de {wage}.
            INDEXED_EARNINGS = Los {years} mejores años desde {firstYear} y antes de {eligibilityYear} \
            suman {sum}; entre {months} meses son {earnings} al mes, en unidades enteras.
            EARNINGS_RATIO = {year}: {earnings} son el {percent} por ciento de la media de {average}.
            EARNINGS_POSITION = Las proporciones suman {sum}; sobre {coverage} de seguro, la posición \
            relativa de las ganancias es del {position} por ciento.
            THEORETICAL_EARNINGS = De {firstYear} a {lastYear} las ganancias se toman como el {position} \
            por ciento del salario medio.
            BASE_RATE = El tipo básico de {baseRate} por {baseTime} da {gives} por {counted}.
            GROWTH_STEP = A partir de {from}, {amount} hacen {blocks} × {per}, a {rate} cada uno: {gives}.
            MONTHS_FROM_AGE = La edad de {age} se cumple el {reached}; el comienzo, el {start}, está a \
            {months} meses.
            SHORTFALL = Faltan {fromAge} meses hasta la edad y {fromTime} meses hasta el tiempo completo de \
            {fullTime}: cuentan {months}.
            AMOUNT_PRORATED = {amount} × {time}/{full} = {prorated}.
            BELOW_MINIMUM_TIME = {weighed} son menos de {minimum}: esta parte no da nada.
            PART_WEIGHED = {part} cuentan solo por {weight}: {lost} no cuentan.
            TIME_WEIGHED = {time} cuentan como {weighed}.
            FLAT_SHARE = {full} ({household}) × {part}, por {time} de {fullTime} = {amount}.
            YEARLY_AVERAGE = {counted} son de media {exact} al año, redondeados ({rounding}) a {average}.
            BAND_OF_AVERAGE = Una media de {average} está en el tramo a partir de {bandFrom}: {amount}.
            BELOW_LOWEST_BAND = {number} están por debajo del tramo más bajo: no hay prestación.
            BRACKET_OF_EARNINGS = {part} × {rate} = {gives}.
            BENDS_SUMMED = {earnings} al mes dan {amount}.
            MIXED_AMOUNT = {constant} × ({national} + {own}) × {factor} = {amount}.
            YEAR_CREDITED = {year}: {earnings} × {rate} = {credited} abonados en la cuenta.
            CAPITAL_SUMMED = {years} años dan un capital de {capital}.
            VALUE_BY_AGE = A los {years} años y {months} meses el valor es {value}.
            CAPITAL_CONVERTED = {capital} {by} {value} = {amount}.
            LUMP_SUM = {times} × {of}, {blocks} veces = {amount}.
            BLOCKS_PAID = {blocks} × {each}, por cada tramo de {per} en {of} = {amount}.
            FIXED_AMOUNT = El importe es de {amount}.
            PRODUCT_AMOUNT = El producto de {factors} factores es {amount}.
            AMOUNTS_ADDED = {parts} partes juntas: {amount}.
            HIGHEST_TAKEN = El mayor de {parts}: {amount}.
            LOWEST_TAKEN = El menor de {parts}: {amount}.
            AMOUNT_SCALED = {amount} × {factor} = {scaled}.
            AMOUNT_CAPPED = {amount} superan el límite: {limit}.
            AMOUNT_RAISED = {amount} son menos que el mínimo ({minimum}): {raised}.
            ROUNDED_TO_STEP = {exact} se redondea ({mode}) a un múltiplo de {step}: {rounded}.
            AMOUNT_ADJUSTED = {amount} pasan a {adjusted}.
            AMOUNT_REDUCED = {amount} menos {reduction} dejan {left}.
            INCREASED = {amount} suben {rate} el {on}: {raised}.
            SEGMENT_WEIGHED = El período {segment} de la ley tiene {part} del tiempo cumplido aquí \
            ({weighing}): {amount}.
            SEGMENTS_ADDED = Todos los períodos de la ley juntos: {amount}.
            AMOUNT_PER_MONTH = {amount} {per}, {payments} veces al año, son {perMonth} al mes.
            PAID_ONCE = {amount} se paga una sola vez; no hay importe al mes.
            LUMP_SUM_PAID = Ninguna vía da una pensión; de las {payingRoutes} que pagan una sola vez, \
            ninguna da más que {route}: {amount} una sola vez.
            """);
    }
}
