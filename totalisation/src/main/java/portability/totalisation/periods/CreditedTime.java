package portability.totalisation.periods;

import java.util.ArrayList;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.reason.TimeRule;

/// Time that the deciding law grants beyond insurance, in its own unit.
///
/// @param future   for the time after the risk: it makes the theoretical amount, not the share. CJEU C-793/79 Menzies
/// @param notional for the time before the risk: it is in both. CJEU C-347/00 Barreira Pérez
public record CreditedTime(PeriodUnit unit, Fraction future, Fraction notional) {
    public CreditedTime {
        if (future.signum() < 0 || notional.signum() < 0)
            throw new IllegalArgumentException("credited time must not be negative: " + future + ", " + notional);
    }

    /// The time that makes a theoretical amount, and the time by which it is shared.
    public record Shared(Fraction theoretical, Fraction own, Fraction total) {}

    /// What own and total time become with what is credited.
    public Explained<Shared> with(Fraction own, Fraction total, LegalRef article) {
        if (own.compareTo(total) > 0)
            throw new IllegalArgumentException("own time must lie within total time: " + own + " / " + total);
        var steps = new ArrayList<Step>();
        var shared = new Shared(total.add(notional).add(future), own.add(notional), total.add(notional));
        if (notional.signum() > 0)
            steps.add(Step.of(
                    TimeRule.NOTIONAL_TIME_IN_BOTH,
                    article,
                    quantity("notional", notional),
                    quantity("own", shared.own()),
                    quantity("total", shared.total())));
        if (future.signum() > 0)
            steps.add(Step.of(
                    TimeRule.FUTURE_TIME_IN_THEORETICAL_ONLY,
                    article,
                    quantity("future", future),
                    quantity("theoretical", shared.theoretical())));
        return Explained.of(shared, steps);
    }

    private QuantityArg quantity(String name, Fraction time) {
        return new QuantityArg(name, new Quantity(Fractions.shown(time), unit));
    }
}
