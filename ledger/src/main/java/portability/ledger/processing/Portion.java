package portability.ledger.processing;

import java.util.concurrent.TimeUnit;

/// How much goes into one transaction: while it lasts, a processor keeps a connection that others wait for. An entry
/// that holds thousands of lines may take as long as hundreds of others.
final class Portion {
    /// Then it ends with the entry that is being applied.
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final long until = System.nanoTime() + LONGEST_NANOS;
    private long bytes;

    private Portion() {}

    static Portion begun() {
        return new Portion();
    }

    boolean isEnoughWith(LogRow row) {
        bytes += row.payload().length;
        return isEnough();
    }

    boolean isEnough() {
        return bytes >= LogRows.BYTES || System.nanoTime() - until >= 0;
    }
}
