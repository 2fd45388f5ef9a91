package portability.conformance.kind;

import portability.conformance.result.Results;

/// A calculation whose inputs are complete; run once.
public interface Calculation {
    Results calculate();
}
