package portability.contributions.returns.grpc;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.HexFormat;
import javax.crypto.Mac;

/// The bytes of an upload, on disk until it is closed.
///
/// The file has no name: it goes with the process, however that ends, and nobody else can open it.
final class Spool implements AutoCloseable {
    private final FileChannel bytes;
    private final Mac hash;
    private long size;

    /// @param hash is fed with all bytes
    Spool(Mac hash) {
        this.hash = hash;
        try {
            var file = Files.createTempFile("return", ".csv");
            this.bytes = FileChannel.open(file, READ, WRITE);
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void add(byte[] chunk) {
        hash.update(chunk);
        size += chunk.length;
        try {
            var rest = ByteBuffer.wrap(chunk);
            while (rest.hasRemaining()) bytes.write(rest);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long size() {
        return size;
    }

    /// All bytes from the first. To be asked once, when there are no more.
    InputStream whole() {
        try {
            return Channels.newInputStream(bytes.position(0));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Hex of the hash. To be asked once.
    String digest() {
        return HexFormat.of().formatHex(hash.doFinal());
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
