package portability.auditor.verify;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import portability.auditor.source.Chunk;
import portability.auditor.source.Chunks;
import portability.auditor.source.Unreadable;

/// Hashes chunks on every core and hands them on in their order. A few are under way at a time, so memory stays flat.
final class ParallelHashing implements AutoCloseable {
    private static final int PER_CORE = 3;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final StreamHash streams = StreamHash.random();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());

    void each(Chunks chunks, Consumer<HashedChunk> next) {
        var underWay = new ArrayDeque<Future<HashedChunk>>();
        while (chunks.hasNext()) {
            Chunk chunk = chunks.next();
            underWay.add(workers.submit(() -> HashedChunk.of(chunk, streams)));
            if (underWay.size() > cores * PER_CORE) next.accept(finished(underWay.remove()));
        }
        while (!underWay.isEmpty()) next.accept(finished(underWay.remove()));
    }

    private static HashedChunk finished(Future<HashedChunk> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable unreadable) throw unreadable;
            throw new IllegalStateException("hashing failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreadable("Interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
