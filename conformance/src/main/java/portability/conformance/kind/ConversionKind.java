package portability.conformance.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.LawMissing;
import portability.totalisation.periods.Certified;
import portability.totalisation.periods.Converter;
import portability.totalisation.periods.YearCredits;
import portability.totalisation.question.Communication;

/// Insured time in other units, by an instrument's table.
final class ConversionKind implements Kind {
    /// One conversion, by a table that may be read in more than one way.
    private interface Conversion {
        Explained<Value> to(PeriodUnit target, ConversionTable table);
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var table = Instruments.taken(given, law).conversion();
        var along = given.optional("path")
                .map(node -> along(table, Written.constant(node, DayPath.class)))
                .orElse(table);
        var years = given.optional("within_calendar_years").map(LawNode::whole);
        var byYear = given.optional("by_year");
        if (byYear.isPresent()) return years(given, along, certified(byYear.get()));
        var sum = given.optional("sum").map(ConversionKind::certified);
        if (sum.isPresent())
            return () -> results(along, (target, by) -> value(new Converter(by).sum(sum.get(), target)));
        var each = given.optional("each").map(ConversionKind::certified);
        if (each.isPresent()) return () -> results(along, (target, by) -> each(each.get(), years, target, by));
        var time = Written.certified(given.required("time"));
        return () -> results(along, (target, by) -> value(one(time, years, target, by)));
    }

    /// Amounts of calendar years, one each, in one operation or year by year.
    private static Calculation years(Fields given, ConversionTable table, List<Certified> times) {
        var told = given.optional("communicated")
                .map(node -> Written.constant(node, Communication.class))
                .orElse(Communication.BY_YEAR);
        return () -> {
            var results = results(table, (target, by) -> value(new Converter(by).ofEachYear(times, told, target)));
            for (var target : PeriodUnit.values())
                variants(
                        results,
                        name(target) + "_by_communication",
                        Communication.values(),
                        way -> value(new Converter(table).ofEachYear(times, way, target)));
            if (table.manner().credit().isPresent())
                results.with(
                        "credited",
                        value(new YearCredits(table)
                                .of(times.stream().map(Certified::quantity).toList())));
            return results;
        };
    }

    private static Results results(ConversionTable table, Conversion conversion) {
        var results = Results.none();
        for (var target : PeriodUnit.values()) {
            known(() -> conversion.to(target, table)).ifPresent(value -> results.with(name(target), value));
            if (target.word().equals("days"))
                variants(
                        results,
                        name(target) + "_by_path",
                        DayPath.values(),
                        way -> conversion.to(target, along(table, way)));
            variants(
                    results,
                    name(target) + "_by_decimals",
                    Decimals.values(),
                    way -> conversion.to(target, reading(table, way)));
        }
        return results;
    }

    private interface Way<W> {
        Explained<Value> by(W way);
    }

    /// The same conversion in each of the ways a text leaves open.
    private static <W extends Enum<W>> void variants(Results results, String name, W[] ways, Way<W> conversion) {
        var values = new LinkedHashMap<String, Value>();
        var steps = new ArrayList<Step>();
        for (var way : ways)
            known(() -> conversion.by(way)).ifPresent(value -> {
                values.put(way.name(), value.value());
                steps.addAll(value.steps());
            });
        if (values.size() == ways.length) results.with(name, Explained.of(new Value.Table(values), steps));
    }

    private interface Converted {
        Explained<Value> value();
    }

    /// Nothing where the table does not know the unit.
    private static Optional<Explained<Value>> known(Converted converted) {
        try {
            return Optional.of(converted.value());
        } catch (LawMissing unknown) {
            return Optional.empty();
        }
    }

    private static Explained<Value> each(
            List<Certified> times, Optional<Integer> years, PeriodUnit target, ConversionTable table) {
        var values = new ArrayList<Value>();
        var steps = new ArrayList<Step>();
        for (var time : times) {
            var one = one(time, years, target, table);
            values.add(Value.of(one.value()));
            steps.addAll(one.steps());
        }
        return Explained.of(new Value.Items(values), steps);
    }

    private static Explained<Quantity> one(
            Certified time, Optional<Integer> years, PeriodUnit target, ConversionTable table) {
        var converter = new Converter(table);
        return years.map(number -> converter.ofYears(time, number, target))
                .orElseGet(() -> converter.converted(time, target));
    }

    private static Explained<Value> value(Explained<Quantity> time) {
        return time.map(Value::of);
    }

    private static List<Certified> certified(LawNode list) {
        return list.items().stream().map(Written::certified).toList();
    }

    private static ConversionTable along(ConversionTable table, DayPath path) {
        return new ConversionTable(table.article(), table.rows(), table.weekRow(), path, table.manner());
    }

    private static ConversionTable reading(ConversionTable table, Decimals decimals) {
        return new ConversionTable(
                table.article(),
                table.rows(),
                table.weekRow(),
                table.path(),
                table.manner().reading(decimals));
    }

    private static String name(PeriodUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
