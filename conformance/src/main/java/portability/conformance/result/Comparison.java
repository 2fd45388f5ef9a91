package portability.conformance.result;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import portability.conformance.format.Written;
import portability.kernel.Quantity;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// Holds what a case expects against what came out. Exactly: 113.28 is not 113.275, unless the case says that its
/// source rounded.
public final class Comparison {
    private Comparison() {}

    /// A result that is not what was expected.
    public record Difference(String name, String expected, String actual) {}

    /// Every expectation that does not hold.
    ///
    /// Refused where one is about a result that the kind does not compute, or is written as another type.
    public static List<Difference> differences(LawNode expect, Results results) {
        var differences = new ArrayList<Difference>();
        var fields = expect.fields();
        fields.optional("steps").ifPresent(node -> differences.addAll(StepExpectations.differences(node, results)));
        fields.rest().forEach((name, node) -> {
            var actual = results.value(name)
                    .orElseThrow(() -> node.refused("this kind does not compute " + name + " here; it computes "
                            + String.join(", ", results.names())));
            if (!holds(node, actual)) differences.add(new Difference(name, text(node), shown(actual, results)));
        });
        return differences;
    }

    /// Where there is no figure, the reason belongs beside it: nothing else may say which figure is missing.
    private static String shown(Value actual, Results results) {
        var reason = results.value("reason").filter(value -> !(value instanceof Value.None));
        return lacks(actual) && reason.isPresent()
                ? actual.shown() + " (reason: " + reason.get().shown() + ")"
                : actual.shown();
    }

    private static boolean lacks(Value value) {
        return value instanceof Value.None
                || (value instanceof Value.Items list && list.items().stream().anyMatch(Comparison::lacks));
    }

    static boolean holds(LawNode node, Value actual) {
        if (!node.isList() && !node.isMapping() && node.text().equals("none")) return actual instanceof Value.None;
        return switch (actual) {
            case Value.None _ -> false;
            case Value.Figure number -> number(node, number.value());
            case Value.Sum sum -> sum(node, sum);
            case Value.Time time -> time(Written.time(node), time);
            case Value.Day day -> node.date().equals(day.day());
            case Value.Flag flag -> node.flag() == flag.flag();
            case Value.Code code ->
                node.text().equals(code.code()) || constant(node.text()).equals(code.code());
            case Value.Items items -> items(node, items.items());
            case Value.Table table -> table(node, table);
        };
    }

    /// A constant of the rules as lawyers like to write it: `not awarded` is NOT_AWARDED.
    private static String constant(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static boolean number(LawNode node, Fraction actual) {
        var rounding = rounding(node);
        var figure = Written.figure(rounding.map(Rounded::written).orElse(node));
        return equal(figure.value(), figure.decimals(), actual, rounding);
    }

    private static boolean sum(LawNode node, Value.Sum actual) {
        var rounding = rounding(node);
        var sum = Written.sum(rounding.map(Rounded::written).orElse(node));
        return sum.currency().equals(actual.currency())
                && equal(sum.amount(), sum.decimals(), actual.amount(), rounding);
    }

    private static boolean equal(Fraction expected, int decimals, Fraction actual, Optional<Rounded> rounding) {
        var held = rounding.map(rounded -> Fraction.of(Fractions.rounded(actual, decimals, rounded.mode())))
                .orElse(actual);
        return held.compareTo(expected) == 0;
    }

    private static boolean time(Quantity expected, Value.Time actual) {
        return expected.unit() == actual.unit()
                && Fraction.of(expected.amount()).compareTo(actual.amount()) == 0;
    }

    private static boolean items(LawNode node, List<Value> actual) {
        var expected = node.items();
        if (expected.size() != actual.size()) return false;
        boolean all = true;
        for (int i = 0; i < actual.size(); i++) all &= holds(expected.get(i), actual.get(i));
        return all;
    }

    private static boolean table(LawNode node, Value.Table actual) {
        var expected = node.fields().rest();
        if (!expected.keySet().equals(actual.entries().keySet())) return false;
        return expected.entrySet().stream()
                .allMatch(entry -> holds(
                        entry.getValue(),
                        Optional.ofNullable(actual.entries().get(entry.getKey()))
                                .orElseThrow()));
    }

    /// A figure that its source printed rounded: to as many places as it is written.
    private record Rounded(LawNode written, RoundingMode mode) {}

    private static Optional<Rounded> rounding(LawNode node) {
        if (!node.isMapping()) return Optional.empty();
        var fields = node.fields();
        var written = fields.required("rounded");
        var mode = fields.optional("mode")
                .map(stated -> Written.constant(stated, RoundingMode.class))
                .orElse(RoundingMode.HALF_UP);
        fields.done();
        return Optional.of(new Rounded(written, mode));
    }

    static String text(LawNode node) {
        if (node.isList())
            return "["
                    + String.join(
                            ", ", node.items().stream().map(Comparison::text).toList()) + "]";
        if (node.isMapping()) {
            var entries = new ArrayList<String>();
            node.fields().rest().forEach((name, child) -> entries.add(name + ": " + text(child)));
            return "{" + String.join(", ", entries) + "}";
        }
        return node.text();
    }
}
