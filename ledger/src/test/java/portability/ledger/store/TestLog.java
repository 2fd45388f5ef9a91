package portability.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.TestDatabase;

/// An empty log in a database of its own, with a clock that goes on by one at each look.
final class TestLog {
    final TestDatabase database = PostgresExtension.freshDatabase("log");
    final JdbcClient sql = JdbcClient.create(database.dataSource());
    final LogReader reader = new LogReader(database::connect);
    final AtomicLong clock = new AtomicLong(1_000);

    TestLog() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }

    LogWriter writer() {
        return writer(database::connect);
    }

    LogWriter writer(Connections connections) {
        return new LogWriter(connections, clock::incrementAndGet);
    }

    static NewEvent event(String stream, long seq) {
        return event(stream, seq, "{\"at\":" + seq + "}");
    }

    static NewEvent event(String stream, long seq, String payload) {
        return new NewEvent(
                UUID.randomUUID(),
                stream,
                seq,
                "account",
                "account.Moved",
                1,
                "{}".getBytes(UTF_8),
                payload.getBytes(UTF_8));
    }

    static Submission of(NewEvent... events) {
        return Submission.of(List.of(events));
    }

    static NewReceipt receipt(String command) {
        return new NewReceipt(command, "digest".getBytes(UTF_8), ("reply to " + command).getBytes(UTF_8));
    }

    static Submission receiptAlone(String command) {
        return new Submission(List.of(), Optional.of(receipt(command)), List.of(), List.of());
    }

    int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /// Rows as a dump holds them.
    void load(TestLog from, List<String> tables) throws SQLException {
        try (var source = from.database.connect();
                var target = database.connect()) {
            for (var table : tables) {
                var rows = new ByteArrayOutputStream();
                source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                target.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Ends the session that writes, as an administrator would.
    void endWritersSession() throws SQLException {
        int ended = sql.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'portability log writer' and datname = current_database()")
                .query(Integer.class)
                .single();
        if (ended != 1) throw new SQLException(ended + " sessions ended");
    }
}
