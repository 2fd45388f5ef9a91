package portability.totalisation.amount;

import portability.kernel.Explained;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.NothingDue;

/// The amount a formula gives for counted time, in the scheme's own period. Exact; the scheme rounds later, once.
public final class Amounts {
    private Amounts() {}

    /// The amount in the scheme's currency and period.
    ///
    /// @param counted the time to calculate with: own time for an own pension, total time for a theoretical one;
    ///                foreign time then takes the average of own earnings. Source: Reg. (EC) 883/2004 Art. 56(1)(c)
    /// @throws LawMissing    if the law data lack a value for the day
    /// @throws FigureMissing if a figure was not certified and own periods do not give it
    /// @throws NothingDue    if the formula's own condition is not met
    public static Explained<Fraction> of(Formula formula, Basis basis, Fraction counted) {
        return of(formula, basis, counted, new Shared());
    }

    /// As [#of(Formula, Basis, Fraction)], as one of several calculations on the same facts.
    public static Explained<Fraction> of(Formula formula, Basis basis, Fraction counted, Shared shared) {
        var working = Working.of(basis, counted, shared);
        return Explained.of(in(formula, working), working.steps());
    }

    /// The amount within a calculation that has begun.
    static Fraction in(Formula formula, Working working) {
        return switch (formula) {
            case Formula.Points points -> PointsAmount.of(points, working);
            case Formula.Accrual accrual -> AccrualAmount.of(accrual, working);
            case Formula.FlatPeriod flat -> FlatAmount.of(flat, working);
            case Formula.BandedFlat banded -> Bands.of(banded, working);
            case Formula.StepTable table -> Bands.of(table, working);
            case Formula.BendPoints bends -> BendPointsAmount.of(bends, working);
            case Formula.Mixed mixed -> PlainAmounts.of(mixed, working);
            case Formula.NotionalAccount account -> NotionalAmount.of(account, working);
            case Formula.LumpSum sum -> PlainAmounts.of(sum, working);
            case Formula.PerUnit unit -> PlainAmounts.of(unit, working);
            case Formula.Fixed fixed -> PlainAmounts.of(fixed, working);
            case Formula.Product product -> PlainAmounts.of(product, working);
            case Combined combined -> Combinations.of(combined, working);
        };
    }
}
