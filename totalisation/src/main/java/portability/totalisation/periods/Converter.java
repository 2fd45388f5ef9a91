package portability.totalisation.periods;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.question.Communication;
import portability.totalisation.reason.TimeRule;

/// Insured time in whole units of another kind, with the reasons: which row, which path, what became of the remainder.
/// Source: Reg. (EC) 987/2009 Art. 13; other instruments by their own table.
public final class Converter {
    private final ConversionTable table;
    private final Conversion conversion;

    public Converter(ConversionTable table) {
        this.table = table;
        this.conversion = new Conversion(table);
    }

    /// One amount in one operation. No ceiling is applied: nothing says how many years it lies in.
    public Explained<Quantity> converted(Certified time, PeriodUnit target) {
        return sum(List.of(time), target);
    }

    /// Amounts of several units, as years, months and days of one certificate, in one operation.
    public Explained<Quantity> sum(Collection<Certified> parts, PeriodUnit target) {
        var steps = new ArrayList<Step>();
        var exact = Fraction.ZERO;
        for (var part : parts) exact = exact.add(read(part, steps).multiply(conversion.factor(part.unit(), target)));
        var rounded = Quantity.of(rounded(exact, table.manner().remainder()).longValueExact(), target);
        steps.add(step(parts, exact, rounded));
        return Explained.of(rounded, steps);
    }

    /// One amount that lies within so many calendar years: never more than they hold, and a full one stays full.
    /// Art. 13(2).
    public Explained<Quantity> ofYears(Certified time, int years, PeriodUnit target) {
        var steps = new ArrayList<Step>();
        var read = read(time, steps);
        var exact = conversion.exactOfYears(read, time.unit(), years, target);
        var plain = read.multiply(conversion.factor(time.unit(), target));
        var rounded = Quantity.of(rounded(exact, table.manner().remainder()).longValueExact(), target);
        steps.add(step(List.of(time), plain, rounded));
        int side = exact.compareTo(plain);
        if (side != 0)
            steps.add(Step.of(
                    side < 0 ? TimeRule.YEAR_CUT_TO_CEILING : TimeRule.FULL_YEAR_STAYS_FULL,
                    table.article(),
                    new NumberArg("years", BigDecimal.valueOf(years)),
                    new NumberArg("exact", Fractions.shown(plain)),
                    new QuantityArg("perYear", shown(conversion.perYear(target), target)),
                    new QuantityArg("counted", rounded)));
        return Explained.of(rounded, steps);
    }

    /// As [#ofYears] for one year.
    public Explained<Quantity> ofOneYear(Certified time, PeriodUnit target) {
        return ofYears(time, 1, target);
    }

    /// Amounts of calendar years, one each: in one operation, or each by itself, as they were communicated or as the
    /// table says. Art. 13(3).
    public Explained<Quantity> ofEachYear(List<Certified> years, Communication communicated, PeriodUnit target) {
        return eachByItself(communicated) ? eachYear(years, target) : allYears(years, target);
    }

    private Explained<Quantity> eachYear(List<Certified> years, PeriodUnit target) {
        var steps = new ArrayList<Step>();
        long sum = 0;
        for (var year : years) {
            var one = ofOneYear(year, target);
            steps.addAll(one.steps());
            sum = Math.addExact(sum, one.value().amount().longValueExact());
        }
        var total = Quantity.of(sum, target);
        steps.add(Step.of(
                TimeRule.YEARS_CONVERTED_EACH,
                table.article(),
                new NumberArg("years", BigDecimal.valueOf(years.size())),
                new QuantityArg("counted", total)));
        return Explained.of(total, steps);
    }

    private Explained<Quantity> allYears(List<Certified> years, PeriodUnit target) {
        var steps = new ArrayList<Step>();
        var exact = Fraction.ZERO;
        for (var year : years) exact = exact.add(conversion.exactOfYears(read(year, steps), year.unit(), 1, target));
        var rounded = Quantity.of(rounded(exact, table.manner().remainder()).longValueExact(), target);
        steps.add(step(years, exact, rounded));
        return Explained.of(rounded, steps);
    }

    private boolean eachByItself(Communication communicated) {
        return switch (table.manner().carry()) {
            case AS_COMMUNICATED -> communicated == Communication.BY_YEAR;
            case CARRIED -> false;
            case EACH_YEAR -> true;
        };
    }

    private Fraction read(Certified time, List<Step> steps) {
        var decimals = table.manner().decimals();
        var read = time.read(decimals);
        if (decimals != Decimals.STRICT && !read.equals(Fraction.of(time.amount())))
            steps.add(Step.of(
                    TimeRule.DECIMALS_READ_WITH_TOLERANCE,
                    table.article(),
                    new QuantityArg("certified", time.quantity()),
                    new NumberArg("read", Fractions.shown(read)),
                    new CodeArg("decimals", decimals.name())));
        return read;
    }

    private Step step(Collection<Certified> parts, Fraction exact, Quantity rounded) {
        var arguments = new ArrayList<Argument>();
        var reported = new ArrayList<String>();
        boolean betweenDays = false;
        for (var part : parts) {
            reported.add(part.amount().toPlainString() + " " + part.unit());
            betweenDays |= Conversion.byPath(part.unit(), rounded.unit());
        }
        arguments.add(new TextArg("reported", String.join(" + ", reported)));
        arguments.add(new NumberArg("exact", Fractions.shown(exact)));
        arguments.add(new QuantityArg("counted", rounded));
        arguments.add(new CodeArg("remainder", table.manner().remainder().name()));
        if (betweenDays) arguments.add(new CodeArg("path", table.path().name()));
        conversion
                .source(rounded.unit())
                .ifPresent(row -> arguments.add(row.cited(days -> new TextArg("table", days.toString()))));
        parts.stream()
                .map(Certified::unit)
                .distinct()
                .filter(unit -> unit != rounded.unit())
                .flatMap(unit -> conversion.source(unit).stream())
                .findFirst()
                .ifPresent(row -> arguments.add(row.cited(days -> new TextArg("reportedTable", days.toString()))));
        return Step.of(TimeRule.TIME_CONVERTED, table.article(), arguments.toArray(Argument[]::new));
    }

    static BigInteger rounded(Fraction exact, Remainder remainder) {
        return switch (remainder) {
            case UP -> Fractions.ceil(exact);
            case DOWN -> Fractions.floor(exact);
            case NEAREST -> exact.bigDecimalValue(0, RoundingMode.HALF_UP).toBigIntegerExact();
        };
    }

    private static Quantity shown(Fraction amount, PeriodUnit unit) {
        return new Quantity(Fractions.shown(amount), unit);
    }
}
