package portability.totalisation.amount;

import static portability.totalisation.reason.FormulaRule.WAGE_OF_YEARS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Wage;
import portability.totalisation.law.Wage.Divisor;

/// The average of whole calendar years of earnings: the last, the best, or all. A year without earnings is not taken.
final class YearlyWage {
    private YearlyWage() {}

    static Fraction of(Wage law, Wage.Average average, Working working) {
        var inputs = new Inputs(working, law.article());
        var years = selected(values(law, average, working, inputs), average, inputs);
        if (years.isEmpty()) throw new FigureMissing(law.figure());
        var sum = Fraction.ZERO;
        for (var year : years) sum = sum.add(year.getValue());
        var wage = divided(sum, years.size(), average, inputs);
        inputs.with(Cited.number("years", years.size()))
                .money("sum", sum)
                .money("wage", wage)
                .step(WAGE_OF_YEARS);
        return wage;
    }

    /// Earnings of each year that can be taken, capped and revalued, earliest first. The year of the start is no whole
    /// year: only a whole career has it.
    private static List<Map.Entry<Integer, Fraction>> values(
            Wage law, Wage.Average average, Working working, Inputs inputs) {
        var earned = Wages.byYear(working, law.article());
        var from = average.outOf()
                .map(years -> working.basis().start().getYear()
                        - Fractions.floor(inputs.of("outOf", years)).intValueExact())
                .orElse(Integer.MIN_VALUE);
        int until = working.basis().start().getYear() + (average.window() == Wage.Window.CAREER ? 1 : 0);
        var values = new ArrayList<Map.Entry<Integer, Fraction>>();
        for (var year : earned.subMap(from, true, until, false).entrySet()) {
            var value = year.getValue();
            if (average.ceiling().isPresent())
                value = Wages.capped(value, year.getKey(), average.ceiling().get(), law.article(), working);
            if (average.index().isPresent())
                value = Wages.revalued(value, year.getKey(), average.index().get(), law, working);
            values.add(Map.entry(year.getKey(), value));
        }
        return values;
    }

    private static List<Map.Entry<Integer, Fraction>> selected(
            List<Map.Entry<Integer, Fraction>> values, Wage.Average average, Inputs inputs) {
        return switch (average.window()) {
            case CAREER, LAST_MONTHS -> values;
            case LAST_YEARS -> {
                int count = Fractions.floor(inputs.of("count", average.count().orElseThrow()))
                        .intValueExact();
                yield values.subList(Math.max(0, values.size() - count), values.size());
            }
            case BEST_YEARS -> {
                int count = Fractions.floor(inputs.of("count", average.count().orElseThrow()))
                        .intValueExact();
                var best = new ArrayList<>(values);
                best.sort(Map.Entry.<Integer, Fraction>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
                yield best.subList(0, Math.min(count, best.size()));
            }
        };
    }

    private static Fraction divided(Fraction sum, int taken, Wage.Average average, Inputs inputs) {
        return switch (average.divisor()) {
            case Divisor.Counted counted ->
                Wages.per(
                        average.per(),
                        sum.divide(
                                switch (counted) {
                                    case TAKEN -> Fraction.of(taken);
                                    case COUNT ->
                                        average.count()
                                                .map(count -> inputs.of("of", count))
                                                .orElse(Fraction.of(taken));
                                }));
            case Divisor.Fixed(var number) -> sum.divide(inputs.of("dividedBy", number));
        };
    }
}
