package portability.totalisation.amount;

import java.util.IdentityHashMap;
import java.util.function.Supplier;
import portability.kernel.Explained;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Formula;

/// What the routes of one determination have in common and need not calculate again: the points of own years, which
/// stand in the pension of national law and in the theoretical amount of every instrument. Of one determination only.
public final class Shared {
    /// As many as a scheme has, as a rule.
    private static final int FORMULAS = 2;
    private final IdentityHashMap<Formula, Explained<Fraction>> points = new IdentityHashMap<>(FORMULAS);

    Explained<Fraction> points(Formula.Points formula, Supplier<Explained<Fraction>> calculation) {
        var known = points.get(formula);
        if (known != null) return known;
        var calculated = calculation.get();
        points.put(formula, calculated);
        return calculated;
    }
}
