package portability.claims.cluster;

import java.time.Period;
import java.util.concurrent.atomic.AtomicReference;

/// Lets interest run on invoices that came today: the law is asked as if they had been introduced so long before.
/// While it is open; one test at a time.
public final class LongAgo implements AutoCloseable {
    private static final AtomicReference<Period> BEFORE = new AtomicReference<>(Period.ZERO);

    private LongAgo() {}

    public static LongAgo introduced(Period before) {
        BEFORE.set(before);
        return new LongAgo();
    }

    static Period before() {
        return BEFORE.get();
    }

    @Override
    public void close() {
        BEFORE.set(Period.ZERO);
    }
}
