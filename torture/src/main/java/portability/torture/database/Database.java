package portability.torture.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// A database with a log, as its administrator sees it.
public record Database(Server server, String name) {
    private static final int MOST_MESSAGES = 300;
    private static final int PAUSE_MILLIS = 20;
    private static final String FULL =
            "select exists (select from processor_token where stopped = 'DEAD_LETTERS_FULL')";

    /// @return whether there was one
    public boolean endWritersSession() throws SQLException {
        return isTrue("select coalesce(bool_or(pg_terminate_backend(pid)), false) from pg_stat_activity"
                + " where application_name = 'portability log writer' and datname = current_database()");
    }

    /// Until a processor says that no more dead letters fit, or the time is over.
    public boolean awaitFullLetters(long millis) throws SQLException {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean full = isTrue(FULL);
        while (!full && System.nanoTime() < giveUp) {
            run("select pg_sleep(%d / 1000.0)".formatted(PAUSE_MILLIS));
            full = isTrue(FULL);
        }
        return full;
    }

    /// Writes to the journal until it has no room.
    /// @return whether the server gave up
    public boolean useUpJournal() throws SQLException {
        try (var connection = server.connect(name);
                var statement = connection.createStatement()) {
            for (int i = 0; i < MOST_MESSAGES; i++)
                statement.execute("select pg_logical_emit_message(false, 'torture', repeat('x', 200000))");
            return false;
        } catch (SQLException _) {
            return true;
        }
    }

    /// The table of the log, to a disk of its own.
    public void moveLogTo(SmallDisk disk) throws SQLException {
        run("create tablespace small location '%s'".formatted(disk.directory("log")));
        run("alter table log_entry set tablespace small");
    }

    public void moveLogBack() throws SQLException {
        run("alter table log_entry set tablespace pg_default");
        run("drop tablespace small");
    }

    private boolean isTrue(String question) throws SQLException {
        try (var connection = server.connect(name);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (var connection = server.connect(name);
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
