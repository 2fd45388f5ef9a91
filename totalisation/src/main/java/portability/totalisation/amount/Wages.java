package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.EARNINGS_REVALUED;
import static portability.totalisation.reason.FormulaRule.YEAR_EARNINGS_CAPPED;
import static portability.totalisation.reason.PensionRule.EARNINGS_CAP_UNKNOWN;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Per;
import portability.totalisation.law.Wage;
import portability.totalisation.periods.Spans;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Own earnings by calendar year, in the scheme's currency: capped, and brought to the level of another year.
final class Wages {
    private Wages() {}

    /// Own earnings before the pension's start, by year.
    static NavigableMap<Integer, Fraction> byYear(Working working, LegalRef article) {
        var basis = working.basis();
        for (var period : basis.own()) inCurrency(period, working);
        var earnings = YearlyEarnings.of(basis.own(), basis.start(), article);
        working.steps().addAll(earnings.steps());
        var byYear = new TreeMap<Integer, Fraction>();
        for (var year : earnings.value())
            byYear.put(year.year(), year.earned().getFirst().amount());
        return byYear;
    }

    private static void inCurrency(InsurancePeriod period, Working working) {
        if (period.earnings().isEmpty()) return;
        var currency = period.earnings().get().getCurrencyUnit();
        if (!currency.equals(working.basis().currency()))
            throw new CareerRefused(new CareerFault.UnknownCurrency(period.reference(), currency.getCode()));
    }

    /// What of a year's earnings counts.
    static Fraction capped(Fraction earned, int year, Wage.Ceiling law, LegalRef article, Working working) {
        var day = LocalDate.of(year, 1, 1);
        var ceiling = law.values().find(day);
        if (ceiling.isEmpty()) {
            working.step(
                    EARNINGS_CAP_UNKNOWN,
                    article,
                    Cited.number("year", year),
                    Cited.unknown(law.values().key(), day));
            return earned;
        }
        var limit = Fraction.of(ceiling.get().value().getAmount());
        if (law.span() == Wage.Ceiling.Span.MONTH) limit = limit.multiply(months(year, working));
        if (earned.compareTo(limit) <= 0) return earned;
        working.step(
                YEAR_EARNINGS_CAPPED,
                article,
                Cited.number("year", year),
                working.money("earnings", earned),
                Cited.money("ceiling", ceiling.get()),
                working.money("limit", limit));
        return limit;
    }

    /// Calendar months of a year with own insurance.
    private static long months(int year, Working working) {
        var spans = working.basis().own().stream()
                .flatMap(period -> period.span().intersection(Spans.yearOf(year)).stream())
                .toList();
        return Fractions.floor(Spans.months(Spans.monthsTouched(spans))).longValueExact();
    }

    /// An amount of one year at the level of the year the law names.
    static Fraction revalued(Fraction amount, int year, Wage.Index law, Wage wage, Working working) {
        var start = working.basis().start().getYear();
        int to = switch (law.to()) {
            case YEAR_BEFORE_START -> start - 1;
            case YEAR_OF_START -> start;
        };
        return revalued(amount, year, Math.max(year, to), law, wage.article(), working);
    }

    static Fraction revalued(Fraction amount, int year, int to, Wage.Index law, LegalRef article, Working working) {
        if (year == to) return amount;
        var then = law.byYear().on(LocalDate.of(year, 1, 1));
        var now = law.byYear().on(LocalDate.of(to, 1, 1));
        var result = amount.multiply(Fraction.of(now.value())).divide(Fraction.of(then.value()));
        working.step(
                EARNINGS_REVALUED,
                article,
                Cited.number("year", year),
                working.money("amount", amount),
                Cited.number("then", then),
                Cited.number("now", now),
                working.money("revalued", result));
        return result;
    }

    /// A yearly amount per what the law speaks of.
    static Fraction per(Per per, Fraction perYear) {
        return per == Per.ONCE ? perYear : perYear.divide(per.paymentsPerYear());
    }
}
