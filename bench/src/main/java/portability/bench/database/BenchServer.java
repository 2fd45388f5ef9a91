package portability.bench.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL 18 of this run alone, as durable as a real one. Its data goes with it.
public final class BenchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private final ProcessHandle process;

    private BenchServer(EmbeddedPostgres server) {
        this.server = server;
        this.process = process(server);
    }

    public static BenchServer start() {
        try {
            return new BenchServer(EmbeddedPostgres.builder()
                    // The library switches both off unless told otherwise.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setLocaleConfig("locale", "C")
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    /// Its main process.
    private static ProcessHandle process(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var ask = connection.createStatement();
                var row = ask.executeQuery("select current_setting('data_directory')")) {
            row.next();
            var data = Path.of(row.getString(1));
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("no server process " + pid));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("the server cannot be found", failed);
        }
    }

    /// A new, empty database.
    public BenchDatabase database(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var create = connection.createStatement()) {
            // What is measured later may have nodes of the same names.
            create.execute("drop database if exists " + create.enquoteIdentifier(name, true) + " with (force)");
            create.execute("create database " + create.enquoteIdentifier(name, true));
        } catch (SQLException failed) {
            throw new IllegalStateException("no database " + name, failed);
        }
        return new BenchDatabase("jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name), process);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not stop", failed);
        }
    }
}
