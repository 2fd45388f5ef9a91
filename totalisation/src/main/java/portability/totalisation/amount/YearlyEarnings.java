package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.EARNINGS_SPREAD_OVER_YEARS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.periods.Spans;

/// Own earnings by calendar year and currency. Earnings of several employers add; what was reported once for several
/// years is spread by days; what lies on or after the given day is left out.
final class YearlyEarnings {
    private YearlyEarnings() {}

    static Explained<NavigableMap<Integer, NavigableMap<CurrencyUnit, Fraction>>> of(
            List<InsurancePeriod> periods, LocalDate before, LegalRef article) {
        var years = new TreeMap<Integer, NavigableMap<CurrencyUnit, Fraction>>();
        var steps = new ArrayList<Step>();
        for (var period : periods) {
            if (period.earnings().isEmpty()) continue;
            var earned = period.earnings().get();
            if (!period.span().start().isBefore(before)) continue;
            var counting = period.span().end().isAfter(before)
                    ? new DateSpan(period.span().start(), before)
                    : period.span();
            var parts = Spans.byYear(counting);
            var amount = Fraction.of(earned.getAmount());
            parts.forEach((year, part) -> years.computeIfAbsent(year, _ -> new TreeMap<>())
                    .merge(earned.getCurrencyUnit(), amount.multiply(share(part, period.span())), Fraction::add));
            if (parts.size() > 1)
                steps.add(Step.of(
                        EARNINGS_SPREAD_OVER_YEARS,
                        article,
                        new CodeArg("reference", period.reference()),
                        Cited.number("years", parts.size())));
        }
        return Explained.of(years, steps);
    }

    private static Fraction share(DateSpan part, DateSpan whole) {
        return Fraction.of(part.days(), whole.days());
    }
}
