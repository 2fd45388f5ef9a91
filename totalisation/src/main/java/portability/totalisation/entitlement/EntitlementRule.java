package portability.totalisation.entitlement;

import portability.kernel.Rule;

/// Every rule about a right by totalised periods. The name is the stored code: add, never rename.
public enum EntitlementRule implements Rule {
    BRANCH_NOT_COVERED,
    NO_TIME_NEEDED,
    OWN_TIME_ENOUGH,
    TOTAL_TIME_ENOUGH,
    TOTAL_TIME_NOT_ENOUGH,
    NO_OWN_TIME,
    COMPETENT_BY_LEGISLATION,
    COMPETENT_BY_LAST_LEGISLATION,
    IN_KIND_WHERE_LIVING,
    DEATH_ELSEWHERE_COUNTS_HERE,
    LAST_STATE_OF_EXPOSURE,
    NO_STATE_OF_EXPOSURE,
    EARLIER_STATE_PAYS_BEFORE_AGGRAVATION,
    NEW_STATE_PAYS_SUPPLEMENT,
    COMMUTING_ABROAD_COUNTS
}
