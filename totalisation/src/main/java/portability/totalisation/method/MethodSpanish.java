package portability.totalisation.method;

import portability.totalisation.reason.Sentences;

/// The sentences about methods and denominators in Spanish.
public final class MethodSpanish extends Sentences<MethodRule> {
    public MethodSpanish() {
        super(MethodRule.class, """
            TOTAL_OF_ALL_STATES = El tiempo cumplido aquí sobre el de todos los Estados que comparten: {share}.
            FIXED_DENOMINATOR = El tiempo cumplido aquí se divide por {denominator}, que fija el \
            instrumento: {share}.
            NATIONAL_DENOMINATOR = El tiempo cumplido aquí se divide por los {denominator} de una pensión \
            completa: {share}.
            COVERAGE_LIFETIME = El tiempo cumplido aquí se divide por la vida asegurable de {denominator}: \
            {share}.
            REST_OF_DENOMINATOR = De {denominator}, los {foreign} de los otros Estados dejan {share}.
            SHARE_OF_DENOMINATOR = {theoretical} × {share} = {amount}.
            NOT_ABOVE_FULL = El tiempo cumplido aquí, {own}, es más que el total; se paga el total, no más.
            NOT_ABOVE_UNTOTALISED = {amount} se reduce a los {untotalised} debidos sin totalización: {clause}.
            HIGHER_AMOUNT = Entre {independent} por la ley de este Estado y {proRata} a prorrata, se paga \
            {paid}: {which}.
            EQUAL_AMOUNTS = {independent} y {proRata} son iguales; se paga {paid} y se llama {which}.
            PART_REDUCED = {part} se reduce a la relación entre el tiempo cumplido aquí y el exigido, \
            {share}: {amount}.
            PART_FULL = El tiempo cumplido aquí alcanza el exigido, {share}: la parte de {part} es entera, \
            {amount}.
            VOLUNTARY_TIME_ADDED = {added} por el seguro voluntario desplazado se suman a {proRata}: {amount}.
            PENSION_DEDUCTED = {rate} menos pensiones de {pensions} deja {left}.
            INCOME_TEST_APPLIED = {rate} menos {reduction} por otros ingresos deja {left}.
            ASSETS_TEST_LOWER = La prueba de patrimonio da {assetsRate}, menos que {rate}.
            STATE_RELEASED = {state} tiene {time}, menos de {limit}, y no da derecho con ese tiempo: queda \
            liberado.
            STATE_MAY_REFUSE = {instrument} permite al Estado negarse por tan poco tiempo; se supone que lo \
            hace.
            STATE_KEPT = {state} tiene {time}, no menos de {limit}: paga.
            STATE_KEPT_BY_OWN_RIGHT = {state} tiene {time}, menos de {limit}, pero un derecho con ese \
            tiempo: paga.
            LAST_STATE_ALONE = Todos quedarían liberados; {state}, el último, paga como si todo el tiempo \
            fuera suyo.
            NOBODY_RELEASED = Todos quedarían liberados, así que ninguno lo queda.
            NOBODY_OBLIGED = Todos quedan liberados y ninguna regla obliga a uno de ellos.
            OPENING_TIME_REACHED = El tiempo cumplido aquí, {own}, alcanza el tiempo de {required} que abre la \
            totalización.
            OPENING_TIME_MISSING = El tiempo cumplido aquí, {own}, es inferior al tiempo de {required} que abre \
            la totalización.
            PERIODS_FOR_OTHER_BRANCHES = {state} certificó {count} períodos que según su ley no cuentan para \
            {branch}; quedan fuera: {periods}.
            THIRD_STATE_TAKEN_IN = El tiempo de {states}, que no es parte en {instrument}, se tiene en \
            cuenta: {clause}.
            THIRD_STATE_ADOPTED = El tiempo de {states} se toma como cumplido aquí con {instrument}: {clause}.
            THIRD_STATE_LEFT_OUT = El tiempo de {states}, que no es parte en {instrument}, queda fuera: \
            {clause}.
            TIME_BEFORE_AGREEMENT_LEFT_OUT = El tiempo anterior a que {instrument} obligara a los dos \
            Estados queda fuera ({periods} períodos): {clause}.
            TIME_BEFORE_AGREEMENT_COUNTS = El tiempo anterior a {instrument} cuenta, pues hay tiempo \
            posterior: {clause}.
            OWN_TIME_COUNTS_FROM = Con {instrument} el tiempo cumplido aquí cuenta a partir del {day}.
            SCHEME_NOT_TOTALISED = El tiempo no influye en el importe de este régimen: {clause}.
            INSTRUMENT_DISPLACED = {instrument} no se aplica con {partner}; {other} ocupa su lugar: {clause}.
            MOST_FAVOURABLE_INSTRUMENT = Por {instrument} se debe el mejor de varios resultados: {clause}.
            OWN_PENSION_SET_ASIDE = {instrument} ({method}) ocupa el lugar de la pensión por la ley de este \
            Estado.
            OPTION_TAKEN = Con {instrument} ({method}) la persona eligió {option}.
            OPTION_OPEN = Con {instrument} ({method}) la persona puede elegir entre {separate} por la ley \
            de este Estado y {totalised} por totalización, y aún no lo ha dicho.
            OTHERS_LEFT_OUT = Con el tiempo de los Estados que aún no pagan sería {with}; sin él se paga \
            {without}.
            OTHERS_TAKEN_IN = Con el tiempo de todos los Estados es {with}; sin él, {without}.
            RECALCULATED_WHEN_MET = El {on}, cuando se cumplan las condiciones de {state}, se calcula de nuevo.
            INDEXED_DIRECTLY = {pension} sube un {percent} % a {amount}; nada se compara de nuevo.
            NEW_CALCULATION = Se calcula de nuevo: {change}.
            NO_NEW_CALCULATION = No se calcula de nuevo: {change}.
            """);
    }
}
