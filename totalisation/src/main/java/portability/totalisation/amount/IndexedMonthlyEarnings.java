package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.INDEXED_EARNINGS;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.IndexedEarnings;
import portability.totalisation.law.IndexedEarnings.Theoretical;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Wage;
import portability.totalisation.question.FigureName;

/// Earnings of the base years at one wage level; the highest are averaged over the months of the computation years.
final class IndexedMonthlyEarnings {
    private static final int MONTHS = 12;

    private IndexedMonthlyEarnings() {}

    static Fraction of(IndexedEarnings law, Working working) {
        if (working.basis().figures().containsKey(FigureName.INDEXED_MONTHLY_EARNINGS))
            return new Inputs(working, law.article())
                    .of("earnings", new Operand.Figure(FigureName.INDEXED_MONTHLY_EARNINGS, false, false));
        var average = law.average().orElseThrow(() -> new FigureMissing(FigureName.INDEXED_MONTHLY_EARNINGS));
        return averaged(law, average, working);
    }

    private static Fraction averaged(IndexedEarnings law, IndexedEarnings.Average average, Working working) {
        var inputs = new Inputs(working, law.article());
        var years = BaseYears.of(average, working, inputs);
        var highest = new ArrayList<>(indexed(record(law, average, years, working), years, average, law, working)
                .values());
        if (highest.isEmpty()) throw new FigureMissing(FigureName.INDEXED_MONTHLY_EARNINGS);
        working.steps().addAll(Unearned.inSum(working.basis()));
        highest.sort(Comparator.reverseOrder());
        var sum = Fraction.ZERO;
        for (var earned : highest.subList(0, Math.min(years.computation(), highest.size()))) sum = sum.add(earned);
        int months = MONTHS * years.computation();
        var monthly = BendPointsAmount.whole(sum.divide(months));
        inputs.with(Cited.number("firstYear", years.first()))
                .with(Cited.number("eligibilityYear", years.eligibility()))
                .with(Cited.number("years", years.computation()))
                .with(Cited.number("months", months))
                .money("sum", sum)
                .money("earnings", monthly)
                .step(INDEXED_EARNINGS);
        return monthly;
    }

    /// Earnings by year: own, or where foreign time counts too what the law puts in their place.
    private static NavigableMap<Integer, Fraction> record(
            IndexedEarnings law, IndexedEarnings.Average average, BaseYears years, Working working) {
        if (working.extended() && average.theoretical() == Theoretical.RELATIVE_EARNINGS)
            return RelativeEarnings.record(law, average, years, working);
        var record = new TreeMap<Integer, Fraction>();
        Wages.byYear(working, law.article())
                .forEach((year, earned) -> record.put(
                        year,
                        average.ceiling()
                                .map(ceiling -> Wages.capped(earned, year, ceiling, law.article(), working))
                                .orElse(earned)));
        return record;
    }

    /// Each year at the level of the index year, to the cent; years after it count as they are.
    private static NavigableMap<Integer, Fraction> indexed(
            NavigableMap<Integer, Fraction> record,
            BaseYears years,
            IndexedEarnings.Average average,
            IndexedEarnings law,
            Working working) {
        var index = new Wage.Index(average.index(), Wage.Index.To.YEAR_OF_START);
        var indexed = new TreeMap<Integer, Fraction>();
        for (var year : record.tailMap(years.first(), true).entrySet()) {
            int to = Math.max(year.getKey(), years.index());
            var value = Wages.revalued(year.getValue(), year.getKey(), to, index, law.article(), working);
            indexed.put(year.getKey(), Fraction.of(Fractions.rounded(value, 2, RoundingMode.HALF_UP)));
        }
        return indexed;
    }
}
