package portability.contributions.returns.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.Mac;
import portability.contributions.returns.disk.UnnamedFile;

/// What was uploaded of a return: its bytes, on disk until it is closed, and the hash of all that was said.
final class Spool implements AutoCloseable {
    private final UnnamedFile bytes = new UnnamedFile();
    private final Mac hash;

    /// @param hash is fed with all that is said
    Spool(Mac hash) {
        this.hash = hash;
    }

    /// What is said before the file.
    void state(String text) {
        hash.update(text.getBytes(UTF_8));
    }

    void add(ByteBuffer chunk) {
        hash.update(chunk.duplicate());
        bytes.add(chunk);
    }

    long size() {
        return bytes.size();
    }

    /// All bytes from the first.
    InputStream whole() {
        return bytes.whole();
    }

    /// Hex of the hash. To be asked once.
    String digest() {
        return HexFormat.of().formatHex(hash.doFinal());
    }

    @Override
    public void close() {
        bytes.close();
    }
}
