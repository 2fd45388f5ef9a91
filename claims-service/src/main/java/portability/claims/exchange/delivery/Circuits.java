package portability.claims.exchange.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.util.function.Supplier;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.stereotype.Component;

/// A circuit breaker per partner: a partner that does not answer is left alone for a while.
@Component
public class Circuits {
    private final Resilience4JCircuitBreakerFactory breakers;

    Circuits(Resilience4JCircuitBreakerFactory breakers) {
        this.breakers = breakers;
    }

    /// @throws RuntimeException what the call throws, or that the circuit is open
    public <T> T call(String partner, Supplier<T> call) {
        return breakers.create(partner).run(call);
    }

    /// The next call is made, whatever the last ones came to.
    void close(String partner) {
        breakers.getCircuitBreakerRegistry()
                .find(partner)
                .ifPresent(io.github.resilience4j.circuitbreaker.CircuitBreaker::reset);
    }

    /// CLOSED, OPEN or HALF_OPEN.
    public String state(String partner) {
        var state = breakers.getCircuitBreakerRegistry()
                .find(partner)
                .map(io.github.resilience4j.circuitbreaker.CircuitBreaker::getState)
                .orElse(State.CLOSED);
        return switch (state) {
            case CLOSED, DISABLED, METRICS_ONLY -> "CLOSED";
            case OPEN, FORCED_OPEN -> "OPEN";
            case HALF_OPEN -> "HALF_OPEN";
        };
    }
}
