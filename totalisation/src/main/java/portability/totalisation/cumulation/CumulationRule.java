package portability.totalisation.cumulation;

import portability.kernel.Rule;

/// The rules about benefits beside each other. The name is the stored code: add, never rename.
public enum CumulationRule implements Rule {
    SAME_KIND,
    DIFFERENT_KIND,
    REDUCTION_BARRED_PRO_RATA,
    REDUCTION_BARRED_BY_TIME,
    REDUCTION_BARRED_NOT_LISTED,
    REDUCTION_ALLOWED,
    FOREIGN_NOT_COUNTED,
    VOLUNTARY_NEVER_COUNTED,
    COUNTED_GROSS,
    COUNTED_NET,
    INCOME_DIVIDED,
    INCOME_IN_RATIO,
    NOT_DIVIDED,
    REDUCTION_COMPUTED,
    REDUCTION_LIMITED,
    WITHHOLDING_DIVIDED,
    BENEFIT_REDUCED,
    SUPPLEMENT_DUE,
    SUPPLEMENT_NOT_NEEDED,
    SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE
}
