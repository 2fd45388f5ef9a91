package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.AMOUNTS_ADDED;
import static portability.totalisation.reason.FormulaRule.AMOUNT_ADJUSTED;
import static portability.totalisation.reason.FormulaRule.AMOUNT_CAPPED;
import static portability.totalisation.reason.FormulaRule.AMOUNT_RAISED;
import static portability.totalisation.reason.FormulaRule.AMOUNT_REDUCED;
import static portability.totalisation.reason.FormulaRule.AMOUNT_SCALED;
import static portability.totalisation.reason.FormulaRule.HIGHEST_TAKEN;
import static portability.totalisation.reason.FormulaRule.LOWEST_TAKEN;

import java.util.List;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.NothingDue;

/// Formulas made of others. Each part says its own steps first.
final class Combinations {
    private Combinations() {}

    static Fraction of(Combined combined, Working working) {
        return switch (combined) {
            case Combined.Sum(var article, var parts) -> sum(parts, article, working);
            case Combined.Max(var article, var parts) -> highest(parts, article, working);
            case Combined.Min(var article, var parts) -> lowest(parts, article, working);
            case Combined.Scale scale -> scaled(scale, working);
            case Combined.Cap cap -> capped(cap, working);
            case Combined.Floor floor -> raised(floor, working);
            case Combined.Round(var article, var how, var of) ->
                Roundings.of(Amounts.in(of, working), how, article, working);
            case Combined.AgeAdjusted(var adjustment, var of) -> {
                var amount = Amounts.in(of, working);
                var adjusted = amount.multiply(AgeFactor.of(adjustment, working));
                working.step(
                        AMOUNT_ADJUSTED,
                        adjustment.article(),
                        working.money("amount", amount),
                        working.money("adjusted", adjusted));
                yield adjusted;
            }
            case Combined.Minimum minimum -> atLeast(minimum, working);
            case Combined.Reduced reduced -> reduced(reduced, working);
            case Combined.Indexed indexed -> Increases.of(indexed, working);
            case Combined.Segmented segmented -> Segments.of(segmented, working);
        };
    }

    private static Fraction sum(List<Formula> parts, LegalRef article, Working working) {
        var sum = Fraction.ZERO;
        for (var part : parts) sum = sum.add(Amounts.in(part, working));
        working.step(AMOUNTS_ADDED, article, Cited.number("parts", parts.size()), working.money("amount", sum));
        return sum;
    }

    /// A part that is not due is no candidate; if none is, nothing is due.
    private static Fraction highest(List<Formula> parts, LegalRef article, Working working) {
        Fraction highest = null;
        NothingDue nothing = null;
        for (var part : parts) {
            try {
                var amount = Amounts.in(part, working);
                highest = highest == null ? amount : Fractions.max(highest, amount);
            } catch (NothingDue none) {
                working.steps().add(none.why());
                nothing = none;
            }
        }
        if (highest == null) {
            if (nothing == null) throw new IllegalStateException("a combination of nothing");
            throw nothing;
        }
        working.step(HIGHEST_TAKEN, article, Cited.number("parts", parts.size()), working.money("amount", highest));
        return highest;
    }

    private static Fraction lowest(List<Formula> parts, LegalRef article, Working working) {
        var lowest = Amounts.in(parts.getFirst(), working);
        for (var part : parts.subList(1, parts.size())) lowest = Fractions.min(lowest, Amounts.in(part, working));
        working.step(LOWEST_TAKEN, article, Cited.number("parts", parts.size()), working.money("amount", lowest));
        return lowest;
    }

    private static Fraction scaled(Combined.Scale law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var inputs = new Inputs(working, law.article());
        var scaled = amount.multiply(inputs.of("factor", law.factor()));
        inputs.money("amount", amount).money("scaled", scaled).step(AMOUNT_SCALED);
        return scaled;
    }

    private static Fraction capped(Combined.Cap law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var inputs = new Inputs(working, law.article());
        var limit = inputs.of("limit", law.limit());
        if (amount.compareTo(limit) <= 0) return amount;
        inputs.money("amount", amount).step(AMOUNT_CAPPED);
        return limit;
    }

    private static Fraction raised(Combined.Floor law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var inputs = new Inputs(working, law.article());
        var limit = inputs.of("minimum", law.limit());
        if (amount.compareTo(limit) >= 0) return amount;
        inputs.money("amount", amount).money("raised", limit).step(AMOUNT_RAISED);
        return limit;
    }

    private static Fraction atLeast(Combined.Minimum law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var inputs = new Inputs(working, law.article());
        var minimum = inputs.of("minimum", law.amount());
        if (law.prorated().isPresent()) {
            var full = inputs.of("full", law.prorated().get().full());
            var time = Fractions.min(inputs.of("time", law.prorated().get().time()), full);
            minimum = minimum.multiply(time).divide(full);
        }
        if (amount.compareTo(minimum) >= 0) return amount;
        inputs.money("amount", amount).money("raised", minimum).step(AMOUNT_RAISED);
        return minimum;
    }

    private static Fraction reduced(Combined.Reduced law, Working working) {
        var amount = Amounts.in(law.of(), working);
        var inputs = new Inputs(working, law.article());
        var counting = inputs.of("by", law.by());
        if (law.free().isPresent())
            counting = Fractions.positive(
                    counting.subtract(inputs.of("free", law.free().get())));
        if (law.taper().isPresent())
            counting = counting.multiply(inputs.of("taper", law.taper().get()));
        var left = Fractions.positive(amount.subtract(counting));
        inputs.money("amount", amount)
                .money("reduction", counting)
                .money("left", left)
                .step(AMOUNT_REDUCED);
        return left;
    }
}
