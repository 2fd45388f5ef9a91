package portability.bench.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/// Clients that start together and each do one thing after another until the window ends.
public final class Clients {
    /// What a client does again and again.
    public interface Work {
        /// @return how much was acknowledged: one command, or the rows of a batch; 0 where nothing is left to do
        long once() throws Exception;

        /// After the window.
        default void close() throws SQLException {}
    }

    /// A client's work, made before the clock starts.
    public interface Making {
        Work of(int client) throws Exception;
    }

    private Clients() {}

    /// @param server    the main process of the PostgreSQL that is measured on
    /// @param committed asked at the end: what the database holds more than before
    public static Sample run(
            ProcessHandle server, int clients, Duration window, Making making, LongSupplier committed) {
        var works = new ArrayList<Work>();
        try {
            for (int i = 0; i < clients; i++) works.add(making.of(i));
            return timed(server, works, window).committed(committed.getAsLong());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        } catch (Exception failed) {
            throw new IllegalStateException("the clients could not be started", failed);
        } finally {
            works.forEach(Clients::close);
        }
    }

    private static Sample timed(ProcessHandle server, Iterable<Work> works, Duration window)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("client-", 0).factory())) {
            var running = new ArrayList<Future<Long>>();
            for (var work : works) running.add(pool.submit(repeat(work, start, window)));
            var watch = Stopwatch.start(server);
            start.countDown();
            long acknowledged = 0;
            for (var each : running) acknowledged += each.get();
            return watch.sample(acknowledged);
        }
    }

    private static Callable<Long> repeat(Work work, CountDownLatch start, Duration window) {
        return () -> {
            start.await();
            long end = System.nanoTime() + window.toNanos();
            long acknowledged = 0;
            long more;
            do {
                more = work.once();
                acknowledged += more;
            } while (more > 0 && System.nanoTime() < end);
            return acknowledged;
        };
    }

    private static void close(Work work) {
        try {
            work.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("a client could not be closed", failed);
        }
    }
}
