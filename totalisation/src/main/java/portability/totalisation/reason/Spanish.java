package portability.totalisation.reason;

/// The sentences about a pension's steps in Spanish.
final class Spanish extends Sentences<PensionRule> {
    Spanish() {
        super(PensionRule.class, """
            INSTRUMENT_APPLIES = {instrument} se aplica entre {own} y {partner} el {on}: {clause}.
            PARTNER_NOT_A_PARTY = {instrument} no se aplica con {partner}, que no es parte: {clause}.
            INSTRUMENT_NOT_IN_FORCE = {instrument} no obliga a los dos Estados el {on}; obliga a {partner} \
            a partir del {from}.
            BRANCH_NOT_COVERED = {instrument} no cubre la rama de {branch} con {partner}.
            PERSON_NOT_COVERED = {instrument} no cubre a esta persona con {partner}: {clause}.
            INSTRUMENTS_NOT_COMBINED = {instrument} se aplica por sí solo: {clause}.
            COMBINATION_FORBIDDEN = {instrument} prohíbe aplicar otro instrumento junto a él: {clause}.
            AGE_REACHED = La edad de la pensión, {age}, se cumple el {reached}.
            CLAIM_DATE_OWN = La solicitud se presentó aquí, en {lodgedWith}, el {lodgedOn}.
            CLAIM_DATE_COUNTS_HERE = La solicitud presentada en {lodgedWith} el {lodgedOn} cuenta aquí: \
            {clause}.
            CLAIM_DATE_OF_ARRIVAL = La solicitud presentada en {lodgedWith} el {lodgedOn} cuenta aquí desde \
            su llegada, el {arrivedOn}.
            START_AT_AGE = Solicitada dentro del plazo de {windowMonths} meses, la pensión empieza el {start}.
            START_LATER_THAN_AGE = Solicitada el {claimed}, pasado el plazo de {windowMonths} meses, la \
            pensión empieza el {start}.
            START_AS_REQUESTED = Como se pidió, la pensión empieza el {start}.
            OWN_TIME_COUNTED = El tiempo de seguro cumplido aquí es de {own}, contado así: {counting}.
            OWN_TIME_DISPLACED = El seguro obligatorio en otro Estado desplaza {displaced} cumplidos aquí: \
            {clause}.
            OVERLAP_LEFT_OUT = {days} días de {state} caen en tiempo ya contado y se dejan fuera: {clause}.
            YEAR_CEILING_APPLIED = {leftOut} de {state} superan {perYear}, lo que puede tener un año \
            natural, y se dejan fuera.
            FOREIGN_TIME_CONVERTED = El tiempo de {state} (comunicado: {reported}) se convierte en {exact}, \
            redondeado una sola vez hacia arriba: {counted}.
            SHORT_PERIODS_IN_THEORETICAL_ONLY = {states} tienen menos de {limit}: su tiempo entra en el \
            importe teórico, no en la parte.
            TIME_TOTALISED = Tiempos sumados: {own} aquí y {foreign} en otros Estados hacen {total}: {clause}.
            OWN_RIGHT = El tiempo cumplido aquí, {own}, alcanza el exigido de {required}: hay derecho por la sola \
            ley de este Estado.
            NO_OWN_RIGHT = El tiempo cumplido aquí, {own}, no alcanza el exigido de {required}: no hay derecho \
            por la sola ley de este Estado.
            CONDITION_NOT_IN_FORCE = La condición {tier} no existe el {on}.
            TIME_BEYOND_CONDITION = El tiempo cumplido aquí, {own}, no es inferior a {below}: se aplica \
            otra condición.
            TOTALISED_RIGHT = Por {instrument}, {total} alcanzan el tiempo exigido de {required}: hay derecho.
            NO_TOTALISED_RIGHT = Por {instrument}, {total} no alcanzan el tiempo exigido de {required}: no hay \
            derecho.
            TOTALISATION_NOT_NEEDED = El tiempo cumplido aquí abre por sí solo el derecho; {instrument} \
            ({method}) no añade nada.
            FOREIGN_TIME_NEVER_ENTERS = Con {instrument} ({method}) el tiempo de otros Estados no entra \
            nunca: la ley de aquí no lo necesita y paga por el tiempo cumplido aquí.
            PRO_RATA_WAIVED = No se calcula ningún importe a prorrata con {instrument}: {clause}.
            NO_OWN_PERIODS = No hay tiempo de seguro cumplido aquí.
            SHORT_PERIOD_RELEASED = El tiempo cumplido aquí, {own}, es inferior a {limit} y no da derecho: \
            los otros Estados lo asumen.
            LAST_STATE_PAYS_ALONE = Todos los Estados quedarían liberados; como último Estado, este paga \
            solo, sobre {total}.
            EARNINGS_SPREAD_OVER_YEARS = Las ganancias de la línea {reference} se reparten por días entre \
            {years} años.
            EARNINGS_CAPPED = Las ganancias de {earnings} en {year} superan el tope de {perMonth} al mes; \
            cuentan {limit}.
            EARNINGS_CAP_UNKNOWN = No se conoce ningún tope de ganancias de {year}; las ganancias de ese \
            tiempo cuentan sin tope.
            POINTS_OF_YEAR = {year}: {earnings} sobre la media de {average} dan {points} puntos.
            POINTS_SUMMED = {own} cumplidos aquí dan {points} puntos.
            POINTS_EXTENDED_TO_TOTAL = La media de aquí, aplicada a {total} en vez de {own}: {points} \
            puntos pasan a {extended}.
            ACCESS_FACTOR = {early} meses antes y {late} meses después: factor {factor}.
            POINTS_AMOUNT = {points} puntos × factor de la pensión {typeFactor} × {pointValue} = {amount}.
            MISSING_YEARS = En el período {window} hay {counted} asegurados y faltan {missing}: faltan \
            {missingYears} años enteros de {fullYears}, cuentan {years}.
            FLAT_AMOUNT = {full} ({household}) × {years}/{of} = {amount}.
            REFERENCE_WAGE = El salario medio de los últimos {months} meses declarados (como máximo \
            {ofAtMost}) es de {wage}.
            ACCRUAL_RATE = {counted} dan el tipo {rate}.
            ACCRUAL_AMOUNT = {wage} × {rate} = {amount}.
            MINIMUM_PENSION = {amount} es inferior a la pensión mínima: {minimum}.
            STEP_TABLE_AMOUNT = {counted} están en el tramo a partir de {bandFrom}: {amount}.
            DENOMINATOR_CAPPED = El total de {total} se reduce a los {full} de una pensión completa.
            PRO_RATA_SHARE = {theoretical} × {share} = {amount}.
            METHOD_APPLIED = {instrument} se aplica; método: {method}.
            AMOUNT_ROUNDED = {exact} se redondea ({mode}) a {amount}.
            CONTRIBUTIONS_FLOW_HOME = Con {instrument} ({method}) las cotizaciones van al régimen del país \
            de origen; aquí no se suma tiempo.
            LUMP_SUM_ONLY = Con {instrument} ({method}) no hay pensión, solo un pago único o una devolución.
            FIRST_PAYMENT = La pensión empieza el {start} y se paga a partir del {paidFrom}.
            HIGHEST_ROUTE_PAID = De las vías que pagan ({payingRoutes}), ninguna da más que {route}: \
            {amount} al mes.
            NO_ROUTE_PAYS = Ninguna vía da derecho a un pago.
            PAID_ABROAD_IN_FULL = Se paga íntegra en el país {residence}.
            PAYMENT_ABROAD_NOT_ASSESSED = El pago en el país {residence} no se ha examinado: {clause} no \
            están cargados.
            LAW_MISSING = No se conoce ningún valor de {key} el {on}; nada se calcula con una suposición.
            INCAPACITY_BEGAN = La incapacidad laboral empezó el {since}, bajo la legislación de {under}.
            INCAPACITY_WAITED = Tras {waiting} de incapacidad, una pensión puede empezar el {opens}.
            INCAPACITY_TOO_LOW = Una incapacidad del {percent} por ciento es inferior al {required} por \
            ciento exigido.
            PERSON_DIED = La persona asegurada falleció el {died}.
            SURVIVORS_SHARE = El superviviente ({relation}) recibe {part} de la pensión de la persona \
            fallecida ({share}).
            SURVIVORS_SHARE_DIVIDED = {spouses} cónyuges se reparten la parte ({how}): {part} para este.
            SURVIVORS_CAPPED = Todos los supervivientes juntos tendrían {together}, como máximo {most}: \
            {part} para este.
            SURVIVORS_PART = {whole} × {part} = {amount} al mes.
            FAMILY_MAXIMUM = Todos los supervivientes juntos tendrían {together} al mes, como máximo \
            {most}: {amount} para este.
            NO_SURVIVORS_SHARE = La ley no da ninguna parte a un superviviente así ({relation}).
            ONE_STATE_PAYS_INVALIDITY = Con {instrument}, todas las legislaciones son de tipo A: {state}, \
            donde empezó la incapacidad, o el Estado anterior, paga solo y por completo.
            OTHER_STATE_PAYS_INVALIDITY = Con {instrument}, todas las legislaciones son de tipo A: {state} \
            paga solo y por completo.
            PENSION_RULES_FOR_INVALIDITY = Con {instrument}, no todas las legislaciones son de tipo A: se \
            aplican las reglas de las pensiones.
            LEGISLATION_TYPE_TOLD = La legislación de {state} sobre invalidez es de tipo {type}, según se \
            comunicó.
            LEGISLATION_LISTED = {instrument} enumera la legislación de {state} sobre invalidez: es de tipo \
            {type}.
            LEGISLATION_NOT_LISTED = {instrument} no enumera ninguna legislación de {state} sobre invalidez: \
            es de tipo {type}.
            LEGISLATION_TYPE_NOT_SAID = No se dijo bajo qué legislación de {state} sobre invalidez estuvo \
            asegurada la persona: se toma como de tipo {type}.
            """);
    }
}
