package portability.claims.work;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work by key: never two at once for one key, once more where it was asked for meanwhile, again with growing patience
/// where it failed. What is to be done is found anew each time, so nothing is lost with the memory of this object.
public final class KeyedWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedWork.class);

    private static final long PATIENCE_SECONDS = 2;

    private final String name;
    private final Consumer<String> work;
    private final Backoff backoff;
    private final Semaphore atOnce;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer;
    private final Map<String, Place> places = new HashMap<>();
    private boolean closed;

    /// What is known of a key while there is work on it.
    private static final class Place {
        boolean running;
        boolean again;
        int failures;
    }

    /// @param atOnce how many keys are worked on at the same time
    public KeyedWork(String name, int atOnce, Backoff backoff, Consumer<String> work) {
        this.name = name;
        this.work = work;
        this.backoff = backoff;
        this.atOnce = new Semaphore(atOnce);
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-timer").factory());
    }

    /// There may be something to do. Returns at once.
    public void request(String key) {
        synchronized (places) {
            if (closed) return;
            var place = places.computeIfAbsent(key, _ -> new Place());
            if (place.running) place.again = true;
            else run(key, place);
        }
    }

    /// Stops, and waits a little for what is running.
    @Override
    public void close() {
        synchronized (places) {
            closed = true;
        }
        timer.shutdownNow();
        workers.shutdown();
        try {
            // Interrupted only when it will not end: an interrupt breaks the database connection it falls on.
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) workers.shutdownNow();
        } catch (InterruptedException _) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(String key, Place place) {
        place.running = true;
        place.again = false;
        workers.execute(() -> {
            boolean done = attempt(key, place);
            synchronized (places) {
                place.running = false;
                if (closed) return;
                place.failures = done ? 0 : place.failures + 1;
                if (!done) {
                    retryLater(key, place);
                } else if (place.again) {
                    run(key, place);
                } else {
                    places.remove(key);
                }
            }
        });
    }

    private void retryLater(String key, Place place) {
        var wait = backoff.after(place.failures, random);
        var _ = timer.schedule(() -> request(key), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean attempt(String key, Place place) {
        try {
            atOnce.acquire();
            try {
                work.accept(key);
                return true;
            } finally {
                atOnce.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException failed) {
            tell(key, place, failed);
            return false;
        }
    }

    /// After 1, 2, 4, 8, … failures: what stays broken for days must not fill the log.
    private void tell(String key, Place place, RuntimeException failed) {
        synchronized (places) {
            int failures = place.failures + 1;
            if (!closed && Integer.bitCount(failures) == 1)
                LOG.warn("{} {}: not yet, after {} attempts: {}", name, key, failures, Causes.named(failed));
        }
    }
}
