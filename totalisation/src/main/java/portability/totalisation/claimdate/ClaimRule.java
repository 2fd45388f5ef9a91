package portability.totalisation.claimdate;

import portability.kernel.Rule;

/// Every rule about claims lodged across borders. The name is the stored code: add, never rename.
public enum ClaimRule implements Rule {
    HANDLED_WHERE_LODGED,
    HANDLED_BY_STATE_OF_RESIDENCE,
    FORWARDED_TO_LAST_INSURANCE,
    NOBODY_INSURED_THE_PERSON,
    CONTACT_NOT_PROVIDED,
    DATE_COUNTS_EVERYWHERE,
    DATE_ONLY_WHERE_LODGED,
    CONCEALED_WORK_DATE_LATER,
    NATIONAL_LAW_MORE_FAVOURABLE,
    AWARD_DEFERRED
}
