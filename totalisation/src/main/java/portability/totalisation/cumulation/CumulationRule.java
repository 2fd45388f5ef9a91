package portability.totalisation.cumulation;

import portability.kernel.Rule;

/// The rules about benefits beside each other. The name is the stored code: add, never rename.
public enum CumulationRule implements Rule {
    // Which rule
    NO_REDUCTION_RULE,
    REDUCTION_RULE,
    BENEFIT_LISTED,
    NATIONAL_RULE_ALONE,

    // Reductions
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
    // The minimum
    MINIMUM_NOT_LOADED,
    MINIMUM_FOR_TIME,
    SUPPLEMENT_AWAITED,
    SUPPLEMENT_DUE,
    SUPPLEMENT_NOT_NEEDED,
    SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE
}
