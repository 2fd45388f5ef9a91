package portability.claims.exchange.arrival;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// How much one partner may ask at once and per second, so that none can starve the others.
final class PartnerLimits {
    private final int callsAtOnce;
    private final RateLimiterConfig rate;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    private record Allowance(Semaphore atOnce, RateLimiter perSecond) {}

    PartnerLimits(int callsAtOnce, int callsPerSecond) {
        this.callsAtOnce = callsAtOnce;
        this.rate = RateLimiterConfig.custom()
                .limitForPeriod(callsPerSecond)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /// A place for one call; empty if the partner has none left. Only for partners of the directory.
    Optional<Place> enter(String partner) {
        var allowance = allowances.computeIfAbsent(
                partner, name -> new Allowance(new Semaphore(callsAtOnce), RateLimiter.of(name, rate)));
        if (!allowance.atOnce.tryAcquire()) return Optional.empty();
        if (allowance.perSecond.acquirePermission()) return Optional.of(new Place(allowance.atOnce));
        allowance.atOnce.release();
        return Optional.empty();
    }

    /// A call's place, given back once when the call ends in whatever way.
    static final class Place {
        private final Semaphore atOnce;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(Semaphore atOnce) {
            this.atOnce = atOnce;
        }

        <Q> ServerCall.Listener<Q> heldBy(Supplier<ServerCall.Listener<Q>> call) {
            try {
                return held(call.get());
            } catch (RuntimeException failed) {
                leave();
                throw failed;
            }
        }

        private <Q> ServerCall.Listener<Q> held(ServerCall.Listener<Q> call) {
            return new SimpleForwardingServerCallListener<>(call) {
                @Override
                public void onCancel() {
                    leave();
                    super.onCancel();
                }

                @Override
                public void onComplete() {
                    leave();
                    super.onComplete();
                }
            };
        }

        private void leave() {
            if (left.compareAndSet(false, true)) atOnce.release();
        }
    }
}
