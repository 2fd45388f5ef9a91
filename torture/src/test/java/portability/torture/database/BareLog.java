package portability.torture.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.ledger.store.Submission;
import portability.torture.Schema;

/// A log without anything else, on a server that is there to be struck.
public record BareLog(Server server, Database database, AtomicLong streams) {
    public static BareLog on(Server server, String name) throws SQLException {
        Schema.create(server, name);
        return new BareLog(server, new Database(server, name), new AtomicLong());
    }

    /// @param parameters of the connection, after a question mark
    public LogWriter writer(int port, String parameters) {
        var url = Server.url(port, database.name()) + parameters;
        return new LogWriter(
                Connections.direct(url, server.user(), server.user()), () -> System.currentTimeMillis() * 1_000);
    }

    /// An event of a new stream, of bytes that nothing compresses.
    public Submission event(int bytes) {
        var payload = new byte[bytes];
        new SplittableRandom(streams.get()).nextBytes(payload);
        var stream = "stream-" + streams.getAndIncrement();
        return Submission.of(List.of(
                new NewEvent(UUID.randomUUID(), stream, 0, "test", "test.Happened", 1, "{}".getBytes(UTF_8), payload)));
    }

    /// Until one is not acknowledged.
    /// @return how many were
    int storeUntilRefused(LogWriter writer, int bytes, int most) {
        for (int stored = 0; stored < most; stored++)
            try {
                var _ = writer.submit(event(bytes));
            } catch (StoreUnavailable refused) {
                return stored;
            }
        throw new AssertionError("there was room for " + most);
    }

    public long entries() throws SQLException {
        try (var connection = server.connect(database.name());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*), max(leaf_index) + 1 from log_entry")) {
            answer.next();
            if (answer.getLong(1) != answer.getLong(2)) throw new AssertionError("the log has a hole");
            return answer.getLong(1);
        }
    }
}
