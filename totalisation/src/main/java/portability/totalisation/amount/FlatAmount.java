package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.BELOW_MINIMUM_TIME;
import static portability.totalisation.reason.FormulaRule.FLAT_SHARE;
import static portability.totalisation.reason.FormulaRule.PART_WEIGHED;
import static portability.totalisation.reason.FormulaRule.TIME_WEIGHED;
import static portability.totalisation.reason.PensionRule.FLAT_AMOUNT;
import static portability.totalisation.reason.PensionRule.MISSING_YEARS;

import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.FlatPeriod;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.Weight.Part;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.Operand;

/// A full amount × time over full time, at most the full amount.
final class FlatAmount {
    private FlatAmount() {}

    static Fraction of(FlatPeriod law, Working working) {
        var inputs = new Inputs(working, law.timeArticle());
        var time = weighed(law, working, inputs.of("time", law.time()));
        if (law.minimum().isPresent()) {
            var minimum = inputs.of("minimum", law.minimum().get());
            if (time.compareTo(minimum) < 0) {
                inputs.with("weighed", time).step(BELOW_MINIMUM_TIME);
                return Fraction.ZERO;
            }
        }
        return switch (law.fullTime()) {
            case FullTime.Window(var years) -> ofWindow(law, working, years.value(), time);
            case FullTime.Time(var full) -> ofTime(law, working, time, full);
        };
    }

    private static Fraction ofWindow(FlatPeriod law, Working working, int fullYears, Fraction time) {
        var basis = working.basis();
        var years = years(law, working, time, Fraction.of(fullYears));
        var missing =
                Fractions.positive(basis.unitsPerYear().multiply(fullYears).subtract(time));
        var window = new DateSpan(basis.ageReached().minusYears(fullYears), basis.ageReached());
        var inputs = new Inputs(working, law.timeArticle())
                .with(new SpanArg("window", window))
                .with(Cited.quantity("counted", time, basis.unit()))
                .with(Cited.quantity("missing", missing, basis.unit()))
                .with("missingYears", Fraction.of(fullYears).subtract(years))
                .with("years", years);
        if (law.fullTime() instanceof FullTime.Window(var value)) inputs.with(Cited.count("fullYears", value));
        inputs.step(MISSING_YEARS);
        var end = new Inputs(working, law.amountArticle());
        var amount = full(law, working, end).multiply(years).divide(fullYears);
        end.with("years", years)
                .with(Cited.number("of", fullYears))
                .money("amount", amount)
                .step(FLAT_AMOUNT);
        return amount;
    }

    private static Fraction ofTime(FlatPeriod law, Working working, Fraction time, Operand full) {
        var inputs = new Inputs(working, law.amountArticle());
        var fullTime = inputs.of("fullTime", full);
        var fullYears = fullTime.divide(working.basis().unitsPerYear());
        var part = years(law, working, time, fullYears).divide(fullYears);
        var amount = full(law, working, inputs).multiply(part);
        inputs.with(Cited.quantity("time", time, working.basis().unit()))
                .with(new CodeArg("counting", law.counting().name()))
                .with("part", part)
                .money("amount", amount)
                .step(FLAT_SHARE);
        return amount;
    }

    /// Years that count, at most the full ones.
    private static Fraction years(FlatPeriod law, Working working, Fraction time, Fraction fullYears) {
        var years = time.divide(working.basis().unitsPerYear());
        var counted = switch (law.counting()) {
            case EXACT -> years;
            case WHOLE_YEARS -> Fraction.of(Fractions.floor(years));
            case MISSING_YEARS -> fullYears.subtract(Fractions.floor(Fractions.positive(fullYears.subtract(years))));
        };
        return Fractions.min(counted, fullYears);
    }

    private static Fraction full(FlatPeriod law, Working working, Inputs inputs) {
        var household = working.basis().household();
        var full = law.full().get(household);
        if (full == null)
            throw new LawMissing("full amount for " + household, working.basis().start());
        inputs.with(new CodeArg("household", household.name()));
        return inputs.of("full", full);
    }

    /// Parts of the time that count by a weight lose what the weight leaves out.
    private static Fraction weighed(FlatPeriod law, Working working, Fraction time) {
        if (law.weights().isEmpty()) return time;
        var weighed = time;
        for (var weight : law.weights()) {
            var inputs = new Inputs(working, law.timeArticle());
            var part = switch (weight.part()) {
                case Part.Certified(var figure) -> inputs.of("part", new Operand.Figure(figure, true, true));
                case Part.OfKind(var kind) -> {
                    inputs.with(new CodeArg("kind", kind.name()));
                    var own = working.extended(working.basis().ownOf(kind));
                    inputs.with("part", own);
                    yield own;
                }
            };
            var lost = part.multiply(Fraction.ONE.subtract(inputs.of("weight", weight.weight())));
            inputs.with("lost", lost).step(PART_WEIGHED);
            weighed = weighed.subtract(lost);
        }
        weighed = Fractions.positive(weighed);
        new Inputs(working, law.timeArticle())
                .with(Cited.quantity("time", time, working.basis().unit()))
                .with("weighed", weighed)
                .step(TIME_WEIGHED);
        return weighed;
    }
}
