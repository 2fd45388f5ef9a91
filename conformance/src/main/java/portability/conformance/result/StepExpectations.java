package portability.conformance.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import portability.conformance.format.Written;
import portability.conformance.result.Comparison.Difference;
import portability.kernel.Argument;
import portability.kernel.Step;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;

/// What a case expects of the way to a result: `steps: {ACCRUAL_RATE: {rate: 0.52}}`. There must be a step by that rule
/// with all these arguments; of a list, one for each.
final class StepExpectations {
    private StepExpectations() {}

    static List<Difference> differences(LawNode expected, Results results) {
        var differences = new ArrayList<Difference>();
        expected.fields().rest().forEach((rule, node) -> {
            var steps = results.allSteps().stream()
                    .filter(step -> step.rule().name().equals(rule))
                    .toList();
            for (var one : Written.oneOrMore(node))
                if (steps.stream().noneMatch(step -> fits(step, one)))
                    differences.add(new Difference("step " + rule, Comparison.text(one), shown(steps)));
        });
        return differences;
    }

    private static boolean fits(Step step, LawNode expected) {
        return expected.fields().rest().entrySet().stream()
                .allMatch(entry -> step.argument(entry.getKey())
                        .filter(argument -> Comparison.holds(entry.getValue(), value(argument)))
                        .isPresent());
    }

    private static String shown(List<Step> steps) {
        if (steps.isEmpty()) return "not among the steps";
        return steps.stream()
                .map(step -> step.arguments().stream()
                        .map(argument ->
                                argument.name() + ": " + value(argument).shown())
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(" or "));
    }

    private static Value value(Argument argument) {
        return switch (argument) {
            case Argument.MoneyArg money -> Value.of(money.value());
            case Argument.QuantityArg quantity -> Value.of(quantity.value());
            case Argument.DateArg date -> Value.of(date.value());
            case Argument.SpanArg span -> Value.of(span.value().toString());
            case Argument.RatioArg ratio -> Value.of(Fraction.of(ratio.numerator(), ratio.denominator()));
            case Argument.NumberArg number -> Value.of(number.value());
            case Argument.TextArg text -> textOrNumber(text.value());
            case Argument.CodeArg code -> Value.of(code.value());
            case Argument.LawArg law -> value(law.value());
        };
    }

    /// Exact figures stand in some steps as text.
    private static Value textOrNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Value.of(new BigDecimal(text)) : Value.of(text);
    }
}
