package portability.ledger.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// On it snapshots are made, beside the commands. Ends with its context; what was not made then is made another time.
final class SnapshotThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());

    Executor executor() {
        return thread;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
