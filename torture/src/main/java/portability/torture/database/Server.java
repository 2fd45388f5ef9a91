package portability.torture.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server on a directory and port of its own, as durable as a real one.
public final class Server implements AutoCloseable {
    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private @Nullable EmbeddedPostgres running;
    private @Nullable SmallDisk disk;
    private boolean closed;

    private Server(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    public static Server start() {
        try {
            var server = new Server(Files.createTempDirectory("torture"), freePort());
            server.startAgain();
            // Whoever breaks it off leaves nothing behind.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    /// On the same data and the same port.
    public void startAgain() {
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile());
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setLocaleConfig("locale", "C")
                    // Small pieces of the journal, so that a small disk is soon full.
                    .setLocaleConfig("wal-segsize", "1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "80")
                    .setServerConfig("shared_buffers", "32MB")
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// An immediate stop: no checkpoint, no farewell. What the server promised must be in its journal.
    public void crash() {
        signal("-QUIT");
        release();
    }

    private void stop() {
        signal("-INT");
        release();
    }

    /// One that has ended by itself leaves no number.
    private void signal(String signal) {
        var file = data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) return;
            var pid = Long.parseLong(Files.readAllLines(file).getFirst());
            var _ = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .start()
                    .waitFor();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (Files.exists(Path.of("/proc", Long.toString(pid))) && !isZombie(pid)) {
                if (System.nanoTime() > giveUp) throw new IllegalStateException("the server does not stop");
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isZombie(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (java.nio.file.NoSuchFileException gone) {
            return true;
        }
    }

    /// Lets the library forget it: it holds a lock on the directory.
    private void release() {
        var stopped = running;
        running = null;
        try {
            if (stopped != null) stopped.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A copy of all data, as a backup of a server that is stopped for it. The one before is gone then.
    public Path backUp() {
        var backup = home.resolve("backup");
        stop();
        if (Files.exists(backup)) Directory.delete(backup);
        Directory.copy(data(), backup);
        startAgain();
        return backup;
    }

    public void restore(Path backup) {
        stop();
        Directory.delete(data());
        Directory.copy(backup, data());
        startAgain();
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return url(port, database);
    }

    /// The same server, reached by another port.
    public static String url(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, USER);
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        if (running != null) stop();
        if (disk != null) disk.close();
        Directory.delete(home);
    }

    private Path journal() {
        return data().resolve("pg_wal");
    }

    /// Moves the journal to a small disk; the server stops for it.
    public void moveJournalTo(SmallDisk disk) {
        stop();
        var elsewhere = disk.directory("pg_wal");
        Directory.copy(journal(), elsewhere);
        Directory.delete(journal());
        try {
            Files.createSymbolicLink(journal(), elsewhere);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        startAgain();
    }

    public void moveJournalBack() {
        stop();
        try {
            var elsewhere = journal().toRealPath();
            Files.delete(journal());
            Directory.copy(elsewhere, journal());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        startAgain();
    }

    /// @throws NoSmallDisk if this machine, or this user, cannot have one
    public SmallDisk smallDisk() throws NoSmallDisk {
        var mounted = SmallDisk.mount(home.resolve("small"), data());
        disk = mounted;
        return mounted;
    }
}
