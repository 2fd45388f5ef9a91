package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.EARNINGS_POSITION;
import static portability.totalisation.reason.FormulaRule.EARNINGS_RATIO;
import static portability.totalisation.reason.FormulaRule.THEORETICAL_EARNINGS;

import java.math.RoundingMode;
import java.util.NavigableMap;
import java.util.TreeMap;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.IndexedEarnings;
import portability.totalisation.question.FigureName;

/// The relative earnings position: own earnings in percent of the national average, averaged over own coverage. With it
/// every base year has theoretical earnings. Source: 42 USC 433(c)(1)(C); 20 CFR 404.1918(b).
final class RelativeEarnings {
    private static final int PERCENT = 100;
    private static final int PLACES = 5;

    private RelativeEarnings() {}

    /// The position in percent: the ratios of all years, each to five places, over the units of coverage, a year of
    /// coverage being so many of them.
    ///
    /// @param earned   own earnings by year
    /// @param coverage own units of coverage
    static Fraction position(
            IndexedEarnings law,
            IndexedEarnings.Average average,
            NavigableMap<Integer, Fraction> earned,
            Fraction coverage,
            Working working) {
        var sum = Fraction.ZERO;
        for (var year : earned.entrySet()) {
            var wage = average.index().on(BaseYears.firstDay(year.getKey()));
            var ratio = places(year.getValue().multiply(PERCENT).divide(Fraction.of(wage.value())));
            working.step(
                    EARNINGS_RATIO,
                    law.article(),
                    Cited.number("year", year.getKey()),
                    working.money("earnings", year.getValue()),
                    Cited.number("average", wage),
                    Cited.number("percent", ratio));
            sum = sum.add(ratio);
        }
        var perYear = working.basis().unitsPerYear();
        var position = places(sum.divide(coverage).multiply(perYear));
        working.step(
                EARNINGS_POSITION,
                law.article(),
                Cited.number("sum", sum),
                Cited.quantity("coverage", coverage, working.basis().unit()),
                Cited.number("position", position));
        return position;
    }

    /// Theoretical earnings of every base year. Where the average wage of a year was not yet known when the earnings
    /// were indexed, the latest known one stands for it.
    static NavigableMap<Integer, Fraction> record(
            IndexedEarnings law, IndexedEarnings.Average average, BaseYears years, Working working) {
        var earned = Wages.byYear(working, law.article());
        if (earned.isEmpty() || working.basis().ownTime().signum() == 0)
            throw new FigureMissing(FigureName.INDEXED_MONTHLY_EARNINGS);
        var position = position(law, average, earned, working.basis().ownTime(), working);
        var record = new TreeMap<Integer, Fraction>();
        for (int year = years.first(); year < years.eligibility(); year++) {
            var wage = average.index().on(BaseYears.firstDay(Math.min(year, years.index())));
            var theoretical = Fraction.of(wage.value()).multiply(position).divide(PERCENT);
            record.put(year, Fraction.of(Fractions.rounded(theoretical, 2, RoundingMode.HALF_UP)));
        }
        working.step(
                THEORETICAL_EARNINGS,
                law.article(),
                Cited.number("position", position),
                Cited.number("firstYear", years.first()),
                Cited.number("lastYear", years.eligibility() - 1L));
        return record;
    }

    private static Fraction places(Fraction percent) {
        return Fraction.of(Fractions.rounded(percent, PLACES, RoundingMode.HALF_UP));
    }
}
