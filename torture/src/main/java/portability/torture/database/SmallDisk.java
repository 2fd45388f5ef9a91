package portability.torture.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// A file system of its own with so little room that it can be filled, and emptied again: a tmpfs. To mount one needs
/// the right to mount.
public final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=24m";
    private static final int PATIENCE_SECONDS = 20;

    private final Path mounted;
    private boolean closed;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
    }

    /// @param likeOwner whose owner has it
    static SmallDisk mount(Path at, Path likeOwner) throws NoSmallDisk {
        try {
            Files.createDirectories(at);
            var owner = Files.getAttribute(likeOwner, "unix:uid");
            run("mount", "-t", "tmpfs", "-o", SIZE + ",mode=0700,uid=" + owner, "torture", at.toString());
            return new SmallDisk(at);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(String... command) throws NoSmallDisk {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (ended && process.exitValue() == 0) return;
            var said = ended ? new String(process.getInputStream().readAllBytes(), UTF_8) : "it does not end";
            throw new NoSmallDisk(said.strip());
        } catch (IOException missing) {
            throw new NoSmallDisk(String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// What is kept on it; of the server's owner.
    Path directory(String name) {
        var directory = mounted.resolve(name);
        try {
            Files.createDirectories(directory);
            Files.setAttribute(directory, "unix:uid", Files.getAttribute(mounted, "unix:uid"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return directory;
    }

    private Path ballast() {
        return mounted.resolve("ballast");
    }

    /// Until not one byte has room.
    public void fill() {
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int piece = 1 << 20; piece > 0; piece /= 2) while (writes(file, piece)) {}
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean writes(FileChannel file, int bytes) {
        try {
            return file.write(ByteBuffer.allocate(bytes)) > 0;
        } catch (IOException _) {
            return false;
        }
    }

    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Once, however often.
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        try {
            // Also where somebody still has a file of it open.
            run("umount", "-l", mounted.toString());
        } catch (NoSmallDisk stays) {
            throw new IllegalStateException(stays);
        }
    }
}
