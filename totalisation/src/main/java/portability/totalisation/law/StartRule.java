package portability.totalisation.law;

import portability.kernel.LegalRef;

/// When a pension starts, seen from the day the age is reached and the day of the claim.
///
/// @param windowMonths within how many months after the age a claim still gives the on-time start
public record StartRule(
        LegalRef article, OnTime onTime, WindowFrom windowFrom, Dated<Integer> windowMonths, Late late) {
    /// The start of a pension claimed in time.
    public enum OnTime {
        /// On the day the age is reached.
        DAY_OF_AGE,
        /// In the month at whose beginning the age has been reached.
        MONTH_BEGINNING_WITH_AGE
    }

    /// What the claim window is counted from.
    public enum WindowFrom {
        DAY_OF_AGE,
        END_OF_MONTH_OF_AGE
    }

    /// The start of a pension claimed after the window.
    public enum Late {
        FIRST_OF_CLAIM_MONTH,
        FIRST_OF_MONTH_AFTER_CLAIM,
        /// As far before the claim as the window is long.
        WINDOW_BEFORE_CLAIM
    }
}
