package portability.totalisation.law;

import portability.kernel.Argument;
import portability.kernel.LegalRef;

/// A clause an instrument has, with its article and whether its text was seen.
public record Clause(LegalRef article, LawValue<String> rule) {
    /// The clause as an argument of a step.
    public Argument.LawArg cited(String name) {
        return rule.cited(text -> new Argument.TextArg(name, text));
    }
}
