package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.store.Connections;

/// Tells other processes of this one's commits, at most once in five milliseconds; nobody where there is no other.
///
/// A NOTIFY takes a lock of the whole database while it commits. One in every writer's transaction would make
/// them queue; this one is nobody's transaction but its own.
final class HeadSignal implements AutoCloseable {
    static final String CHANNEL = "portability_log";

    private static final Logger LOG = LoggerFactory.getLogger(HeadSignal.class);
    private static final long PAUSE_MILLIS = 5;
    /// A process that has just begun to listen looks ten times a second by itself.
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String OTHERS = "select count(*) > 1 from pg_stat_activity"
            + " where datname = current_database() and application_name = '" + HeadWatch.NAME + "'";
    private static final long AFTER_FAILURE_MILLIS = 200;

    private final Connections connections;
    private final AtomicLong committed = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    HeadSignal(Connections connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().daemon().name("log-head-signal").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// To be called after each commit. Returns at once.
    void committed(long entries) {
        committed.set(entries);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            awaitMore(0);
            if (closed) return;
            try (var connection = connections.open()) {
                connection.setAutoCommit(true);
                tell(connection);
            } catch (SQLException failed) {
                if (!closed) LOG.debug("other processes were not told of a commit: {}", Failing.kind(failed));
                pause(AFTER_FAILURE_MILLIS);
            }
        }
    }

    private void tell(Connection connection) throws SQLException {
        long told = 0;
        long looked = System.nanoTime() - LOOK_NANOS;
        boolean others = false;
        try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            while (!closed) {
                awaitMore(told);
                told = committed.get();
                if (System.nanoTime() - looked >= LOOK_NANOS) {
                    others = hasOthers(connection);
                    looked = System.nanoTime();
                }
                if (others) {
                    notify.setString(1, Long.toString(told));
                    notify.execute();
                }
                pause(PAUSE_MILLIS);
            }
        }
    }

    private static boolean hasOthers(Connection connection) throws SQLException {
        try (var ask = connection.createStatement();
                var row = ask.executeQuery(OTHERS)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void awaitMore(long told) {
        while (!closed && committed.get() == told) LockSupport.park(this);
    }

    private void pause(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = until - System.nanoTime(); left > 0 && !closed; left = until - System.nanoTime())
            LockSupport.parkNanos(left);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
