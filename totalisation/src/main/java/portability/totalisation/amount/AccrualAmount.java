package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.ACCRUAL_AMOUNT;
import static portability.totalisation.reason.PensionRule.ACCRUAL_RATE;
import static portability.totalisation.reason.PensionRule.MINIMUM_PENSION;

import java.util.ArrayList;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Accrual;

/// A share of the reference wage that grows with each whole step of time beyond the base, up to a maximum.
final class AccrualAmount {
    private AccrualAmount() {}

    static Explained<BigFraction> monthly(Accrual law, Basis basis, BigFraction counted) {
        return ReferenceWage.of(law, basis)
                .then(wage -> rate(law, basis, counted).then(rate -> amount(law, basis, wage, rate)))
                .then(amount -> atLeastMinimum(law, basis, amount));
    }

    private static Explained<BigFraction> rate(Accrual law, Basis basis, BigFraction counted) {
        var base = law.baseRate().on(basis.start());
        var perStep = law.stepRate().on(basis.start());
        var stepTime = law.stepTime().on(basis.start());
        var maximum = law.maximumRate().on(basis.start());
        var beyond = counted.subtract(Fractions.of(law.baseTime().amount()));
        if (beyond.signum() < 0)
            throw new IllegalArgumentException("the accrual formula needs at least " + law.baseTime() + ": " + counted);
        long wholeSteps = Fractions.floor(
                        beyond.divide(Fractions.of(stepTime.value().amount())))
                .longValueExact();
        var rate = Fractions.min(
                Fractions.of(base.value()).add(Fractions.of(perStep.value()).multiply(wholeSteps)),
                Fractions.of(maximum.value()));
        return Explained.of(
                rate,
                Step.of(
                        ACCRUAL_RATE,
                        law.rateArticle(),
                        Cited.quantity("counted", counted, basis.unit()),
                        new QuantityArg("baseTime", law.baseTime()),
                        Cited.number("baseRate", base),
                        Cited.quantity("stepTime", stepTime),
                        Cited.number("perStep", perStep),
                        Cited.number("steps", wholeSteps),
                        Cited.number("maximum", maximum),
                        Cited.number("rate", rate)));
    }

    private static Explained<BigFraction> amount(Accrual law, Basis basis, BigFraction wage, BigFraction rate) {
        var amount = wage.multiply(rate);
        return Explained.of(
                amount,
                Step.of(
                        ACCRUAL_AMOUNT,
                        law.rateArticle(),
                        Cited.money("wage", basis.currency(), wage),
                        Cited.number("rate", rate),
                        Cited.money("amount", basis.currency(), amount)));
    }

    private static Explained<BigFraction> atLeastMinimum(Accrual law, Basis basis, BigFraction amount) {
        var minimum = law.minimumPension().find(basis.start());
        var steps = new ArrayList<Step>();
        var result = amount;
        if (minimum.isPresent()
                && amount.compareTo(Fractions.of(minimum.get().value().getAmount())) < 0) {
            result = Fractions.of(minimum.get().value().getAmount());
            steps.add(Step.of(
                    MINIMUM_PENSION,
                    law.minimumArticle(),
                    Cited.money("amount", basis.currency(), amount),
                    Cited.money("minimum", minimum.get())));
        }
        return Explained.of(result, steps);
    }
}
