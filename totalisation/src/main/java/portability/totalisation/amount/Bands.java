package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.BAND_OF_AVERAGE;
import static portability.totalisation.reason.FormulaRule.BELOW_LOWEST_BAND;
import static portability.totalisation.reason.FormulaRule.YEARLY_AVERAGE;
import static portability.totalisation.reason.PensionRule.STEP_TABLE_AMOUNT;

import java.math.RoundingMode;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula.BandedFlat;
import portability.totalisation.law.Formula.StepTable;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Operand;
import portability.totalisation.question.FigureName;

/// The amount of the band in which a number lies. Below the lowest band there is no benefit.
final class Bands {
    private Bands() {}

    static Fraction of(StepTable law, Working working) {
        var inputs = new Inputs(working, law.article());
        var number = inputs.of("counted", law.of());
        var bands = law.bands().on(working.basis().start());
        var found = bands.value().stream()
                .filter(band -> Fraction.of(band.from().amount()).compareTo(number) <= 0)
                .reduce((_, higher) -> higher)
                .orElseThrow(() -> nothing(law.article(), number));
        inputs.with(new QuantityArg("bandFrom", found.from()))
                .with(bands.cited(_ -> new MoneyArg("amount", found.amount())))
                .step(STEP_TABLE_AMOUNT);
        return Fraction.of(found.amount().getAmount());
    }

    static Fraction of(BandedFlat law, Working working) {
        var average = average(law, working);
        var bands = law.bands().on(working.basis().start());
        var found = bands.value().stream()
                .filter(band -> Fraction.of(band.from()).compareTo(average) <= 0)
                .reduce((_, higher) -> higher)
                .orElseThrow(() -> nothing(law.article(), average));
        new Inputs(working, law.article())
                .with("average", average)
                .with(new NumberArg("bandFrom", found.from()))
                .with(bands.cited(_ -> new MoneyArg("amount", found.amount())))
                .step(BAND_OF_AVERAGE);
        return Fraction.of(found.amount().getAmount());
    }

    private static Fraction average(BandedFlat law, Working working) {
        var inputs = new Inputs(working, law.article());
        var exact = working.basis().figures().containsKey(FigureName.YEARLY_AVERAGE)
                ? inputs.of("certified", new Operand.Figure(FigureName.YEARLY_AVERAGE, false, true))
                : overYears(law, working, inputs);
        var rounded = law.rounded() == RoundingMode.UNNECESSARY
                ? exact
                : Fraction.of(Fractions.rounded(exact, 0, law.rounded()));
        inputs.with(Cited.quantity("counted", working.counted(), working.basis().unit()))
                .with("exact", exact)
                .with(new CodeArg("rounding", law.rounded().name()))
                .with("average", rounded)
                .step(YEARLY_AVERAGE);
        return rounded;
    }

    private static Fraction overYears(BandedFlat law, Working working, Inputs inputs) {
        var years = law.years().isPresent() ? inputs.of("years", law.years().get()) : yearsInScheme(working, inputs);
        if (years.signum() <= 0) throw new FigureMissing(FigureName.YEARS_IN_SCHEME);
        return working.counted().divide(years);
    }

    /// As certified, else calendar years from the one of the first own insurance to the last full one before the
    /// pension age.
    private static Fraction yearsInScheme(Working working, Inputs inputs) {
        var basis = working.basis();
        if (basis.figures().containsKey(FigureName.YEARS_IN_SCHEME))
            return inputs.of("years", new Operand.Figure(FigureName.YEARS_IN_SCHEME, false, false));
        int first = Integer.MAX_VALUE;
        for (var period : basis.own())
            first = Math.min(first, period.span().start().getYear());
        if (first == Integer.MAX_VALUE) throw new FigureMissing(FigureName.YEARS_IN_SCHEME);
        var years = Fraction.of(basis.ageReached().getYear() - first);
        inputs.with("years", years);
        return years;
    }

    private static NothingDue nothing(LegalRef article, Fraction number) {
        return new NothingDue(Step.of(BELOW_LOWEST_BAND, article, Cited.number("number", number)));
    }
}
