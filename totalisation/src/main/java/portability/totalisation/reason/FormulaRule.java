package portability.totalisation.reason;

import portability.kernel.Rule;

/// Every rule by which an amount follows from the law's formula. The name is the stored code: add, never rename.
public enum FormulaRule implements Rule {
    // Figures
    FIGURE_MISSING,

    // The law's own period
    AMOUNT_PER_MONTH,
    PAID_ONCE,
    LUMP_SUM_PAID
}
