package portability.totalisation.floor;

import portability.kernel.Rule;

/// Every rule of the floor check. The name is the stored code: add, never rename.
public enum FloorRule implements Rule {
    INCOME_SUMMED,
    INCOME_IN_OTHER_CURRENCY,
    FLOOR_REACHED,
    FLOOR_NOT_REACHED,
    FLOOR_UNKNOWN,
    TREATED_DIFFERENTLY_BY_NATIONALITY,
    TREATED_EQUALLY
}
