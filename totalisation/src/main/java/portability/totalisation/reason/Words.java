package portability.totalisation.reason;

import java.util.Map;
import java.util.stream.Collectors;

/// Codes that a person meets in an explanation, by the word for them, a line for each. Codes of institutions,
/// states and instruments are names, and stay.
final class Words {
    static final Map<String, String> FRENCH = words("""
            SICKNESS = maladie
            MATERNITY = maternité
            INVALIDITY = invalidité
            OLD_AGE = vieillesse
            SURVIVORS = survivants
            EMPLOYMENT_INJURY = accidents du travail et maladies professionnelles
            DEATH_GRANTS = allocations de décès
            UNEMPLOYMENT = chômage
            PRE_RETIREMENT = préretraite
            FAMILY = prestations familiales
            SINGLE = personne seule
            COUPLE = couple
            PRO_RATA = le montant au prorata
            INDEPENDENT = le montant autonome
            SEPARATE = chaque État par sa propre loi
            TOTALISED = la totalisation
            SPOUSE = conjoint
            FORMER_SPOUSE = ancien conjoint
            HALF_ORPHAN = orphelin d’un parent
            FULL_ORPHAN = orphelin de ses deux parents
            PARENT = père ou mère
            UP = vers le haut
            DOWN = vers le bas
            HALF_UP = au plus proche, la moitié vers le haut
            WEEK = par semaine
            FORTNIGHT = par quinzaine
            THIRTEENTH = par versement
            FOURTEENTH = par versement
            YEAR = par an
            MONTHS_TOUCHED = tout mois entamé est un mois
            QUARTERS_TOUCHED = tout trimestre entamé est un trimestre
            AS_REPORTED = selon la déclaration
            CALENDAR_ROUNDED_UP = par le calendrier, le total arrondi vers le haut
            INCLUSIVE_ROUNDED_UP = par le calendrier, selon la longueur du dernier mois, le total arrondi vers le haut
            DAYS_OF_360 = en mois de 30 jours et années de 360
            CALENDAR_DAYS = jour par jour
            NEAREST = au plus proche
            STRICT = tel quel
            HALF_UNIT_OF_LAST = moins une demi-unité de la dernière décimale
            EACH_IN_FULL = à chacun en entier
            EQUAL_PARTS = en parts égales
            BY_MARRIED_TIME = selon la durée du mariage
            SHARE = calculé sur toute la durée, puis multiplié par cette part
            OWN = calculé sur la seule durée de cette période
            DIRECT_ONLY = la loi nationale seule, sans totalisation
            DIRECT_ELSE_PRORATA = un droit par la seule loi nationale, à défaut le prorata
            COMPARE_HIGHER = la comparaison, le plus élevé est payé
            OPTION = le choix de la personne
            PRORATA_ONLY = le prorata seul
            OWN_PERIODS_ONLY = la totalisation pour le droit, le montant sur la seule durée d’ici
            DIRECT_DEDUCTION = la déduction de l’autre pension
            HOME_EXTENSION = le maintien au régime d’origine
            LUMP_SUM = un versement unique ou un remboursement
            RULES_CHANGED = les règles ont changé
            SITUATION_CHANGED = la situation de la personne a changé
            FURTHER_TIME = une durée d’assurance s’est ajoutée
            CONDITIONS_MET_ELSEWHERE = les conditions d’un autre État sont remplies
            OTHER_BENEFIT_CHANGED = une autre prestation prise en compte a changé
            GENERAL_INDEXATION = la pension suit une revalorisation générale
            INDEXATION_ELSEWHERE = la pension d’un autre État est revalorisée
            NO_OWN_RIGHT = la durée accomplie ici ne suffit pas
            CONDITION_NOT_IN_FORCE = la condition n’existe pas pour cette date ou cette naissance
            OTHER_CONDITION_APPLIES = une autre condition s’applique
            NO_TOTALISED_RIGHT = la durée ne suffit pas, même totalisée
            TOTALISATION_NOT_NEEDED = la totalisation n’ajoute rien au droit acquis ici
            FOREIGN_TIME_NEVER_ENTERS = la durée à l’étranger n’entre jamais
            PRO_RATA_WAIVED = aucun prorata n’est calculé
            CONTRIBUTIONS_FLOW_HOME = les cotisations vont au régime d’origine
            LUMP_SUM_ONLY = seul un capital ou un remboursement est prévu
            TOO_LITTLE_TO_TOTALISE = la durée accomplie ici ne suffit pas pour totaliser
            NO_OWN_PERIODS = il n’y a pas de durée accomplie ici
            SHORT_PERIOD_RELEASED = les autres États reprennent une durée si courte
            INCAPACITY_TOO_LOW = l’incapacité est trop faible
            NO_SURVIVORS_SHARE = la loi ne donne aucune part à un tel survivant
            OTHER_STATE_PAYS = un autre État paie toute la pension
            NOTHING_DUE = une condition du calcul n’est pas remplie
            FIGURE_MISSING = un chiffre n’a pas été certifié
            LAW_MISSING = une valeur de la loi n’est pas connue
            """);

    static final Map<String, String> SPANISH = words("""
            SICKNESS = enfermedad
            MATERNITY = maternidad
            INVALIDITY = invalidez
            OLD_AGE = vejez
            SURVIVORS = supervivencia
            EMPLOYMENT_INJURY = accidentes de trabajo y enfermedades profesionales
            DEATH_GRANTS = subsidios de defunción
            UNEMPLOYMENT = desempleo
            PRE_RETIREMENT = prejubilación
            FAMILY = prestaciones familiares
            SINGLE = persona sola
            COUPLE = pareja
            PRO_RATA = el importe a prorrata
            INDEPENDENT = el importe autónomo
            SEPARATE = cada Estado por su propia ley
            TOTALISED = la totalización
            SPOUSE = cónyuge
            FORMER_SPOUSE = excónyuge
            HALF_ORPHAN = huérfano de un progenitor
            FULL_ORPHAN = huérfano de ambos progenitores
            PARENT = padre o madre
            UP = hacia arriba
            DOWN = hacia abajo
            HALF_UP = al más próximo, la mitad hacia arriba
            WEEK = por semana
            FORTNIGHT = por quincena
            THIRTEENTH = por pago
            FOURTEENTH = por pago
            YEAR = al año
            MONTHS_TOUCHED = cada mes empezado es un mes
            QUARTERS_TOUCHED = cada trimestre empezado es un trimestre
            AS_REPORTED = según lo comunicado
            CALENDAR_ROUNDED_UP = por el calendario, con el total redondeado hacia arriba
            INCLUSIVE_ROUNDED_UP = por el calendario, según la duración del último mes, con el total redondeado hacia arriba
            DAYS_OF_360 = en meses de 30 días y años de 360
            CALENDAR_DAYS = día por día
            NEAREST = al más próximo
            STRICT = tal cual
            HALF_UNIT_OF_LAST = menos media unidad del último decimal
            EACH_IN_FULL = a cada uno por entero
            EQUAL_PARTS = a partes iguales
            BY_MARRIED_TIME = según la duración del matrimonio
            SHARE = calculado sobre todo el tiempo y multiplicado por esa parte
            OWN = calculado solo sobre el tiempo de ese período
            DIRECT_ONLY = la ley nacional sola, sin totalización
            DIRECT_ELSE_PRORATA = un derecho por la sola ley nacional o, en su defecto, la prorrata
            COMPARE_HIGHER = la comparación, se paga lo más alto
            OPTION = la elección de la persona
            PRORATA_ONLY = solo la prorrata
            OWN_PERIODS_ONLY = la totalización para el derecho, el importe solo por el tiempo de aquí
            DIRECT_DEDUCTION = la deducción de la otra pensión
            HOME_EXTENSION = la continuación en el régimen de origen
            LUMP_SUM = un pago único o una devolución
            RULES_CHANGED = cambiaron las normas
            SITUATION_CHANGED = cambió la situación de la persona
            FURTHER_TIME = se añadió tiempo de seguro
            CONDITIONS_MET_ELSEWHERE = se cumplen las condiciones de otro Estado
            OTHER_BENEFIT_CHANGED = cambió otra prestación que se tenía en cuenta
            GENERAL_INDEXATION = la pensión sigue una revalorización general
            INDEXATION_ELSEWHERE = se revaloriza la pensión de otro Estado
            NO_OWN_RIGHT = el tiempo cumplido aquí no basta
            CONDITION_NOT_IN_FORCE = la condición no existe para esa fecha o ese nacimiento
            OTHER_CONDITION_APPLIES = se aplica otra condición
            NO_TOTALISED_RIGHT = el tiempo no basta, ni siquiera totalizado
            TOTALISATION_NOT_NEEDED = la totalización no añade nada al derecho de aquí
            FOREIGN_TIME_NEVER_ENTERS = el tiempo de otros Estados no entra nunca
            PRO_RATA_WAIVED = no se calcula ninguna prorrata
            CONTRIBUTIONS_FLOW_HOME = las cotizaciones van al régimen de origen
            LUMP_SUM_ONLY = solo está previsto un pago único o una devolución
            TOO_LITTLE_TO_TOTALISE = el tiempo cumplido aquí no basta para totalizar
            NO_OWN_PERIODS = no hay tiempo cumplido aquí
            SHORT_PERIOD_RELEASED = los otros Estados asumen un tiempo tan corto
            INCAPACITY_TOO_LOW = la incapacidad es demasiado baja
            NO_SURVIVORS_SHARE = la ley no da ninguna parte a un superviviente así
            OTHER_STATE_PAYS = otro Estado paga toda la pensión
            NOTHING_DUE = no se cumple una condición del cálculo
            FIGURE_MISSING = no se certificó una cifra
            LAW_MISSING = no se conoce un valor de la ley
            """);

    private Words() {}

    private static Map<String, String> words(String lines) {
        return lines.lines()
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
