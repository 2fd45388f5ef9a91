package portability.totalisation.reason;

import java.util.Map;

/// Codes that a person meets in an explanation, by the word for them. Codes of institutions, states and instruments are
/// names, and stay.
final class Words {
    static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("SICKNESS", "maladie"),
            Map.entry("MATERNITY", "maternité"),
            Map.entry("INVALIDITY", "invalidité"),
            Map.entry("OLD_AGE", "vieillesse"),
            Map.entry("SURVIVORS", "survivants"),
            Map.entry("EMPLOYMENT_INJURY", "accidents du travail"),
            Map.entry("DEATH_GRANTS", "allocations de décès"),
            Map.entry("UNEMPLOYMENT", "chômage"),
            Map.entry("PRE_RETIREMENT", "préretraite"),
            Map.entry("FAMILY", "prestations familiales"),
            Map.entry("SINGLE", "personne seule"),
            Map.entry("COUPLE", "couple"),
            Map.entry("PRO_RATA", "le montant au prorata"),
            Map.entry("INDEPENDENT", "le montant autonome"),
            Map.entry("SEPARATE", "chaque État par sa propre loi"),
            Map.entry("TOTALISED", "la totalisation"),
            Map.entry("SPOUSE", "conjoint"),
            Map.entry("FORMER_SPOUSE", "ancien conjoint"),
            Map.entry("HALF_ORPHAN", "orphelin d’un parent"),
            Map.entry("FULL_ORPHAN", "orphelin de ses deux parents"),
            Map.entry("PARENT", "père ou mère"),
            Map.entry("UP", "vers le haut"),
            Map.entry("DOWN", "vers le bas"),
            Map.entry("HALF_UP", "au plus proche, la moitié vers le haut"),
            Map.entry("WEEK", "par semaine"),
            Map.entry("FORTNIGHT", "par quinzaine"),
            Map.entry("THIRTEENTH", "treize fois par an"),
            Map.entry("FOURTEENTH", "quatorze fois par an"),
            Map.entry("YEAR", "par an"));

    static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("SICKNESS", "enfermedad"),
            Map.entry("MATERNITY", "maternidad"),
            Map.entry("INVALIDITY", "invalidez"),
            Map.entry("OLD_AGE", "vejez"),
            Map.entry("SURVIVORS", "supervivencia"),
            Map.entry("EMPLOYMENT_INJURY", "accidentes de trabajo"),
            Map.entry("DEATH_GRANTS", "subsidios de defunción"),
            Map.entry("UNEMPLOYMENT", "desempleo"),
            Map.entry("PRE_RETIREMENT", "prejubilación"),
            Map.entry("FAMILY", "prestaciones familiares"),
            Map.entry("SINGLE", "persona sola"),
            Map.entry("COUPLE", "pareja"),
            Map.entry("PRO_RATA", "el importe a prorrata"),
            Map.entry("INDEPENDENT", "el importe autónomo"),
            Map.entry("SEPARATE", "cada Estado por su propia ley"),
            Map.entry("TOTALISED", "la totalización"),
            Map.entry("SPOUSE", "cónyuge"),
            Map.entry("FORMER_SPOUSE", "excónyuge"),
            Map.entry("HALF_ORPHAN", "huérfano de un progenitor"),
            Map.entry("FULL_ORPHAN", "huérfano de ambos progenitores"),
            Map.entry("PARENT", "padre o madre"),
            Map.entry("UP", "hacia arriba"),
            Map.entry("DOWN", "hacia abajo"),
            Map.entry("HALF_UP", "al más próximo, la mitad hacia arriba"),
            Map.entry("WEEK", "por semana"),
            Map.entry("FORTNIGHT", "por quincena"),
            Map.entry("THIRTEENTH", "trece veces al año"),
            Map.entry("FOURTEENTH", "catorce veces al año"),
            Map.entry("YEAR", "al año"));

    private Words() {}
}
