package portability.torture;

import java.util.function.Supplier;

/// The child that writes, and one more that waits for its end.
final class Pair implements AutoCloseable {
    private final Supplier<Seat> start;
    private Seat writer;
    private Seat standby;

    Pair(Supplier<Seat> start) {
        this.start = start;
        writer = start.get();
        standby = start.get();
        if (!writer.child().awaitReady()) throw new IllegalStateException("no child starts");
    }

    Seat writer() {
        return writer;
    }

    /// Nobody else seals, or works on the read model, until the writer has ended.
    void dismissStandby() {
        standby.kill();
    }

    /// The one who waited writes from now on, and another one waits.
    void promote() {
        writer = standby;
        standby = start.get();
        while (!writer.child().awaitReady()) {
            // It came while the server was away.
            writer.kill();
            writer = standby;
            standby = start.get();
        }
    }

    @Override
    public void close() {
        writer.kill();
        standby.kill();
    }
}
