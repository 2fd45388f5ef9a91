package portability.contributions.returns.grpc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;

/// The bytes of an upload on disk, for only this user to read, until it is closed.
final class Spool implements AutoCloseable {
    private final Path file;
    private final OutputStream bytes;
    private final Mac hash;
    private long size;

    /// @param hash is fed with all bytes
    Spool(Mac hash) {
        this.hash = hash;
        try {
            this.file = Files.createTempFile("return", ".csv");
            this.bytes = Files.newOutputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void add(byte[] chunk) {
        hash.update(chunk);
        size += chunk.length;
        try {
            bytes.write(chunk);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long size() {
        return size;
    }

    /// The file with everything in it; nothing can be added after.
    Path whole() {
        try {
            bytes.close();
            return file;
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
        try (bytes) {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
