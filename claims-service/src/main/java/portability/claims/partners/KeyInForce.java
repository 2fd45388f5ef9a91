package portability.claims.partners;

import java.time.Instant;
import java.util.Optional;
import portability.ledger.seal.VerificationKey;

/// A signing key and when it counts: from `from`, up to and not including `to`.
public record KeyInForce(VerificationKey key, Instant from, Optional<Instant> to) {
    public KeyInForce {
        if (to.isPresent() && !from.isBefore(to.get()))
            throw new IllegalArgumentException("a key must count for some time: " + from + " up to " + to.get());
    }

    public boolean countsAt(Instant moment) {
        return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
    }
}
