package portability.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// @param standby another session held the lock before, and nobody says that it does not now: ask, do not wait
    /// @throws NotTheWriter if another session holds the lock
    static WriterSession open(Connections connections, boolean standby) throws SQLException {
        var connection = connections.open();
        try {
            connection.setAutoCommit(true);
            try (var settings = connection.createStatement()) {
                settings.execute("set application_name = 'portability log writer'");
                // Whoever runs the server may have switched it off; an answer means that it is on disk.
                settings.execute("set synchronous_commit = on");
                // A group's statement is always planned alike; planning it again costs as much as a small group.
                settings.execute("set plan_cache_mode = force_generic_plan");
            }
            lock(connection, standby ? 0 : LOCK_PATIENCE_MILLIS);
            var session = new WriterSession(connection);
            session.readEnd();
            return session;
        } catch (SQLException | NotTheWriter failed) {
            close(connection);
            throw failed;
        }
    }

    private static void lock(Connection connection, long patienceMillis) throws SQLException {
        long giveUp = System.nanoTime() + patienceMillis * 1_000_000;
        try (var ask = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            ask.setLong(1, WRITER_LOCK);
            while (true) {
                try (var answer = ask.executeQuery()) {
                    answer.next();
                    if (answer.getBoolean(1)) return;
                }
                if (System.nanoTime() >= giveUp) throw new NotTheWriter();
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
        Failpoints.reach(Failpoints.Point.BEFORE_GROUP);
        insert.execute(group);
    }

    /// Where these streams end; -1 for one without entries.
    Map<String, Long> lastOf(Set<String> streams) throws SQLException {
        var last = new HashMap<String, Long>();
        try (var ask = connection.prepareStatement("select stream, coalesce((select max(stream_seq) from log_entry"
                + " where stream_id = stream collate \"C\"), -1) from unnest(?::text[]) as stream")) {
            ask.setArray(1, connection.createArrayOf("text", streams.toArray(String[]::new)));
            try (var found = ask.executeQuery()) {
                while (found.next()) last.put(found.getString(1), found.getLong(2));
            }
        }
        return last;
    }

    void copy(Placed one) throws SQLException {
        boolean committed = false;
        connection.setAutoCommit(false);
        try {
            BulkCopy.events(connection, one);
            insert.executeWithoutEvents(one);
            connection.commit();
            committed = true;
        } finally {
            // Switching back commits what is open: never what has failed.
            if (committed || rolledBack()) connection.setAutoCommit(true);
        }
    }

    /// Did this group get in, whose commit was not heard of? It did whole or not at all.
    boolean holds(List<Placed> group) throws SQLException {
        for (var placed : group) if (!placed.events().isEmpty()) return holdsEvent(placed);
        for (var placed : group) if (!holdsReceipt(placed)) return false;
        return true;
    }

    private boolean holdsEvent(Placed placed) throws SQLException {
        try (var ask = connection.prepareStatement("select event_id from log_entry where leaf_index = ?")) {
            ask.setLong(1, placed.firstLeaf());
            try (var found = ask.executeQuery()) {
                return found.next() && placed.events().getFirst().eventId().equals(found.getObject(1));
            }
        }
    }

    /// This very receipt: one of an earlier command of the same id does not count.
    private boolean holdsReceipt(Placed placed) throws SQLException {
        var receipt = placed.submission().receipt().orElseThrow();
        try (var ask = connection.prepareStatement("select 1 from command_receipt"
                + " where command_id = ? and recorded_at = ? and digest = ? and reply = ?")) {
            ask.setString(1, receipt.commandId());
            ask.setLong(2, placed.recordedAt());
            ask.setBytes(3, receipt.digest());
            ask.setBytes(4, receipt.reply());
            try (var found = ask.executeQuery()) {
                return found.next();
            }
        }
    }

    void close() {
        close(connection);
    }

    private boolean rolledBack() {
        try {
            connection.rollback();
            return true;
        } catch (SQLException lost) {
            // The next group finds out.
            close(connection);
            return false;
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
