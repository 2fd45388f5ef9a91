package portability.claims.edge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.ClaimMoves;

/// Wakes those who follow a claim when it has moved.
@Component
class ClaimWatch {
    private final Map<String, Set<Bell>> bells = new ConcurrentHashMap<>();

    ClaimWatch(ClaimMoves moves) {
        moves.onMove((claimId, _) -> bells.getOrDefault(claimId, Set.of()).forEach(Bell::ring));
    }

    Bell hang(String claimId) {
        var bell = new Bell(claimId);
        bells.compute(claimId, (_, there) -> {
            var set = there == null ? ConcurrentHashMap.<Bell>newKeySet() : there;
            set.add(bell);
            return set;
        });
        return bell;
    }

    /// One follower's. Rings that come before it is listened to are not lost, and count once.
    final class Bell implements AutoCloseable {
        private final String claimId;
        private final Semaphore rung = new Semaphore(0);

        private Bell(String claimId) {
            this.claimId = claimId;
        }

        void ring() {
            rung.release();
        }

        /// Waits until it rings, or the time is over: a ring can get lost.
        void await(long millis) throws InterruptedException {
            if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) rung.drainPermits();
        }

        @Override
        public void close() {
            bells.computeIfPresent(claimId, (_, set) -> {
                set.remove(this);
                return set.isEmpty() ? null : set;
            });
        }
    }
}
