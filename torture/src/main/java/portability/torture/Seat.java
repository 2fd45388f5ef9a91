package portability.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import portability.torture.database.Server;
import portability.torture.network.Wire;

/// A child, and the wire by which it reaches the server.
record Seat(ChildProcess child, Wire wire) {
    /// Whoever hears nothing from the server for so many seconds gives the connection up.
    private static final String PATIENCE = "?connectTimeout=3&loginTimeout=3&socketTimeout=3";

    static Seat start(ChildImage image, Server server, String database, Path log, Consumer<Answer> answers) {
        var wire = Wire.to(server.port());
        try {
            var process = image.start(Server.url(wire.port(), database) + PATIENCE, server.user(), log);
            return new Seat(new ChildProcess(process, answers), wire);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// SIGKILL.
    void kill() {
        child.kill();
        wire.close();
    }
}
