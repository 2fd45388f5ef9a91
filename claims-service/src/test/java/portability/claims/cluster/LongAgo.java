package portability.claims.cluster;

import java.time.Period;

/// Lets interest run on invoices that came today: the law is asked as if they had been introduced so long before.
/// While it is open; one test at a time.
public final class LongAgo implements AutoCloseable {
    private static volatile Period before = Period.ZERO;

    private LongAgo() {}

    public static LongAgo introduced(Period ago) {
        before = ago;
        return new LongAgo();
    }

    static Period before() {
        return before;
    }

    @Override
    public void close() {
        before = Period.ZERO;
    }
}
