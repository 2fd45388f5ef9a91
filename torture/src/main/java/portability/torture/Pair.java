package portability.torture;

import java.nio.file.Path;
import java.util.function.Consumer;
import portability.torture.database.Server;

/// The child that writes, and one more that waits for its end.
final class Pair implements AutoCloseable {
    private final Server server;
    private final String database;
    private final Path log;
    private final Consumer<Answer> answers;
    private ChildProcess writer;
    private ChildProcess standby;

    Pair(Server server, String database, Path log, Consumer<Answer> answers) {
        this.server = server;
        this.database = database;
        this.log = log;
        this.answers = answers;
        writer = start();
        standby = start();
        if (!writer.awaitReady()) throw new IllegalStateException("no child starts");
    }

    private ChildProcess start() {
        return ChildProcess.start(server, database, log, answers);
    }

    ChildProcess writer() {
        return writer;
    }

    /// The one who waited writes from now on, and another one waits.
    void promote() {
        writer = standby;
        standby = start();
        while (!writer.awaitReady()) {
            // It came while the server was away.
            writer = standby;
            standby = start();
        }
    }

    @Override
    public void close() {
        writer.kill();
        standby.kill();
    }
}
