package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_SPREAD_OVER_YEARS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
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

    /// By year; of each the currencies in the order of their codes.
    static Explained<NavigableMap<Integer, List<Earned>>> of(
            List<InsurancePeriod> periods, LocalDate before, LegalRef article) {
        var years = new TreeMap<Integer, List<Earned>>();
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
    private static int spread(Money earned, DateSpan whole, LocalDate end, NavigableMap<Integer, List<Earned>> years) {
        var amount = Fraction.of(earned.getAmount());
        long days = whole.days();
        long until = end.toEpochDay();
        long from = whole.start().toEpochDay();
        int first = whole.start().getYear();
        int year = first;
        while (from < until) {
            long turn = Math.min(until, LocalDate.of(year + 1, 1, 1).toEpochDay());
            var part = turn - from == days ? amount : amount.multiply(Fraction.of(turn - from, days));
            years.merge(year, List.of(new Earned(earned.getCurrencyUnit(), part)), YearlyEarnings::sum);
            from = turn;
            year++;
        }
        return year - first;
    }

    /// The earnings with one more.
    private static List<Earned> sum(List<Earned> all, List<Earned> one) {
        var more = one.getFirst();
        var first = all.getFirst();
        if (all.size() == 1 && first.currency().equals(more.currency()))
            return List.of(new Earned(first.currency(), first.amount().add(more.amount())));
        var sum = new ArrayList<Earned>(all.size() + 1);
        boolean added = false;
        for (var known : all) {
            int order = added ? -1 : known.currency().compareTo(more.currency());
            if (order > 0) sum.add(more);
            sum.add(order == 0 ? new Earned(known.currency(), known.amount().add(more.amount())) : known);
            added |= order >= 0;
        }
        if (!added) sum.add(more);
        return List.copyOf(sum);
    }
}
