package portability.claims.cluster;

import java.time.Period;

/// Lets interest run on invoices that came today: the law is asked as if they had been introduced so long before.
public final class LongAgo {
    private static volatile Period introduced = Period.ZERO;

    private LongAgo() {}

    /// While it is open. One test at a time.
    public static AutoCloseable introduced(Period before) {
        introduced = before;
        return () -> introduced = Period.ZERO;
    }

    static Period introduced() {
        return introduced;
    }
}
