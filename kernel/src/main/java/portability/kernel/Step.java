package portability.kernel;

import java.util.List;
import java.util.Optional;

/// One step of a reasoning: the rule applied, where it is written, its inputs and its result.
/// Holds no prose: text is made on demand, in a language.
public record Step(Rule rule, LegalRef article, List<Argument> arguments) {
    public Step {
        arguments = List.copyOf(arguments);
        if (nameTwice(arguments))
            throw new IllegalArgumentException("a step's arguments must have different names: " + rule.name());
    }

    /// Every step of every answer is asked: names whose hashes differ are not compared, and they nearly always do.
    private static boolean nameTwice(List<Argument> arguments) {
        long hashes = 0;
        for (int i = 0; i < arguments.size(); i++) {
            var name = arguments.get(i).name();
            long hash = 1L << name.hashCode();
            if ((hashes & hash) != 0)
                for (int j = 0; j < i; j++) if (arguments.get(j).name().equals(name)) return true;
            hashes |= hash;
        }
        return false;
    }

    public static Step of(Rule rule, LegalRef article, Argument... arguments) {
        return new Step(rule, article, List.of(arguments));
    }

    public Optional<Argument> argument(String name) {
        for (var argument : arguments) if (argument.name().equals(name)) return Optional.of(argument);
        return Optional.empty();
    }
}
