package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.MONTHS_FROM_AGE;
import static portability.totalisation.reason.FormulaRule.SHORTFALL;
import static portability.totalisation.reason.PensionRule.ACCESS_FACTOR;

import java.time.temporal.ChronoUnit;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Operand;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.FigureName;

/// The factor by which an early start lowers an amount and a late one raises it.
final class AgeFactor {
    private static final int MONTHS = 12;

    private AgeFactor() {}

    static BigFraction of(AgeAdjustment law, Working working) {
        var months = months(law, working);
        if (law.fullTime().isPresent()) months = limited(months, law.fullTime().get(), law, working);
        var early = Fractions.positive(months.negate());
        var late = Fractions.positive(months);
        var inputs = new Inputs(working, law.article());
        var factor = BigFraction.ONE
                .subtract(Growths.sum(law.early(), early, BigFraction.ZERO, working, law.article()))
                .add(Growths.sum(law.late(), late, BigFraction.ZERO, working, law.article()));
        if (law.floor().isPresent())
            factor = Fractions.max(factor, inputs.of("floor", law.floor().get()));
        if (law.cap().isPresent())
            factor = Fractions.min(factor, inputs.of("cap", law.cap().get()));
        factor = Fractions.positive(factor);
        inputs.with("early", early).with("late", late).with("factor", factor).step(ACCESS_FACTOR);
        return factor;
    }

    /// Months after the reference age; negative before it.
    private static BigFraction months(AgeAdjustment law, Working working) {
        var basis = working.basis();
        var inputs = new Inputs(working, law.article());
        if (basis.figures().containsKey(FigureName.MONTHS_EARLY))
            return inputs.of("early", new Operand.Figure(FigureName.MONTHS_EARLY, false, false))
                    .negate();
        if (basis.figures().containsKey(FigureName.MONTHS_LATE))
            return inputs.of("late", new Operand.Figure(FigureName.MONTHS_LATE, false, false));
        if (law.referenceAge().isEmpty())
            return BigFraction.of(Math.max(0, ChronoUnit.MONTHS.between(basis.earliestStart(), basis.start())));
        var age = law.referenceAge().get().on(basis.birth());
        var reached = age.value().reachedBy(basis.birth());
        var start = basis.start();
        var months = start.isBefore(reached)
                ? Spans.months(new DateSpan(start, reached)).negate()
                : start.isAfter(reached) ? Spans.months(new DateSpan(reached, start)) : BigFraction.ZERO;
        inputs.with(age.cited(value -> new TextArg("age", value.toString())))
                .with(new DateArg("reached", reached))
                .with(new DateArg("start", start))
                .with("months", months)
                .step(MONTHS_FROM_AGE);
        return months;
    }

    /// The smaller of the distance from the age and the distance from full time; nothing where they point apart.
    private static BigFraction limited(BigFraction months, Operand full, AgeAdjustment law, Working working) {
        var inputs = new Inputs(working, law.article());
        var above = working.counted()
                .subtract(inputs.of("fullTime", full))
                .multiply(MONTHS)
                .divide(working.basis().unitsPerYear());
        var result = months.signum() * above.signum() <= 0
                ? BigFraction.ZERO
                : months.signum() > 0 ? Fractions.min(months, above) : Fractions.max(months, above);
        inputs.with(Cited.quantity("counted", working.counted(), working.basis().unit()))
                .with("fromAge", months)
                .with("fromTime", above)
                .with("months", result)
                .step(SHORTFALL);
        return result;
    }
}
