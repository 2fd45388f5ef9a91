package portability.totalisation.reason;

import portability.kernel.Rule;

/// Every rule by which an amount follows from the law's formula. The name is the stored code: add, never rename.
public enum FormulaRule implements Rule {
    // Figures
    FIGURE_MISSING,
    EARNINGS_MISSING,
    EARNINGS_NOT_BORNE,
    EARNINGS_NOT_TAKEN,
    FIGURE_GIVEN,
    FIGURE_NOT_CERTIFIED,
    FIGURE_EXTENDED,

    // Earnings
    YEAR_EARNINGS_CAPPED,
    EARNINGS_REVALUED,
    WAGE_OF_YEARS,
    INDEXED_EARNINGS,
    EARNINGS_RATIO,
    EARNINGS_POSITION,
    THEORETICAL_EARNINGS,

    // Rates and factors
    BASE_RATE,
    GROWTH_STEP,
    MONTHS_FROM_AGE,
    SHORTFALL,

    // Families
    AMOUNT_PRORATED,
    BELOW_MINIMUM_TIME,
    PART_WEIGHED,
    TIME_WEIGHED,
    FLAT_SHARE,
    YEARLY_AVERAGE,
    BAND_OF_AVERAGE,
    BELOW_LOWEST_BAND,
    BRACKET_OF_EARNINGS,
    BENDS_SUMMED,
    MIXED_AMOUNT,
    YEAR_CREDITED,
    CAPITAL_SUMMED,
    VALUE_BY_AGE,
    CAPITAL_CONVERTED,
    LUMP_SUM,
    BLOCKS_PAID,
    FIXED_AMOUNT,
    PRODUCT_AMOUNT,

    // Combinators
    AMOUNTS_ADDED,
    HIGHEST_TAKEN,
    LOWEST_TAKEN,
    AMOUNT_SCALED,
    AMOUNT_CAPPED,
    AMOUNT_RAISED,
    ROUNDED_TO_STEP,
    AMOUNT_ADJUSTED,
    AMOUNT_REDUCED,
    INCREASED,
    SEGMENT_WEIGHED,
    SEGMENTS_ADDED,

    // The law's own period
    AMOUNT_PER_MONTH,
    PAID_ONCE,
    LUMP_SUM_PAID
}
