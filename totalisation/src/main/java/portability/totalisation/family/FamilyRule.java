package portability.totalisation.family;

import portability.kernel.Rule;

/// Every rule about families. The name is the stored code: add, never rename.
public enum FamilyRule implements Rule {
    // Family benefits
    ONLY_ONE_STATE,
    BASIS_DECIDES,
    CHILDREN_S_RESIDENCE_DECIDES,
    LONGEST_INSURANCE_DECIDES,
    HIGHEST_AMOUNT_DECIDES,
    ORDER_NOT_KNOWN,
    PRIMARY_BENEFIT,
    DIFFERENTIAL_SUPPLEMENT,
    NO_SUPPLEMENT_BY_RESIDENCE,
    HALF_PAID_BACK,

    // Child-raising
    CREDITED_BY_COMPETENT_STATE,
    CREDITED_BY_FORMER_STATE_OF_WORK,
    FORMER_STATE_CREDITS_NOTHING,
    NOT_SUBJECT_BY_WORK_AT_START,
    ACTIVITY_ENDS_CREDIT,
    CREDITED_BY_FREE_MOVEMENT,
    CREDITED_PERIOD
}
