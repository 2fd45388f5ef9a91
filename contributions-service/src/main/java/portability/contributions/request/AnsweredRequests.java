package portability.contributions.request;

import java.util.Optional;

/// The requests that led to a fact.
@FunctionalInterface
public interface AnsweredRequests {
    /// The digest a request id came with; empty if it did not come.
    Optional<String> digestOf(String requestId);
}
