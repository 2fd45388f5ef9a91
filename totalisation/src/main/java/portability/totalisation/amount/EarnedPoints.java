package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;
import static portability.totalisation.reason.PensionRule.POINTS_OF_YEAR;
import static portability.totalisation.reason.PensionRule.POINTS_SUMMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument;
import portability.kernel.Argument.LawArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.amount.YearlyEarnings.Earned;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.Formula.PointsSource.Earnings;
import portability.totalisation.law.LawMissing;
import portability.totalisation.periods.TouchedMonths;

/// Points of own years: earnings of a year over the average of that year, summed.
final class EarnedPoints {
    private final Points formula;
    private final Earnings law;
    private final Basis basis;
    private final TouchedMonths months;
    private final List<Step> steps;

    EarnedPoints(Points formula, Earnings law, Basis basis) {
        this.formula = formula;
        this.law = law;
        this.basis = basis;
        this.months = monthsOf(basis);
        this.steps = new ArrayList<>(2 * basis.own().size());
    }

    Explained<Fraction> sum() {
        var earnings = YearlyEarnings.of(basis.own(), basis.start(), formula.pointsArticle());
        steps.addAll(earnings.steps());
        var sum = Fraction.ZERO;
        for (var year : earnings.value()) sum = sum.add(pointsOf(year.year(), year.earned()));
        step(
                POINTS_SUMMED,
                formula.pointsArticle(),
                Cited.quantity("own", basis.ownTime(), basis.unit()),
                Cited.number("points", sum));
        return Explained.of(sum, steps);
    }

    private void step(Rule rule, LegalRef article, Argument... arguments) {
        steps.add(Step.of(rule, article, arguments));
    }

    private Fraction pointsOf(int year, List<Earned> earned) {
        var average = law.average().on(LocalDate.of(year, 1, 1));
        var currency = average.value().getCurrencyUnit();
        var earnings = Fraction.ZERO;
        boolean foreign = false;
        for (var part : earned) {
            earnings = earnings.add(converted(part.amount(), part.currency(), currency, year));
            foreign |= !part.currency().equals(currency);
        }
        earnings = capped(year, earnings, currency);
        var points = PointsAmount.rounded(
                formula, earnings.divide(Fraction.of(average.value().getAmount())));
        var shown = new Argument[] {
            Cited.number("year", year),
            Cited.money("earnings", currency, earnings),
            Cited.money("average", average),
            Cited.number("points", points)
        };
        step(POINTS_OF_YEAR, formula.pointsArticle(), foreign ? withRates(shown, earned, currency) : shown);
        return points;
    }

    private Argument[] withRates(Argument[] shown, List<Earned> earned, CurrencyUnit currency) {
        var arguments = new ArrayList<>(List.of(shown));
        for (var part : earned)
            if (!part.currency().equals(currency)) arguments.addAll(rates(part.currency(), currency));
        return arguments.toArray(Argument[]::new);
    }

    private Fraction capped(int year, Fraction earnings, CurrencyUnit currency) {
        if (law.ceilingPerMonth().isEmpty()) return earnings;
        var day = LocalDate.of(year, 1, 1);
        var ceiling = law.ceilingPerMonth().get().find(day);
        if (ceiling.isEmpty()) {
            step(
                    EARNINGS_CAP_UNKNOWN,
                    law.ceilingArticle(),
                    Cited.number("year", year),
                    Cited.unknown(law.ceilingPerMonth().get().key(), day));
            return earnings;
        }
        var perMonth = ceiling.get().value();
        int months = this.months.in(year);
        var limit = converted(Fraction.of(perMonth.getAmount()), perMonth.getCurrencyUnit(), currency, year)
                .multiply(months);
        if (earnings.compareTo(limit) <= 0) return earnings;
        var arguments = new ArrayList<Argument>(List.of(
                Cited.number("year", year),
                Cited.money("earnings", currency, earnings),
                Cited.money("perMonth", ceiling.get()),
                Cited.number("months", months),
                Cited.money("limit", currency, limit)));
        if (!perMonth.getCurrencyUnit().equals(currency)) arguments.addAll(rates(perMonth.getCurrencyUnit(), currency));
        step(EARNINGS_CAPPED, law.ceilingArticle(), arguments.toArray(Argument[]::new));
        return limit;
    }

    /// An amount in another currency by the irrevocably fixed rates of the law. Two currencies without one are a gap
    /// in the data, not a rate to look up.
    private Fraction converted(Fraction amount, CurrencyUnit from, CurrencyUnit to, int year) {
        if (from.equals(to)) return amount;
        return amount.divide(rate(from, year)).multiply(rate(to, year));
    }

    /// The fixed rates behind a conversion, for the step that rests on it.
    private List<LawArg> rates(CurrencyUnit from, CurrencyUnit to) {
        var rates = new ArrayList<LawArg>(2);
        for (var currency : List.of(from, to)) {
            var rate = law.fixedRates().get(currency);
            if (rate != null) rates.add(Cited.number("rate", rate));
        }
        return rates;
    }

    private Fraction rate(CurrencyUnit currency, int year) {
        if (currency.equals(basis.currency())) return Fraction.ONE;
        var rate = law.fixedRates().get(currency);
        if (rate == null) throw new LawMissing("fixed rate of " + currency, LocalDate.of(year, 1, 1));
        return Fraction.of(rate.value());
    }

    /// The calendar months that own periods touch before the pension starts.
    private static TouchedMonths monthsOf(Basis basis) {
        var months = new TouchedMonths();
        var lastBefore = basis.start().minusDays(1);
        for (var period : basis.own()) {
            var first = period.span().start();
            var last = period.span().lastDay();
            if (last.isAfter(lastBefore)) last = lastBefore;
            if (!last.isBefore(first)) months.add(first, last);
        }
        return months;
    }
}
