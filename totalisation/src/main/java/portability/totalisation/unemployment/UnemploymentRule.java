package portability.totalisation.unemployment;

import portability.kernel.Rule;

/// Every rule about unemployment benefits. The name is the stored code: add, never rename.
public enum UnemploymentRule implements Rule {
    COMPETENT_LAST_STATE,
    COMPETENT_RESIDENCE,
    OWN_PERIODS_ENOUGH,
    PERIODS_AGGREGATED,
    TOO_FEW_PERIODS,
    NOT_LAST_INSURED_HERE,
    PERIODS_NOT_INSURED_LEFT_OUT,
    LAST_ACTIVITY_EARNINGS,
    EXPORTED,
    EXPORT_TOO_EARLY,
    EXPORT_REGISTERED_LATE,
    EXPORT_ENDS_BY_RETURN_TOO_LATE,
    MONTHS_REIMBURSED,
    REIMBURSEMENT_CUT
}
