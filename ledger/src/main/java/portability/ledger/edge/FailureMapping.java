package portability.ledger.edge;

import java.util.Optional;

/// A service's own refusals as failures of a call. One bean per service, exhaustive over its sealed `Refusal`.
@FunctionalInterface
public interface FailureMapping {
    /// How the call fails for what was thrown; empty if it is none of the service's refusals.
    Optional<Failure> failureFor(Throwable thrown);
}
