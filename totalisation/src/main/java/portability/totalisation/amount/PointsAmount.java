package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.ACCESS_FACTOR;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;
import static portability.totalisation.reason.PensionRule.POINTS_AMOUNT;
import static portability.totalisation.reason.PensionRule.POINTS_EXTENDED_TO_TOTAL;
import static portability.totalisation.reason.PensionRule.POINTS_OF_YEAR;
import static portability.totalisation.reason.PensionRule.POINTS_SUMMED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument;
import portability.kernel.Argument.LawArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.LawMissing;
import portability.totalisation.periods.Spans;

/// Points: earnings of a year over the average of that year, summed, times the factors and the value of a point.
final class PointsAmount {
    private final Points law;
    private final Basis basis;
    private final List<Step> steps = new ArrayList<>();

    PointsAmount(Points law, Basis basis) {
        this.law = law;
        this.basis = basis;
    }

    Explained<BigFraction> monthly(BigFraction counted) {
        var sum = ownPoints();
        if (counted.compareTo(basis.ownTime()) != 0) sum = extended(sum, counted);
        var personal = rounded(sum.multiply(accessFactor()));
        var value = law.pointValue().on(basis.start());
        var amount = personal.multiply(Fractions.of(law.typeFactor()))
                .multiply(Fractions.of(value.value().getAmount()));
        steps.add(Step.of(
                POINTS_AMOUNT,
                law.amountArticle(),
                Cited.number("points", personal),
                new NumberArg("typeFactor", law.typeFactor()),
                Cited.money("pointValue", value),
                Cited.money("amount", basis.currency(), amount)));
        return Explained.of(amount, steps);
    }

    private BigFraction ownPoints() {
        var earnings = YearlyEarnings.of(basis.own(), basis.start(), law.pointsArticle());
        steps.addAll(earnings.steps());
        var sum = BigFraction.ZERO;
        for (var year : earnings.value().entrySet()) sum = sum.add(pointsOf(year.getKey(), year.getValue()));
        steps.add(Step.of(
                POINTS_SUMMED,
                law.pointsArticle(),
                Cited.quantity("own", basis.ownTime(), basis.unit()),
                Cited.number("points", sum)));
        return sum;
    }

    private BigFraction pointsOf(int year, NavigableMap<CurrencyUnit, BigFraction> earned) {
        var average = law.averageEarnings().on(LocalDate.of(year, 1, 1));
        var currency = average.value().getCurrencyUnit();
        var earnings = BigFraction.ZERO;
        for (var part : earned.entrySet())
            earnings = earnings.add(converted(part.getValue(), part.getKey(), currency, year));
        earnings = capped(year, earnings, currency);
        var points = rounded(earnings.divide(Fractions.of(average.value().getAmount())));
        var arguments = new ArrayList<Argument>(List.of(
                Cited.number("year", year),
                Cited.money("earnings", currency, earnings),
                Cited.money("average", average),
                Cited.number("points", points)));
        earned.keySet().stream()
                .filter(other -> !other.equals(currency))
                .forEach(other -> arguments.addAll(rates(other, currency)));
        steps.add(Step.of(POINTS_OF_YEAR, law.pointsArticle(), arguments.toArray(Argument[]::new)));
        return points;
    }

    private BigFraction capped(int year, BigFraction earnings, CurrencyUnit currency) {
        var day = LocalDate.of(year, 1, 1);
        var ceiling = law.ceilingPerMonth().find(day);
        if (ceiling.isEmpty()) {
            steps.add(Step.of(
                    EARNINGS_CAP_UNKNOWN,
                    law.ceilingArticle(),
                    Cited.number("year", year),
                    unknown(law.ceilingPerMonth().key(), day)));
            return earnings;
        }
        var perMonth = ceiling.get().value();
        var months = monthsIn(year);
        var limit = converted(Fractions.of(perMonth.getAmount()), perMonth.getCurrencyUnit(), currency, year)
                .multiply(months);
        if (earnings.compareTo(limit) <= 0) return earnings;
        var arguments = new ArrayList<Argument>(List.of(
                Cited.number("year", year),
                Cited.money("earnings", currency, earnings),
                Cited.money("perMonth", ceiling.get()),
                Cited.number("months", months),
                Cited.money("limit", currency, limit)));
        if (!perMonth.getCurrencyUnit().equals(currency)) arguments.addAll(rates(perMonth.getCurrencyUnit(), currency));
        steps.add(Step.of(EARNINGS_CAPPED, law.ceilingArticle(), arguments.toArray(Argument[]::new)));
        return limit;
    }

    /// An amount in another currency by the irrevocably fixed rates of the law. Two currencies without one are a gap
    /// in the data, not a rate to look up.
    private BigFraction converted(BigFraction amount, CurrencyUnit from, CurrencyUnit to, int year) {
        if (from.equals(to)) return amount;
        return amount.divide(rate(from, year)).multiply(rate(to, year));
    }

    /// The fixed rates behind a conversion, for the step that rests on it.
    private List<LawArg> rates(CurrencyUnit from, CurrencyUnit to) {
        return Stream.of(from, to)
                .flatMap(currency -> Stream.ofNullable(law.fixedRates().get(currency)))
                .map(rate -> Cited.number("rate", rate))
                .toList();
    }

    private BigFraction rate(CurrencyUnit currency, int year) {
        if (currency.equals(basis.currency())) return BigFraction.ONE;
        var rate = law.fixedRates().get(currency);
        if (rate == null) throw new LawMissing("fixed rate of " + currency, LocalDate.of(year, 1, 1));
        return Fractions.of(rate.value());
    }

    private long monthsIn(int year) {
        var spans = basis.own().stream()
                .map(InsurancePeriod::span)
                .flatMap(span -> span.intersection(Spans.yearOf(year)).stream())
                .filter(span -> span.start().isBefore(basis.start()))
                .map(span -> span.end().isAfter(basis.start()) ? new DateSpan(span.start(), basis.start()) : span)
                .toList();
        return Spans.monthsTouched(spans).stream()
                .mapToLong(PointsAmount::wholeMonths)
                .sum();
    }

    private static long wholeMonths(DateSpan months) {
        return ChronoUnit.MONTHS.between(months.start(), months.end());
    }

    private BigFraction extended(BigFraction points, BigFraction counted) {
        var extended = points.multiply(counted).divide(basis.ownTime());
        steps.add(Step.of(
                POINTS_EXTENDED_TO_TOTAL,
                law.pointsArticle(),
                Cited.number("points", points),
                Cited.quantity("own", basis.ownTime(), basis.unit()),
                Cited.quantity("total", counted, basis.unit()),
                Cited.number("extended", extended)));
        return extended;
    }

    private BigFraction accessFactor() {
        long months = Math.max(0, ChronoUnit.MONTHS.between(basis.earliestStart(), basis.start()));
        var perMonth = law.latePerMonth().on(basis.start());
        var factor = BigFraction.ONE.add(Fractions.of(perMonth.value()).multiply(months));
        steps.add(Step.of(
                ACCESS_FACTOR,
                law.factorArticle(),
                Cited.number("months", months),
                Cited.number("perMonth", perMonth),
                Cited.number("factor", factor)));
        return factor;
    }

    private BigFraction rounded(BigFraction points) {
        return Fractions.of(Fractions.rounded(points, law.decimals(), law.mode()));
    }

    static LawArg unknown(String key, LocalDate day) {
        return new LawArg(new TextArg("unknown", "not loaded"), key, day, "none", false);
    }
}
