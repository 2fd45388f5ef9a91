package portability.claims.exchange.pair;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;

/// Moments as protobuf writes them.
public final class WireTime {
    private WireTime() {}

    public static Timestamp of(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    /// @throws IllegalArgumentException if it is beyond what can be a moment
    public static Instant read(Timestamp wire) {
        try {
            return Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos());
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new IllegalArgumentException("not a moment", impossible);
        }
    }
}
