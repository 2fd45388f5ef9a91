package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;
import static portability.totalisation.reason.PensionRule.REFERENCE_WAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Wage;
import portability.totalisation.law.Wage.Divisor;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// The average capped wage of the last declared months. Where fewer months were declared than the law averages over,
/// the law says what divides. Wages of several employers in the same months add, under one ceiling.
final class MonthlyWage {
    private final Wage law;
    private final Wage.Average average;
    private final Working working;
    private final Inputs inputs;
    private final Fraction unitsPerMonth;
    private boolean uncapped;

    MonthlyWage(Wage law, Wage.Average average, Working working) {
        this.law = law;
        this.average = average;
        this.working = working;
        this.inputs = new Inputs(working, law.article());
        this.unitsPerMonth = average.unitsPerMonth()
                .map(units -> inputs.of("unitsPerMonth", units))
                .orElseGet(() -> working.basis().unitsPerYear().divide(12));
    }

    Fraction average() {
        var window = inputs.of("ofAtMost", average.count().orElseThrow());
        var left = window;
        var wages = Fraction.ZERO;
        var months = Fraction.ZERO;
        for (var stretch : stretches().reversed()) {
            if (left.signum() == 0) break;
            var taken = Fractions.min(stretch.months(), left);
            wages = wages.add(wagePerMonth(stretch).multiply(taken));
            months = months.add(taken);
            left = left.subtract(taken);
        }
        if (months.signum() == 0) throw new FigureMissing(law.figure());
        var divisor = switch (average.divisor()) {
            case Divisor.Counted counted ->
                switch (counted) {
                    case TAKEN -> months;
                    case COUNT -> window;
                };
            case Divisor.Fixed(var number) -> inputs.of("dividedBy", number);
        };
        var wage = Wages.per(average.per(), wages.divide(divisor).multiply(12));
        inputs.with("months", months).money("wage", wage).step(REFERENCE_WAGE);
        return wage;
    }

    /// Days with the same employers throughout, with the months declared for them and the wages earned in them.
    private record Stretch(DateSpan days, Fraction months, Fraction wages) {}

    private List<Stretch> stretches() {
        var basis = working.basis();
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
        var sum = Fraction.ZERO;
        var most = Spans.months(days);
        var wages = Fraction.ZERO;
        for (var period : employers) {
            var share = Fraction.of(days.days(), period.span().days());
            var months = declaredMonths(period).multiply(share);
            sum = sum.add(months);
            most = Fractions.max(most, months);
            wages = wages.add(earned(period).multiply(share));
        }
        return new Stretch(days, Fractions.min(sum, most), wages);
    }

    private Fraction declaredMonths(InsurancePeriod period) {
        if (period.reported().isEmpty()) return Spans.months(period.span());
        var reported = period.reported().get();
        if (reported.unit() == working.basis().unit())
            return Fraction.of(reported.amount()).divide(unitsPerMonth);
        return reported.unit() == PeriodUnit.MONTHS ? Fraction.of(reported.amount()) : Spans.months(period.span());
    }

    private Fraction earned(InsurancePeriod period) {
        var earned = period.earnings().orElseThrow();
        if (!earned.getCurrencyUnit().equals(working.basis().currency()))
            throw new CareerRefused(new CareerFault.UnknownCurrency(
                    period.reference(), earned.getCurrencyUnit().getCode()));
        return Fraction.of(earned.getAmount());
    }

    private Fraction wagePerMonth(Stretch stretch) {
        var day = stretch.days().start();
        var perMonth = capped(stretch.wages().divide(stretch.months()), day);
        if (average.index().isEmpty()) return perMonth;
        return Wages.revalued(perMonth, day.getYear(), average.index().get(), law, working);
    }

    private Fraction capped(Fraction perMonth, LocalDate day) {
        if (average.ceiling().isEmpty()) return perMonth;
        var law = average.ceiling().get();
        var ceiling = law.values().find(day);
        if (ceiling.isEmpty()) {
            if (!uncapped)
                working.step(
                        EARNINGS_CAP_UNKNOWN,
                        this.law.article(),
                        Cited.number("year", day.getYear()),
                        Cited.unknown(law.values().key(), day));
            uncapped = true;
            return perMonth;
        }
        var limit = Fraction.of(ceiling.get().value().getAmount());
        if (law.span() == Wage.Ceiling.Span.YEAR) limit = limit.divide(12);
        if (perMonth.compareTo(limit) <= 0) return perMonth;
        working.step(
                EARNINGS_CAPPED,
                this.law.article(),
                Cited.number("year", day.getYear()),
                working.money("earnings", perMonth),
                Cited.money("perMonth", ceiling.get()),
                Cited.number("months", 1),
                working.money("limit", limit));
        return limit;
    }
}
