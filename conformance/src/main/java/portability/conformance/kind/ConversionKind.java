package portability.conformance.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.LawMissing;
import portability.totalisation.periods.Conversion;

/// Insured time in other units, by an instrument's table.
final class ConversionKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var table = Instruments.taken(given, law).conversion();
        var path = given.optional("path")
                .map(node -> Written.constant(node, DayPath.class))
                .orElse(table.path());
        boolean oneYear =
                given.optional("within_one_calendar_year").map(LawNode::flag).orElse(false);
        var each = given.optional("each");
        var times = each.map(LawNode::items).orElseGet(() -> List.of(given.required("time"))).stream()
                .map(Written::time)
                .toList();
        return () -> new Converted(along(table, path), oneYear).results(times, each.isPresent());
    }

    private static ConversionTable along(ConversionTable table, DayPath path) {
        return new ConversionTable(table.article(), table.rows(), table.weekRow(), path);
    }

    private record Converted(ConversionTable table, boolean oneYear) {
        Results results(List<Quantity> times, boolean list) {
            var results = Results.none();
            for (var target : PeriodUnit.values()) {
                var name = target.name().toLowerCase(Locale.ROOT);
                values(times, list, quantity -> Value.of(converted(new Conversion(table), quantity, target)))
                        .ifPresent(value -> results.with(name, value));
                values(times, list, quantity -> new Value.Time(exact(quantity, target), target))
                        .ifPresent(value -> results.with("exact_" + name, value));
                if (target.word().equals("days"))
                    values(times, list, quantity -> byPath(quantity, target))
                            .ifPresent(value -> results.with(name + "_by_path", value));
            }
            return results;
        }

        private Quantity converted(Conversion conversion, Quantity quantity, PeriodUnit target) {
            return oneYear ? conversion.ofOneYear(quantity, target) : conversion.roundedUp(quantity, target);
        }

        private BigFraction exact(Quantity quantity, PeriodUnit target) {
            var conversion = new Conversion(table);
            return oneYear ? conversion.exactOfOneYear(quantity, target) : conversion.exact(quantity, target);
        }

        /// The columns of a table may imply different relations between two kinds of days; each of them.
        private Value byPath(Quantity quantity, PeriodUnit target) {
            var ways = new TreeMap<String, Value>();
            for (var way : DayPath.values())
                ways.put(way.name(), Value.of(converted(new Conversion(along(table, way)), quantity, target)));
            return new Value.Table(ways);
        }

        private interface Each {
            Value of(Quantity quantity);
        }

        /// Nothing where the table does not know the unit.
        private static Optional<Value> values(List<Quantity> times, boolean list, Each each) {
            try {
                var values = times.stream().map(each::of).toList();
                return Optional.of(list ? new Value.Items(values) : values.getFirst());
            } catch (LawMissing unknown) {
                return Optional.empty();
            }
        }
    }
}
