package portability.ledger.processing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Measures how long ago something was; the day it shows is right only at the start of the process.
///
/// Claims and pauses are spans of time. The machine's clock can jump by minutes, and with it every claim would
/// seem lost, or held for ever.
final class SteadyClock extends Clock {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
