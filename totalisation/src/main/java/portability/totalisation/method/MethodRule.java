package portability.totalisation.method;

import portability.kernel.Rule;

/// The rules by which instruments work on amounts. The name is the stored code: add, never rename.
public enum MethodRule implements Rule {
    // Shares
    TOTAL_OF_ALL_STATES,
    FIXED_DENOMINATOR,
    NATIONAL_DENOMINATOR,
    COVERAGE_LIFETIME,
    SHARE_OF_DENOMINATOR,
    NOT_ABOVE_FULL,
    NOT_ABOVE_UNTOTALISED,

    // Which amount
    HIGHER_AMOUNT,
    EQUAL_AMOUNTS,

    // Parts, additions, deductions
    PART_REDUCED,
    PART_FULL,
    VOLUNTARY_TIME_ADDED,
    PENSION_DEDUCTED,
    INCOME_TEST_APPLIED,
    ASSETS_TEST_LOWER,

    // Little time
    STATE_RELEASED,
    STATE_KEPT,
    STATE_KEPT_BY_OWN_RIGHT,
    LAST_STATE_ALONE,
    NOBODY_RELEASED,
    NOBODY_OBLIGED,
    OPENING_TIME_REACHED,
    OPENING_TIME_MISSING,

    // Later
    OTHERS_LEFT_OUT,
    OTHERS_TAKEN_IN,
    RECALCULATED_WHEN_MET,
    INDEXED_DIRECTLY,
    NEW_CALCULATION,
    NO_NEW_CALCULATION
}
