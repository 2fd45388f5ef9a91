package portability.kernel;

import java.util.List;
import java.util.Optional;

/// One step of a reasoning: the rule applied, where it is written, its inputs and its result.
/// Holds no prose: text is made on demand, in a language.
public record Step(Rule rule, LegalRef article, List<Argument> arguments) {
    public Step {
        arguments = List.copyOf(arguments);
        long names = arguments.stream().map(Argument::name).distinct().count();
        if (names != arguments.size())
            throw new IllegalArgumentException("a step's arguments must have different names: " + rule.name());
    }

    public static Step of(Rule rule, LegalRef article, Argument... arguments) {
        return new Step(rule, article, List.of(arguments));
    }

    public Optional<Argument> argument(String name) {
        return arguments.stream().filter(a -> a.name().equals(name)).findFirst();
    }
}
