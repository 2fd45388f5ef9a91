package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.store.Connections;

/// Hears of commits of other processes: by notification, and by looking ten times a second for what was not
/// told.
///
/// Has a connection of its own: a pool's would be lent to others between two notifications.
final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    static final String NAME = "portability log watch";

    private static final int LOOK_MILLIS = 100;
    private static final long PAUSE_MILLIS = 200;
    /// A writer that takes longer may wait for a session that is dead, while another process writes.
    private static final int MOST_LEFT_TO_WRITER = 20;

    private final Connections connections;
    private final LogHead head;
    private final LongSupplier underWay;
    private final Runnable whenBack;
    private final Thread thread;
    private int leftToWriter;
    private volatile boolean closed;

    /// @param connections sessions of the database itself
    /// @param underWay    up to where the log reaches with what this process is just committing
    /// @param whenBack    is called when the database answers again
    HeadWatch(Connections connections, LogHead head, LongSupplier underWay, Runnable whenBack) {
        this.connections = connections;
        this.head = head;
        this.underWay = underWay;
        this.whenBack = whenBack;
        this.thread = Thread.ofPlatform().daemon().name("log-head-watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean lost = false;
        while (!closed) {
            try (var connection = connections.open()) {
                listen(connection);
                if (lost) whenBack.run();
                lost = false;
                while (!closed) look(connection);
            } catch (SQLException | RuntimeException failed) {
                if (!closed && !lost) LOG.warn("the log's database does not answer: {}", Failing.kind(failed));
                lost = true;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = '" + NAME + "'");
            statement.execute("listen " + HeadSignal.CHANNEL);
        }
        head.heard(entries(connection));
    }

    private void look(Connection connection) throws SQLException {
        @Nullable PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
        if (heard == null || heard.length == 0) found(entries(connection));
        else for (var each : heard) head.heard(Long.parseLong(each.getParameter()));
    }

    /// The database shows a commit of this process before its writer tells of it. The writer also says what it is;
    /// without that, every processor would be called.
    private void found(long entries) {
        if (entries <= underWay.getAsLong() && ++leftToWriter < MOST_LEFT_TO_WRITER) return;
        leftToWriter = 0;
        head.heard(entries);
    }

    private static long entries(Connection connection) throws SQLException {
        try (var ask = connection.prepareStatement("select coalesce(max(leaf_index) + 1, 0) from log_entry");
                var answer = ask.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
