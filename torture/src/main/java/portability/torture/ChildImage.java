package portability.torture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import portability.torture.child.Child;
import portability.torture.child.TrapAtPoint;
import portability.torture.database.Server;

/// What children are started from: jars, and a cache of their classes as one rehearsal loaded and linked them. A start
/// with it takes half of the processor's time of one without.
final class ChildImage implements AutoCloseable {
    private static final int ORDERS = 60;
    private static final int PATIENCE_SECONDS = 180;

    private final Path home;
    private final Path cache;
    private final String classPath;

    private ChildImage(Path home) throws IOException {
        this.home = home;
        this.cache = home.resolve("child.aot");
        var jars = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1))
            if (!entry.isEmpty() && Files.exists(Path.of(entry))) jars.add(jar(Path.of(entry), jars.size()));
        this.classPath = String.join(File.pathSeparator, jars);
    }

    /// Rehearses one child on a database of its own.
    static ChildImage rehearsed(Server server, Path log) throws SQLException {
        try {
            var image = new ChildImage(Files.createTempDirectory("torture-child"));
            Schema.create(server, "rehearsal");
            image.rehearse(server.url("rehearsal"), server.user(), log);
            return image;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The cache knows classes of jars only.
    private String jar(Path entry, int number) throws IOException {
        if (!Files.isDirectory(entry)) return entry.toString();
        var jar = home.resolve(number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(entry)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(entry.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar.toString();
    }

    /// When it ends by itself, the process writes the cache. Without one, children only start more slowly.
    private void rehearse(String url, String user, Path log) throws IOException {
        var replies = new Replies();
        var child = start("-XX:AOTCacheOutput=" + cache, url, user, log);
        var heard = new ChildProcess(child, replies::hear);
        var orders = new Orders(new SplittableRandom(1)).some(ORDERS);
        replies.expect(orders);
        for (var order : orders) heard.ask(order.line());
        replies.awaitHeard(ORDERS, TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        child.getOutputStream().close();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) heard.kill();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// @param log where its errors go
    Process start(String url, String user, Path log) throws IOException {
        return start(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-Xshare:auto", url, user, log);
    }

    private Process start(String classes, String url, String user, Path log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                classes,
                // Standard output is for answers.
                "-Xlog:disable",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Most of what it runs, it runs a few times before it is killed.
                "-XX:CompileThresholdScaling=8",
                "-XX:-UsePerfData",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dportability.failpoints=" + TrapAtPoint.class.getName(),
                "-cp",
                classPath,
                Child.class.getName(),
                url,
                user,
                user);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    @Override
    public void close() {
        try (var files = Files.list(home)) {
            for (var file : files.toList()) Files.delete(file);
            Files.delete(home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
