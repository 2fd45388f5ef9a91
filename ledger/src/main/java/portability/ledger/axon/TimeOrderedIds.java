package portability.ledger.axon;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/// Event ids: UUIDs of version 7, so that what is stored together lies together.
/// Source: RFC 9562 section 5.7; within a millisecond by a counter, section 6.2 method 1.
public final class TimeOrderedIds extends IdentifierFactory {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();
    /// Milliseconds and counter in one number, so that ids never fall.
    private long last;

    @Override
    public String generateIdentifier() {
        return next(System.currentTimeMillis()).toString();
    }

    /// @param millis since 1970
    UUID next(long millis) {
        long place;
        synchronized (this) {
            last = Math.max(last + 1, millis << COUNTER_BITS);
            place = last;
        }
        long high = (place >>> COUNTER_BITS) << 16 | VERSION | (place & COUNTER_MASK);
        return new UUID(high, VARIANT | (random.nextLong() & RANDOM_MASK));
    }
}
