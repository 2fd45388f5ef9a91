package portability.totalisation.amount;

import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Explained;
import portability.totalisation.law.Formula;

/// The amount a formula gives for counted time, in the scheme's own period. Exact; the scheme rounds later, once.
public final class Amounts {
    private Amounts() {}

    /// The amount in the scheme's currency and period.
    ///
    /// @param counted the time to calculate with: own time for an own pension, total time for a theoretical one;
    ///                foreign time then takes the average of own earnings. Source: Reg. (EC) 883/2004 Art. 56(1)(c)
    public static Explained<BigFraction> of(Formula formula, Basis basis, BigFraction counted) {
        return switch (formula) {
            case Formula.Points points -> new PointsAmount(points, basis).monthly(counted);
            case Formula.FlatPeriod flat -> FlatAmount.monthly(flat, basis, counted);
            case Formula.Accrual accrual -> AccrualAmount.monthly(accrual, basis, counted);
            case Formula.StepTable table -> StepTableAmount.monthly(table, basis, counted);
        };
    }
}
