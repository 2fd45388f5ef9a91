package portability.totalisation.law;

import java.math.BigDecimal;
import java.util.Optional;
import portability.kernel.LegalRef;

/// Average indexed monthly earnings, unless the figure `INDEXED_MONTHLY_EARNINGS` was certified.
///
/// @param average empty where only the certified figure will do
public record IndexedEarnings(LegalRef article, Optional<Average> average) {
    /// Earnings of the base years at the wage level of the index year; the highest of the computation years are
    /// averaged over their months, in whole units of money. Source: 42 USC 415(b).
    ///
    /// @param index            the national average wage of each year
    /// @param eligibilityAge   the age whose year is the year of eligibility
    /// @param indexYearsBefore the index year lies so many years before it; later earnings count as they are
    /// @param elapsedFromAge   elapsed years are counted from the year after this age
    /// @param elapsedNotBefore or from this year if that is later
    /// @param dropoutYears     elapsed years less these are the computation years
    /// @param leastYears       but not fewer than these
    /// @param theoretical      with total time, earnings are the relative earnings position in the average wages
    public record Average(
            Dated<BigDecimal> index,
            Optional<Wage.Ceiling> ceiling,
            Dated<Age> eligibilityAge,
            Operand indexYearsBefore,
            Operand elapsedFromAge,
            Operand elapsedNotBefore,
            Operand dropoutYears,
            Operand leastYears,
            Theoretical theoretical) {}

    /// What stands for earnings where foreign time counts.
    public enum Theoretical {
        /// Own earnings alone.
        OWN_EARNINGS,
        /// The worker's relative earnings position. Source: 20 CFR 404.1918(b).
        RELATIVE_EARNINGS
    }
}
