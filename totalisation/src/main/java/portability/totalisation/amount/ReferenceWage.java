package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;
import static portability.totalisation.reason.PensionRule.REFERENCE_WAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.DateSpan;
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
/// the average is over those declared. Wages of several employers in the same months add, under one ceiling.
final class ReferenceWage {
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
        for (var stretch : stretches().reversed()) {
            if (left.signum() == 0) break;
            var taken = Fractions.min(stretch.months(), left);
            wages = wages.add(wagePerMonth(stretch).multiply(taken));
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

    /// Days with the same employers throughout, with the months declared for them and the wages earned in them.
    private record Stretch(DateSpan days, BigFraction months, BigFraction wages) {}

    private List<Stretch> stretches() {
        var declared = basis.own().stream()
                .filter(period -> period.earnings().isPresent())
                .filter(period -> declaredMonths(period).signum() > 0)
                .toList();
        var cuts = new TreeSet<LocalDate>();
        for (var period : declared) {
            cuts.add(period.span().start());
            cuts.add(period.span().end());
        }
        cuts.add(basis.start());
        var stretches = new ArrayList<Stretch>();
        for (var from : cuts.headSet(basis.start())) {
            var days = new DateSpan(from, Objects.requireNonNull(cuts.higher(from)));
            var at = declared.stream()
                    .filter(period -> period.span().encloses(days))
                    .toList();
            if (!at.isEmpty()) stretches.add(stretch(days, at));
        }
        return stretches;
    }

    /// Several employers cannot declare more months together than the days have; one alone is taken at its word.
    private Stretch stretch(DateSpan days, List<InsurancePeriod> employers) {
        var sum = BigFraction.ZERO;
        var most = Spans.months(days);
        var wages = BigFraction.ZERO;
        for (var period : employers) {
            var share = BigFraction.of(days.days(), period.span().days());
            var months = declaredMonths(period).multiply(share);
            sum = sum.add(months);
            most = Fractions.max(most, months);
            wages = wages.add(earned(period).multiply(share));
        }
        return new Stretch(days, Fractions.min(sum, most), wages);
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

    private BigFraction earned(InsurancePeriod period) {
        var earned = period.earnings().orElseThrow();
        if (!earned.getCurrencyUnit().equals(basis.currency()))
            throw new CareerRefused(new CareerFault.UnknownCurrency(
                    period.reference(), earned.getCurrencyUnit().getCode()));
        return Fractions.of(earned.getAmount());
    }

    private BigFraction wagePerMonth(Stretch stretch) {
        var perMonth = stretch.wages().divide(stretch.months());
        var day = stretch.days().start();
        var ceiling = law.wageCeilingPerMonth().find(day);
        if (ceiling.isEmpty()) {
            if (steps.stream().noneMatch(step -> step.rule() == EARNINGS_CAP_UNKNOWN))
                steps.add(Step.of(
                        EARNINGS_CAP_UNKNOWN,
                        law.wageArticle(),
                        Cited.number("year", day.getYear()),
                        PointsAmount.unknown(law.wageCeilingPerMonth().key(), day)));
            return perMonth;
        }
        var limit = Fractions.of(ceiling.get().value().getAmount());
        if (perMonth.compareTo(limit) <= 0) return perMonth;
        steps.add(Step.of(
                EARNINGS_CAPPED,
                law.wageArticle(),
                Cited.number("year", day.getYear()),
                Cited.money("earnings", basis.currency(), perMonth),
                Cited.money("perMonth", ceiling.get()),
                Cited.number("months", 1),
                Cited.money("limit", basis.currency(), limit)));
        return limit;
    }
}
