package portability.totalisation.invalidity;

import portability.kernel.Rule;

/// Every rule about invalidity across borders. The name is the stored code: add, never rename.
public enum InvalidityRule implements Rule {
    DEGREE_BINDS,
    DEGREE_DECIDED_ALONE,
    AGGRAVATION_SAME_STATE,
    AGGRAVATION_NEW_STATE,
    AGGRAVATION_PENSION_RULES,
    WAITING_TIME_GAP,
    NO_WAITING_TIME_GAP,
    CONVERTED_TO_OLD_AGE,
    INVALIDITY_CONTINUES_BESIDE_OLD_AGE,
    HIGHER_BENEFIT_KEPT
}
