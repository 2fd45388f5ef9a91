package portability.kernel;

import java.util.List;
import java.util.Optional;

/// One step of a reasoning: the rule applied, where it is written, its inputs and its result.
/// Holds no prose: text is made on demand, in a language.
public record Step(Rule rule, LegalRef article, List<Argument> arguments) {
    public Step {
        arguments = List.copyOf(arguments);
        for (int i = 1; i < arguments.size(); i++)
            for (int j = 0; j < i; j++)
                if (arguments.get(i).name().equals(arguments.get(j).name()))
                    throw new IllegalArgumentException("a step's arguments must have different names: " + rule.name());
    }

    public static Step of(Rule rule, LegalRef article, Argument... arguments) {
        return new Step(rule, article, List.of(arguments));
    }

    public Optional<Argument> argument(String name) {
        for (var argument : arguments) if (argument.name().equals(name)) return Optional.of(argument);
        return Optional.empty();
    }
}
