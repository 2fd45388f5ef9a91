package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.AMOUNT_PRORATED;
import static portability.totalisation.reason.FormulaRule.BASE_RATE;
import static portability.totalisation.reason.PensionRule.ACCRUAL_AMOUNT;
import static portability.totalisation.reason.PensionRule.ACCRUAL_RATE;
import static portability.totalisation.reason.PensionRule.MINIMUM_PENSION;

import portability.kernel.Argument.CodeArg;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Accrual;
import portability.totalisation.law.Formula.Proration;
import portability.totalisation.law.LawMissing;

/// A share of the reference wage that grows with time beyond the base, up to a maximum; in proportion to insured time
/// where the law says so.
final class AccrualAmount {
    private AccrualAmount() {}

    static Fraction of(Accrual law, Working working) {
        var rate = rate(law, working);
        var inputs = new Inputs(working, law.rateArticle());
        var amount = inputs.of("wage", law.wage()).multiply(rate);
        inputs.with("rate", rate).money("amount", amount).step(ACCRUAL_AMOUNT);
        if (law.proration().isPresent())
            amount = prorated(amount, law.proration().get(), law, working);
        return atLeastMinimum(law, working, amount);
    }

    private static Fraction rate(Accrual law, Working working) {
        var counted = working.counted();
        var base = new Inputs(working, law.rateArticle());
        var baseTime = law.baseTime().map(time -> base.of("baseTime", time)).orElse(Fraction.ZERO);
        var rate = law.baseRate().map(share -> base.of("baseRate", share)).orElse(Fraction.ZERO);
        if (counted.compareTo(baseTime) < 0) {
            rate = switch (law.belowBase()) {
                case PROPORTIONAL -> rate.multiply(counted).divide(baseTime);
                case REFUSED ->
                    throw new LawMissing(
                            law.rateArticle() + ": the rate for less time than the base rate covers",
                            working.basis().start());
            };
        }
        if (law.baseRate().isPresent()) {
            if (law.baseTime().isEmpty()) base.with("baseTime", Fraction.ZERO);
            base.with(Cited.quantity("counted", counted, working.basis().unit()))
                    .with("gives", rate)
                    .step(BASE_RATE);
        }
        rate = rate.add(Growths.sum(law.steps(), counted, baseTime, working, law.rateArticle()));
        var end = new Inputs(working, law.rateArticle())
                .with(Cited.quantity("counted", counted, working.basis().unit()));
        if (law.maximumRate().isPresent())
            rate = Fractions.min(rate, end.of("maximum", law.maximumRate().get()));
        end.with("rate", rate).step(ACCRUAL_RATE);
        return rate;
    }

    private static Fraction prorated(Fraction amount, Proration law, Accrual accrual, Working working) {
        var inputs = new Inputs(working, accrual.rateArticle());
        var full = inputs.of("full", law.full());
        var time = Fractions.min(working.counted(), full);
        time = switch (law.missing()) {
            case NONE -> time;
            case HALF -> time.add(full.subtract(time).divide(2));
        };
        var result = amount.multiply(time).divide(full);
        inputs.with(Cited.quantity("counted", working.counted(), working.basis().unit()))
                .with(new CodeArg("missing", law.missing().name()))
                .with("time", time)
                .money("amount", amount)
                .money("prorated", result)
                .step(AMOUNT_PRORATED);
        return result;
    }

    private static Fraction atLeastMinimum(Accrual law, Working working, Fraction amount) {
        if (law.minimumPension().isEmpty()) return amount;
        var minimum = law.minimumPension().get().find(working.basis().start());
        if (minimum.isEmpty()) return amount;
        var raised = Fraction.of(minimum.get().value().getAmount());
        if (amount.compareTo(raised) >= 0) return amount;
        working.step(
                MINIMUM_PENSION,
                law.minimumArticle(),
                working.money("amount", amount),
                Cited.money("minimum", minimum.get()));
        return raised;
    }
}
