package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.MONTHS_FROM_AGE;
import static portability.totalisation.reason.FormulaRule.SHORTFALL;
import static portability.totalisation.reason.PensionRule.ACCESS_FACTOR;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.TextArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;

/// The factor by which an early start lowers an amount and a late one raises it.
final class AgeFactor {
    private static final int MONTHS = 12;

    private AgeFactor() {}

    static Fraction of(AgeAdjustment law, Working working) {
        var months = months(law, working);
        if (law.fullTime().isPresent()) months = limited(months, law.fullTime().get(), law, working);
        var early = Fractions.positive(months.negate());
        var late = Fractions.positive(months);
        var inputs = new Inputs(working, law.article());
        var factor = Fraction.ONE
                .subtract(Growths.sum(law.early(), early, Fraction.ZERO, working, law.article()))
                .add(Growths.sum(law.late(), late, Fraction.ZERO, working, law.article()));
        if (law.floor().isPresent() && early.signum() > 0)
            factor = Fractions.max(factor, inputs.of("floor", law.floor().get()));
        if (law.cap().isPresent())
            factor = Fractions.min(factor, inputs.of("cap", law.cap().get()));
        factor = Fractions.positive(factor);
        inputs.with("early", early).with("late", late).with("factor", factor).step(ACCESS_FACTOR);
        return factor;
    }

    /// Months after the reference age; negative before it.
    private static Fraction months(AgeAdjustment law, Working working) {
        var basis = working.basis();
        var inputs = new Inputs(working, law.article());
        if (basis.figures().containsKey(FigureName.MONTHS_EARLY))
            return inputs.of("early", new Operand.Figure(FigureName.MONTHS_EARLY, false, false))
                    .negate();
        if (basis.figures().containsKey(FigureName.MONTHS_LATE))
            return inputs.of("late", new Operand.Figure(FigureName.MONTHS_LATE, false, false));
        if (law.referenceAge().isEmpty())
            return Fraction.of(Math.max(0, ChronoUnit.MONTHS.between(basis.earliestStart(), basis.start())));
        var age = law.referenceAge().get().on(basis.birth());
        var reached = age.value().reachedBy(basis.birth());
        var start = basis.start();
        var months = start.isBefore(reached) ? between(start, reached).negate() : between(reached, start);
        inputs.with(age.cited(value -> new TextArg("age", value.toString())))
                .with(new DateArg("reached", reached))
                .with(new DateArg("start", start))
                .with("months", months)
                .step(MONTHS_FROM_AGE);
        return months;
    }

    /// Calendar months, and of one that is not whole its part by days: never as much as a month.
    private static Fraction between(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.MONTHS.between(from, to);
        var last = from.plusMonths(whole);
        long days = ChronoUnit.DAYS.between(last, to);
        if (days == 0) return Fraction.of(whole);
        long length = ChronoUnit.DAYS.between(last, from.plusMonths(whole + 1));
        return Fraction.of(whole).add(Fraction.of(days, length));
    }

    /// Of two distances to the same side the smaller; of two to different sides none.
    private static Fraction smaller(Fraction one, Fraction other) {
        if (one.signum() != other.signum()) return Fraction.ZERO;
        return one.signum() < 0 ? Fractions.min(one.negate(), other.negate()).negate() : Fractions.min(one, other);
    }

    /// The smaller of the distance from the age and the distance from full time; nothing where they point apart.
    private static Fraction limited(Fraction months, Operand full, AgeAdjustment law, Working working) {
        var inputs = new Inputs(working, law.article());
        var above = working.counted()
                .subtract(inputs.of("fullTime", full))
                .multiply(MONTHS)
                .divide(working.basis().unitsPerYear());
        var result = smaller(months, above);
        inputs.with(Cited.quantity("counted", working.counted(), working.basis().unit()))
                .with("fromAge", months)
                .with("fromTime", above)
                .with("months", result)
                .step(SHORTFALL);
        return result;
    }
}
