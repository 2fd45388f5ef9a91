package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;
import static portability.totalisation.reason.PensionRule.REFERENCE_WAGE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Accrual;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// The average capped wage of the last declared months. Where fewer months were declared than the law averages over,
/// the average is over those declared.
final class ReferenceWage {
    private static final Comparator<InsurancePeriod> LATEST_FIRST = Comparator.comparing(
                    (InsurancePeriod period) -> period.span().end())
            .thenComparing(InsurancePeriod::span)
            .thenComparing(InsurancePeriod::reference)
            .reversed();

    private final Accrual law;
    private final Basis basis;
    private final List<Step> steps = new ArrayList<>();

    private ReferenceWage(Accrual law, Basis basis) {
        this.law = law;
        this.basis = basis;
    }

    static Explained<BigFraction> of(Accrual law, Basis basis) {
        return new ReferenceWage(law, basis).average();
    }

    private Explained<BigFraction> average() {
        var reference = law.referenceMonths().on(basis.start());
        var left = BigFraction.of(reference.value());
        var wages = BigFraction.ZERO;
        var months = BigFraction.ZERO;
        for (var period : basis.own().stream().sorted(LATEST_FIRST).toList()) {
            var declared = declaredMonths(period);
            if (period.earnings().isEmpty() || declared.signum() == 0 || left.signum() == 0) continue;
            var taken = Fractions.min(declared, left);
            wages = wages.add(wagePerMonth(period, declared).multiply(taken));
            months = months.add(taken);
            left = left.subtract(taken);
        }
        var average = months.signum() == 0 ? BigFraction.ZERO : wages.divide(months);
        steps.add(Step.of(
                REFERENCE_WAGE,
                law.wageArticle(),
                Cited.number("months", months),
                Cited.count("ofAtMost", reference),
                Cited.count("unitsPerMonth", law.unitsPerMonth()),
                Cited.money("wage", basis.currency(), average)));
        return Explained.of(average, steps);
    }

    private BigFraction declaredMonths(InsurancePeriod period) {
        return period.reported()
                .filter(quantity -> quantity.unit() == basis.unit())
                .map(quantity -> Fractions.of(quantity.amount())
                        .divide(law.unitsPerMonth().value()))
                .orElseGet(() -> period.reported()
                                .map(Quantity::unit)
                                .filter(PeriodUnit.MONTHS::equals)
                                .isPresent()
                        ? Fractions.of(period.reported().orElseThrow().amount())
                        : Spans.months(period.span()));
    }

    private BigFraction wagePerMonth(InsurancePeriod period, BigFraction declared) {
        var earned = period.earnings().orElseThrow();
        if (!earned.getCurrencyUnit().equals(basis.currency()))
            throw new CareerRefused(new CareerFault.UnknownCurrency(
                    period.reference(), earned.getCurrencyUnit().getCode()));
        var perMonth = Fractions.of(earned.getAmount()).divide(declared);
        var ceiling = law.wageCeilingPerMonth().find(period.span().start());
        if (ceiling.isEmpty()) {
            if (steps.stream().noneMatch(step -> step.rule() == EARNINGS_CAP_UNKNOWN))
                steps.add(Step.of(
                        EARNINGS_CAP_UNKNOWN,
                        law.wageArticle(),
                        Cited.number("year", period.span().start().getYear()),
                        PointsAmount.unknown(
                                law.wageCeilingPerMonth().key(), period.span().start())));
            return perMonth;
        }
        var limit = Fractions.of(ceiling.get().value().getAmount());
        if (perMonth.compareTo(limit) <= 0) return perMonth;
        steps.add(Step.of(
                EARNINGS_CAPPED,
                law.wageArticle(),
                Cited.number("year", period.span().start().getYear()),
                Cited.money("earnings", basis.currency(), perMonth),
                Cited.money("perMonth", ceiling.get()),
                Cited.number("months", 1),
                Cited.money("limit", basis.currency(), limit)));
        return limit;
    }
}
