package portability.sandbox.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One sandbox at a time works in a home; the lock falls with the process that holds it.
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws SandboxFailed if another sandbox works in that home
    public static HomeLock take(Home home) {
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) return new HomeLock(channel);
            channel.close();
        } catch (IOException e) {
            throw new SandboxFailed("Cannot lock " + home.lock() + ": " + e.getMessage(), e);
        }
        throw new SandboxFailed("Another sandbox is running in " + home.directory()
                + ": stop it first, or choose another --home and --port-base.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("could not give up the lock", e);
        }
    }
}
