package portability.ledger.merkle;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWatch;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// Follows the log and seals it: after commits, full tiles and a signed checkpoint over all that is committed.
///
/// One seals a database, the process whose session has the lock; any other waits. It need not be the writer: it
/// reads only what is committed. If the log is not what was signed, it signs no more.
public final class Sealer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LAST_SEAL = Duration.ofSeconds(5);

    private final Connections connections;
    private final SigningKey key;
    private final LogWatch watch;
    private final LongSupplier clock;
    private final SealPace pace;
    private final SealHealth health;
    private final CountDownLatch stop = new CountDownLatch(1);
    /// What a check beside the sealing has found.
    private final AtomicReference<@Nullable LogAltered> found = new AtomicReference<>();
    private boolean checkedSinceStart;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("log-sealer").unstarted(this::run);

    /// @param connections gives sessions of the database itself: no pool's, no pooler's
    /// @param clock       microseconds since 1970
    public Sealer(
            Connections connections,
            SigningKey key,
            LogWatch watch,
            LongSupplier clock,
            SealPace pace,
            SealHealth health) {
        this.connections = connections;
        this.key = key;
        this.watch = watch;
        this.clock = clock;
        this.pace = pace;
        this.health = health;
    }

    public void start() {
        thread.start();
    }

    /// Seals once more what is committed, and ends.
    @Override
    public void close() {
        stop.countDown();
        watch.ring();
        try {
            thread.join(LAST_SEAL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var bell = watch.hang()) {
            while (!isStopped()) seal(bell);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Until stopped, or until something is in the way.
    private void seal(LogWatch.Bell bell) throws InterruptedException {
        try (var session = SealingSession.open(connections, key, clock)) {
            while (!session.takesLock()) if (isStoppedWithin(pace.retry())) return;
            var sealing = session.takeUp();
            check(new Recheck(connections, sealing.checkpoint()), bell);
            health.sealing();
            follow(sealing, bell);
        } catch (StoreUnavailable unavailable) {
            LOG.warn("the log cannot be sealed now: {}", named(unavailable));
            isStoppedWithin(pace.retry());
        } catch (LogAltered altered) {
            found.set(altered);
            refuse("the log is not what was signed: " + altered.described());
        } catch (RuntimeException bug) {
            LOG.debug("sealing failed", bug);
            refuse("sealing failed: " + bug);
        }
    }

    private void refuse(String why) throws InterruptedException {
        LOG.error("no more checkpoints are signed; {}", why);
        health.refused(why);
        isStoppedWithin(pace.refusal());
    }

    /// The whole log once after each start, beside the sealing; and before more is signed once something was
    /// found.
    private void check(Recheck recheck, LogWatch.Bell bell) throws InterruptedException {
        if (found.getAndSet(null) != null) recheck.run(_ -> isStopped());
        else if (!checkedSinceStart)
            Thread.ofPlatform().daemon().name("log-recheck").start(() -> checkBeside(recheck, bell));
        checkedSinceStart = true;
    }

    /// Takes half of a processor's time at most.
    private void checkBeside(Recheck recheck, LogWatch.Bell bell) {
        try {
            recheck.run(this::isStoppedWithin);
        } catch (LogAltered altered) {
            found.set(altered);
            bell.ring();
        } catch (StoreUnavailable unavailable) {
            LOG.warn("the log was not checked to its end: {}", named(unavailable));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(SealingSession.Sealing sealing, LogWatch.Bell bell) throws InterruptedException {
        while (true) {
            long began = System.nanoTime();
            while (sealing.seal()) throwFound();
            if (isStopped()) return;
            bell.await(pace.lookAgain());
            isStoppedWithin(pace.gap().minusNanos(System.nanoTime() - began));
            throwFound();
        }
    }

    private void throwFound() {
        var altered = found.get();
        if (altered != null) throw altered;
    }

    /// Without the statement, which would be the hashes of whole tiles.
    private static String named(StoreUnavailable unavailable) {
        return unavailable.getCause() instanceof SQLException failed
                ? "SQLState " + failed.getSQLState()
                : String.valueOf(unavailable.getMessage());
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private boolean isStoppedWithin(Duration time) throws InterruptedException {
        return stop.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }
}
