package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.law.Fields;

/// A kind of case: reads what is given into typed inputs for a function of the rules, and names what comes out.
/// Has no rule of its own.
public interface Kind {
    /// Takes every field it knows; what is left over is refused as unknown.
    Calculation read(Fields given, CaseLaw law);
}
