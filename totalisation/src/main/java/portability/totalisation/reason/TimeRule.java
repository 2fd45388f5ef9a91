package portability.totalisation.reason;

import portability.kernel.Rule;

/// Every rule about insured time by itself: dates, units, credits, minima. The name is the stored code: add, never
/// rename.
public enum TimeRule implements Rule {
    // Dates
    STRETCH_MEASURED,
    STRETCHES_SUMMED,
    DAYS_LEFT_OVER_ROUNDED_UP,

    // Units
    TIME_CONVERTED,
    YEARS_CONVERTED_EACH,
    DECIMALS_READ_WITH_TOLERANCE,
    YEAR_CUT_TO_CEILING,
    FULL_YEAR_STAYS_FULL,
    YEARS_CREDITED,

    // Time granted beyond insurance
    FUTURE_TIME_GRANTED,
    FUTURE_TIME_LIMITED,
    FUTURE_TIME_IN_THEORETICAL_ONLY,
    NOTIONAL_TIME_IN_BOTH,
    NON_CONTRIBUTORY_TIME_CAPPED
}
