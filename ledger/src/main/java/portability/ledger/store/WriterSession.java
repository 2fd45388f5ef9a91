package portability.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// A session that holds the writer's lock, and knows where the log ends. Its end gives the lock back, however it ends.
///
/// Every group is one statement, and so one round trip with its commit.
final class WriterSession {
    /// The lock's name in the database: any number, always this one.
    private static final long WRITER_LOCK = 0x706f_7274_6162_6c65L;
    /// How long a predecessor's session may take to be noticed as dead.
    private static final long LOCK_PATIENCE_MILLIS = 1_500;
    private static final int LOCK_PAUSE_MILLIS = 20;

    private final Connection connection;
    private final GroupInsert insert;
    private long nextLeaf;
    private long lastMoment;

    private WriterSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.insert = new GroupInsert(connection);
    }

    /// @throws NotTheWriter if another session holds the lock
    static WriterSession open(Connections connections) throws SQLException {
        var connection = connections.open();
        try {
            connection.setAutoCommit(true);
            try (var settings = connection.createStatement()) {
                settings.execute("set application_name = 'portability log writer'");
                // Whoever runs the server may have switched it off; an answer means that it is on disk.
                settings.execute("set synchronous_commit = on");
            }
            lock(connection);
            var session = new WriterSession(connection);
            session.readEnd();
            return session;
        } catch (SQLException | NotTheWriter failed) {
            close(connection);
            throw failed;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        long giveUp = System.nanoTime() + LOCK_PATIENCE_MILLIS * 1_000_000;
        try (var ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            ask.setLong(1, WRITER_LOCK);
            while (true) {
                try (var answer = ask.executeQuery()) {
                    answer.next();
                    if (answer.getBoolean(1)) return;
                }
                if (System.nanoTime() > giveUp) throw new NotTheWriter();
                pause(connection);
            }
        }
    }

    /// Waits in the server, where an interrupt of the caller breaks nothing.
    private static void pause(Connection connection) throws SQLException {
        try (var wait = connection.createStatement()) {
            wait.execute("select pg_sleep(%d / 1000.0)".formatted(LOCK_PAUSE_MILLIS));
        }
    }

    private void readEnd() throws SQLException {
        try (var ask = connection.createStatement();
                var last = ask.executeQuery(
                        "select leaf_index, recorded_at from log_entry order by leaf_index desc limit 1")) {
            if (last.next()) {
                nextLeaf = last.getLong(1) + 1;
                lastMoment = last.getLong(2);
            }
        }
    }

    long nextLeaf() {
        return nextLeaf;
    }

    /// Never before the last entry's, whatever the clock says.
    long nextMoment(long now) {
        return Math.max(now, lastMoment);
    }

    void advance(List<Placed> group, long recordedAt) {
        for (var placed : group) nextLeaf += placed.events().size();
        lastMoment = recordedAt;
    }

    void insert(List<Placed> group) throws SQLException {
        insert.execute(group);
    }

    void copy(Placed one) throws SQLException {
        connection.setAutoCommit(false);
        try {
            BulkCopy.events(connection, one);
            insert.executeWithoutEvents(one);
            connection.commit();
        } catch (SQLException failed) {
            rollback(failed);
            throw failed;
        } finally {
            restoreAutoCommit();
        }
    }

    /// Is this what stands at its place in the log? For a group whose commit was not heard of: all of it or none.
    boolean holds(Placed first) throws SQLException {
        return first.events().isEmpty() ? holdsReceipt(first) : holdsEvent(first);
    }

    private boolean holdsEvent(Placed first) throws SQLException {
        try (var ask = connection.prepareStatement("select event_id from log_entry where leaf_index = ?")) {
            ask.setLong(1, first.firstLeaf());
            try (var found = ask.executeQuery()) {
                return found.next() && first.events().getFirst().eventId().equals(found.getObject(1));
            }
        }
    }

    private boolean holdsReceipt(Placed first) throws SQLException {
        @Nullable
        String command = first.submission().receipt().map(NewReceipt::commandId).orElse(null);
        try (var ask = connection.prepareStatement("select 1 from command_receipt where command_id = ?")) {
            ask.setString(1, command);
            try (var found = ask.executeQuery()) {
                return found.next();
            }
        }
    }

    void close() {
        close(connection);
    }

    private void rollback(SQLException failed) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    private void restoreAutoCommit() {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            // The next group finds out.
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // It is gone either way.
        }
    }
}
