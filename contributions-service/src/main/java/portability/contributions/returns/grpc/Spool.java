package portability.contributions.returns.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import portability.contributions.returns.disk.UnnamedFile;

/// What was uploaded of a return: its bytes, on disk until it is closed, and the hash of all that was said.
///
/// Of rows, the last one may be the first to show under which of two headings all of them stand. Until then the hash is
/// made under both.
final class Spool implements AutoCloseable {
    private final UnnamedFile bytes = new UnnamedFile();
    private Mac hash;
    private String head = "";
    private Optional<Other> other = Optional.empty();

    private record Other(Mac hash, String head) {}

    /// @param hash is fed with all that is said
    Spool(Mac hash) {
        this.hash = hash;
    }

    /// What is said before the file.
    void state(String text) {
        hash.update(text.getBytes(UTF_8));
    }

    /// What stands above all that is added, unless the other is taken.
    void head(String text, String orElse) {
        try {
            other = Optional.of(new Other((Mac) hash.clone(), orElse));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the hash of a return can be copied", impossible);
        }
        other.get().hash.update(orElse.getBytes(UTF_8));
        head = text;
        state(text);
    }

    /// From the first byte on, as if there had never been another.
    void takeOther() {
        other.ifPresent(taken -> {
            hash = taken.hash;
            head = taken.head;
        });
        other = Optional.empty();
    }

    void add(ByteBuffer chunk) {
        hash.update(chunk.duplicate());
        other.ifPresent(under -> under.hash.update(chunk.duplicate()));
        bytes.add(chunk);
    }

    long size() {
        return head.length() + bytes.size();
    }

    /// All bytes from the first.
    InputStream whole() {
        return head.isEmpty()
                ? bytes.whole()
                : new SequenceInputStream(new ByteArrayInputStream(head.getBytes(UTF_8)), bytes.whole());
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
