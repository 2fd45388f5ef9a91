package portability.totalisation.amount;

import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.PointsSource;
import portability.totalisation.law.Operand;

/// What a formula's amount has to do with the length of insurance.
/// Source: Reg. (EC) 883/2004 Art. 56(1)(a) and Art. 54(2)(a).
public final class LengthOfInsurance {
    private static final LegalRef CAP = LegalRef.of("Reg. (EC) 883/2004", "Art. 56(1)(a)");

    private LengthOfInsurance() {}

    /// The time of a full benefit, in the scheme's unit, where the law links the two: a longer total is cut to it.
    /// Empty where there is no such time.
    public static Optional<Fraction> fullTime(Formula formula, Basis basis) {
        return switch (formula) {
            case Formula.FlatPeriod flat ->
                switch (flat.fullTime()) {
                    case FullTime.Window(var years) ->
                        Optional.of(basis.unitsPerYear().multiply(years.value()));
                    case FullTime.Time(var time) -> Optional.of(value(time, basis));
                };
            case Formula.Accrual accrual ->
                accrual.fullTime()
                        .or(() -> accrual.proration().map(Formula.Proration::full))
                        .map(time -> value(time, basis));
            case Combined combined -> longest(combined.parts(), basis);
            case Formula.Points _,
                    Formula.BandedFlat _,
                    Formula.StepTable _,
                    Formula.BendPoints _,
                    Formula.Mixed _,
                    Formula.NotionalAccount _,
                    Formula.LumpSum _,
                    Formula.PerUnit _,
                    Formula.Fixed _,
                    Formula.Product _ -> Optional.empty();
        };
    }

    /// The longest full time of the parts that grow with time; empty if one of them has none.
    private static Optional<Fraction> longest(List<Formula> parts, Basis basis) {
        Optional<Fraction> longest = Optional.empty();
        for (var part : parts) {
            if (!dependsOnDuration(part)) continue;
            var full = fullTime(part, basis);
            if (full.isEmpty()) return Optional.empty();
            longest = Optional.of(
                    longest.map(before -> Fractions.max(before, full.get())).orElse(full.get()));
        }
        return longest;
    }

    /// Whether more time gives more.
    public static boolean dependsOnDuration(Formula formula) {
        return switch (formula) {
            case Formula.Points points ->
                switch (points.source()) {
                    case PointsSource.Earnings _ -> true;
                    case PointsSource.Stated(var number) -> depends(number);
                };
            case Formula.Accrual accrual ->
                !accrual.steps().isEmpty() || accrual.proration().isPresent();
            case Formula.Fixed _ -> false;
            case Formula.Product product -> product.factors().stream().anyMatch(LengthOfInsurance::depends);
            case Formula.PerUnit unit -> depends(unit.of());
            case Formula.StepTable table -> depends(table.of());
            case Formula.LumpSum sum -> (sum.blocks().isPresent() && depends(sum.count())) || depends(sum.of());
            case Combined combined -> combined.parts().stream().anyMatch(LengthOfInsurance::dependsOnDuration);
            case Formula.FlatPeriod _,
                    Formula.BandedFlat _,
                    Formula.BendPoints _,
                    Formula.Mixed _,
                    Formula.NotionalAccount _ -> true;
        };
    }

    private static boolean depends(Operand operand) {
        return switch (operand) {
            case Operand.Time _ -> true;
            case Operand.Figure figure -> figure.grows();
            case Operand.Within(var of, var _, var _) -> depends(of);
            case Operand.OfLaw _, Operand.Literal _, Operand.Earned _ -> false;
        };
    }

    private static Fraction value(Operand operand, Basis basis) {
        return new Inputs(Working.of(basis, basis.ownTime()), CAP).of("fullTime", operand);
    }
}
