package portability.partner.wire;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;

/// The simulator's clock, which can be told to be wrong.
public final class SkewedClock {
    private volatile Duration ahead = Duration.ZERO;

    public void setAhead(Duration by) {
        ahead = by;
    }

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    Timestamp wire() {
        var now = now();
        return Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
    }
}
