package portability.totalisation.cumulation;

import portability.totalisation.reason.Sentences;

/// The sentences about benefits that meet in Spanish.
public final class CumulationSpanish extends Sentences<CumulationRule> {
    public CumulationSpanish() {
        super(CumulationRule.class, """
            NO_REDUCTION_RULE = Se indicaron {benefits} pensiones o ingresos más; no hay cargada ninguna norma de \
            {scheme} sobre ellos: no se restó nada.
            REDUCTION_RULE = La ley nacional toma {rate} de lo que supera {free} de otras prestaciones o ingresos.
            BENEFIT_LISTED = {instrument} cita esta prestación entre las que las normas nacionales pueden reducir.
            NATIONAL_RULE_ALONE = Ningún instrumento limita la ley nacional para lo que pagan {states}: se cuentan \
            {counted} como ella dice.
            SAME_KIND = La prestación de {state} se basa en el tiempo de la misma persona: es de la misma \
            naturaleza.
            DIFFERENT_KIND = Lo que paga {state} es de distinta naturaleza.
            REDUCTION_BARRED_PRO_RATA = Ninguna norma nacional reduce una prestación a prorrata por otra de \
            la misma naturaleza.
            REDUCTION_BARRED_BY_TIME = La prestación autónoma depende solo del tiempo: ninguna norma \
            nacional la reduce por otra de la misma naturaleza.
            REDUCTION_BARRED_NOT_LISTED = La prestación autónoma no está en la lista: ninguna norma \
            nacional la reduce.
            REDUCTION_ALLOWED = La norma nacional de reducción puede aplicarse.
            FOREIGN_NOT_COUNTED = La norma nacional no cuenta lo que paga otro Estado.
            VOLUNTARY_NEVER_COUNTED = {amount} de {state} se basa en un seguro voluntario y no se cuenta nunca.
            COUNTED_GROSS = {amount} de {state} se cuenta antes de impuestos y cotizaciones.
            COUNTED_NET = {amount} de {state} se cuenta después de impuestos y cotizaciones, como dice la \
            ley nacional.
            INCOME_DIVIDED = {income} se divide entre las {benefits} prestaciones autónomas: {counted}.
            INCOME_IN_RATIO = El ingreso de {income} y la cantidad exenta de {free} se toman en la \
            proporción {share}: {counted} y {freeCounted}.
            NOT_DIVIDED = La ley nacional ya cuenta en proporción: {income} no se divide.
            REDUCTION_COMPUTED = ({counted} − {free}) × {rate} = {reduction}.
            REDUCTION_LIMITED = La reducción de {reduction} se limita a la otra prestación: {limited}.
            WITHHOLDING_DIVIDED = Cada una de las {benefits} prestaciones sería reducida por las otras: de \
            {withheld} solo se retiene {share}.
            BENEFIT_REDUCED = {amount} menos {reduction} son {left}.
            MINIMUM_NOT_LOADED = No hay cargado ningún mínimo de {scheme}: no se sabe si procede un complemento.
            MINIMUM_FOR_TIME = Por {total} en todos los Estados juntos, el mínimo es de {minimum}.
            SUPPLEMENT_AWAITED = No se indicó lo que pagan {states}: el complemento al mínimo aún no puede calcularse.
            SUPPLEMENT_DUE = {pensions} no alcanzan el mínimo de {minimum}: complemento de {supplement}.
            SUPPLEMENT_NOT_NEEDED = {pensions} alcanzan el mínimo de {minimum}: sin complemento.
            SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE = Solo el Estado de residencia que paga una pensión da el \
            complemento: residencia {residence}, paga {pays}.
            """);
    }
}
