package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_SPREAD_OVER_YEARS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.Argument.CodeArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;

/// Own earnings by calendar year and currency. Earnings of several employers add; what was reported once for several
/// years is spread by days; what lies on or after the given day is left out.
final class YearlyEarnings {
    private YearlyEarnings() {}

    /// What was earned in one currency.
    record Earned(CurrencyUnit currency, Fraction amount) {}

    /// What was earned in one calendar year; the currencies in the order of their codes.
    record Year(int year, List<Earned> earned) {
        Year and(Earned more) {
            var first = earned.getFirst();
            if (earned.size() == 1 && first.currency().equals(more.currency()))
                return new Year(
                        year, List.of(new Earned(more.currency(), first.amount().add(more.amount()))));
            var sums = new TreeMap<CurrencyUnit, Fraction>();
            for (var known : earned) sums.put(known.currency(), known.amount());
            sums.merge(more.currency(), more.amount(), Fraction::add);
            var all = new ArrayList<Earned>(sums.size());
            sums.forEach((currency, amount) -> all.add(new Earned(currency, amount)));
            return new Year(year, all);
        }
    }

    /// By year, in order.
    static Explained<List<Year>> of(List<InsurancePeriod> periods, LocalDate before, LegalRef article) {
        var years = new ArrayList<Year>();
        var steps = new ArrayList<Step>(periods.size());
        for (var period : periods) {
            if (period.earnings().isEmpty()) continue;
            var span = period.span();
            if (!span.start().isBefore(before)) continue;
            var end = span.end().isAfter(before) ? before : span.end();
            int touched = spread(period.earnings().get(), span, end, years);
            if (touched > 1)
                steps.add(Step.of(
                        EARNINGS_SPREAD_OVER_YEARS,
                        article,
                        new CodeArg("reference", period.reference()),
                        Cited.number("years", touched)));
        }
        return Explained.of(years, steps);
    }

    /// Gives each year its part of the amount, up to the end; says how many years have one.
    private static int spread(Money earned, DateSpan whole, LocalDate end, List<Year> years) {
        var amount = Fraction.of(earned.getAmount());
        long days = whole.days();
        long until = end.toEpochDay();
        long from = whole.start().toEpochDay();
        int first = whole.start().getYear();
        int year = first;
        while (from < until) {
            long turn = Math.min(until, LocalDate.of(year + 1, 1, 1).toEpochDay());
            var part = turn - from == days ? amount : amount.multiply(Fraction.of(turn - from, days));
            add(years, year, new Earned(earned.getCurrencyUnit(), part));
            from = turn;
            year++;
        }
        return year - first;
    }

    /// Periods come in order, so that the year is mostly the last one or a new one after it.
    private static void add(List<Year> years, int year, Earned more) {
        int at = years.size() - 1;
        while (at >= 0 && years.get(at).year() > year) at--;
        if (at >= 0 && years.get(at).year() == year) years.set(at, years.get(at).and(more));
        else years.add(at + 1, new Year(year, List.of(more)));
    }
}
