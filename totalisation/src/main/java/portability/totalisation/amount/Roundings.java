package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.ROUNDED_TO_STEP;

import java.math.RoundingMode;
import java.util.Optional;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Combined.Rounded;

/// Roundings that a law makes before the last one.
final class Roundings {
    private Roundings() {}

    static Fraction of(Fraction amount, Rounded how, LegalRef article, Working working) {
        var inputs = new Inputs(working, article);
        RoundingMode mode = switch (how.mode()) {
            case Rounded.Mode.Always(var always) -> {
                inputs.with(new CodeArg("mode", always.name()));
                yield always;
            }
            case Rounded.Mode.OfLaw(var modes, var day) -> {
                var found = modes.on(working.on(day));
                inputs.with(found.cited(dated -> new CodeArg("mode", dated.name())));
                yield found.value();
            }
        };
        var step = Fraction.of(how.step());
        var rounded = step.multiply(Fraction.of(Fractions.rounded(amount.divide(step), 0, mode)));
        inputs.with("exact", amount)
                .with(new NumberArg("step", how.step()))
                .money("rounded", rounded)
                .step(ROUNDED_TO_STEP);
        return rounded;
    }

    static Fraction of(Fraction amount, Optional<Rounded> how, LegalRef article, Working working) {
        return how.isEmpty() ? amount : of(amount, how.get(), article, working);
    }
}
