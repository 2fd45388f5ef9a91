package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.GROWTH_STEP;

import java.util.List;
import portability.kernel.Argument.CodeArg;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Growth;

/// Rates that grow by steps.
final class Growths {
    private Growths() {}

    /// What the steps give together for so much time, or so many months of age.
    ///
    /// @param begin where the first step begins if it does not say
    static Fraction sum(List<Growth> steps, Fraction amount, Fraction begin, Working working, LegalRef article) {
        var sum = Fraction.ZERO;
        var position = begin;
        for (var step : steps) {
            var inputs = new Inputs(working, article).with("amount", amount);
            var from = step.from().isPresent() ? inputs.of("from", step.from().get()) : position;
            if (step.from().isEmpty()) inputs.with("from", from);
            var end = amount;
            if (step.upTo().isPresent()) {
                position = inputs.of("upTo", step.upTo().get());
                end = Fractions.min(amount, position);
            }
            var within = Fractions.positive(end.subtract(from));
            // A step that is not reached asks for no value: what is not known there need not be.
            if (within.signum() == 0) continue;
            var blocks = blocks(within, inputs.of("per", step.per()), step.blocks());
            var given = blocks.multiply(inputs.of("rate", step.rate()));
            if (blocks.signum() != 0)
                inputs.with("blocks", blocks)
                        .with(new CodeArg("counting", step.blocks().name()))
                        .with("gives", given)
                        .step(GROWTH_STEP);
            sum = sum.add(given);
        }
        return sum;
    }

    /// How many blocks an amount makes.
    static Fraction blocks(Fraction amount, Fraction per, Growth.Blocks blocks) {
        var exact = amount.divide(per);
        return switch (blocks) {
            case WHOLE -> Fraction.of(Fractions.floor(exact));
            case BEGUN -> Fraction.of(Fractions.ceil(exact));
            case PARTS -> exact;
        };
    }
}
