package portability.totalisation.reason;

/// The sentences about insured time in Spanish.
final class TimeSpanish extends Sentences<TimeRule> {
    TimeSpanish() {
        super(TimeRule.class, """
            STRETCH_MEASURED = El intervalo {span} es de {elapsed}, contado así: {counting}.
            STRETCHES_SUMMED = Todos los intervalos son {sum}; a treinta días por mes, {elapsed}.
            DAYS_LEFT_OVER_ROUNDED_UP = {elapsed} son {months}: los días que sobran cuentan como un mes.
            TIME_CONVERTED = {reported} se convierten en {exact}; una parte de unidad va {remainder}: {counted}.
            YEARS_CONVERTED_EACH = {years} años, convertido cada uno por sí mismo, hacen {counted}.
            DECIMALS_READ_WITH_TOLERANCE = {certified} fue redondeado por quien lo envió ({decimals}): se \
            calcula con {read}.
            YEAR_CUT_TO_CEILING = {exact} son más de lo que pueden tener {years} años naturales de \
            {perYear}: cuentan {counted}.
            FULL_YEAR_STAYS_FULL = Se comunicó todo lo que pueden tener {years} años naturales: siguen \
            completos, {counted} en vez de {exact}.
            YEARS_CREDITED = {credited} de {of} con tiempo de otros Estados se abonan (hacen falta {least}).
            FUTURE_TIME_GRANTED = Desde el {from} hasta la edad de {age}, cumplida el {until}, la ley abona \
            {future}.
            FUTURE_TIME_LIMITED = La ley no abona más de {most}: {future}.
            FUTURE_TIME_IN_THEORETICAL_ONLY = {future} abonados por el tiempo posterior al riesgo entran en \
            el importe teórico, {theoretical}, no en la parte.
            NOTIONAL_TIME_IN_BOTH = {notional} concedidos por el tiempo anterior al riesgo entran en el \
            importe teórico y en la parte: {own} de {total}.
            NON_CONTRIBUTORY_TIME_CAPPED = De {nonContributory} sin cotizaciones cuenta como máximo {part} \
            del tiempo cotizado: {theoretical} para el importe teórico (con el tiempo de todos los \
            Estados), {actual} para la parte (con el tiempo cumplido aquí).
            """);
    }
}
