package portability.claims.cluster;

import java.time.Period;

/// Lets interest run on invoices that came today, and the time for disputes be over: the law is asked as if they had
/// been introduced so long before. A node keeps what the law said, so that the first question is asked while it is
/// open.
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
