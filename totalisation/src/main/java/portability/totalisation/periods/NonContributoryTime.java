package portability.totalisation.periods;

import java.math.BigDecimal;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.RatioArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.reason.TimeRule;

/// Time without contributions of which a law counts no more than a part of the contributory time, as Poland a third.
/// For the theoretical amount the contributory time of all states is what it is measured by; for the actual amount own
/// time alone. CJEU C-866/19.
///
/// @param theoretical what counts where the theoretical amount is made
/// @param actual      what counts in the share, as own time and in the total
public record NonContributoryTime(PeriodUnit unit, Fraction theoretical, Fraction actual) {

    /// @param own             own contributory time
    /// @param foreign         contributory time of the other states
    /// @param nonContributory own time without contributions
    /// @param part            how much of the contributory time may be added
    public static Explained<NonContributoryTime> capped(
            PeriodUnit unit,
            Fraction own,
            Fraction foreign,
            Fraction nonContributory,
            Fraction part,
            LegalRef article) {
        if (part.signum() <= 0) throw new IllegalArgumentException("a part must be positive: " + part);
        var time = new NonContributoryTime(
                unit,
                Fractions.min(nonContributory, own.add(foreign).multiply(part)),
                Fractions.min(nonContributory, own.multiply(part)));
        return Explained.of(
                time,
                Step.of(
                        TimeRule.NON_CONTRIBUTORY_TIME_CAPPED,
                        article,
                        time.quantity("nonContributory", nonContributory),
                        new RatioArg("part", part.getNumerator(), part.getDenominator()),
                        time.quantity("theoretical", time.theoretical()),
                        time.quantity("actual", time.actual())));
    }

    private QuantityArg quantity(String name, Fraction time) {
        BigDecimal shown = Fractions.shown(time);
        return new QuantityArg(name, new Quantity(shown, unit));
    }
}
