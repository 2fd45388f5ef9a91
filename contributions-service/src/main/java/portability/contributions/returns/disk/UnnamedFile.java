package portability.contributions.returns.disk;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// Bytes on disk until they are closed.
///
/// The file has no name: it goes with the process, however that ends, and nobody else can open it.
public final class UnnamedFile implements AutoCloseable {
    private final FileChannel bytes;
    private long size;

    public UnnamedFile() {
        try {
            var file = Files.createTempFile("return", ".part");
            this.bytes = FileChannel.open(file, READ, WRITE);
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public long size() {
        return size;
    }

    /// Adds what is left in a buffer, at the end.
    public void add(ByteBuffer more) {
        try {
            while (more.hasRemaining()) size += bytes.write(more, size);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Fills what is left in a buffer, or as much of it as there is.
    public void read(long from, ByteBuffer into) {
        try {
            for (long at = from; into.hasRemaining(); ) {
                int read = bytes.read(into, at);
                if (read < 0) return;
                at += read;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// All bytes from the first, as often as wanted. To close the stream closes nothing.
    public InputStream whole() {
        return new Whole();
    }

    private final class Whole extends InputStream {
        private long at;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == size) return -1;
            int wanted = (int) Math.min(length, size - at);
            UnnamedFile.this.read(at, ByteBuffer.wrap(into, offset, wanted));
            at += wanted;
            return wanted;
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
