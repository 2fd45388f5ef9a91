package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys that wrap the keys of persons and cases.
///
/// A text file, a key in each line: an id, a space, 32 bytes in Base64. The last line is the newest and wraps; the
/// others unwrap what they once wrapped. To rotate, add a line and start the services again: they wrap every key anew,
/// and say when an old line is not needed any more. Lines that start with # are remarks.
public final class KeyEncryptionKeys {
    private static final Pattern LINE = Pattern.compile("(?<id>[A-Za-z0-9._-]{1,64}) +(?<key>\\S+)");

    private final Map<String, SecretKey> keys;
    private final String newest;

    private KeyEncryptionKeys(SequencedMap<String, SecretKey> keys) {
        if (keys.isEmpty()) throw new IllegalArgumentException("a file of wrapping keys holds at least one");
        this.newest = keys.lastEntry().getKey();
        this.keys = Map.copyOf(keys);
    }

    /// @throws IllegalArgumentException if the file is not there, or a line is not a key
    public static KeyEncryptionKeys read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the wrapping keys cannot be read: " + file, unreadable);
        }
    }

    /// The lines of such a file.
    public static KeyEncryptionKeys parse(String text) {
        var keys = new LinkedHashMap<String, SecretKey>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            var parts = LINE.matcher(line);
            if (!parts.matches()) throw new IllegalArgumentException("a wrapping key is an id, a space and Base64");
            var key = new SecretKeySpec(Base64Key.of(parts.group("key")), "AES");
            if (keys.put(parts.group("id"), key) != null)
                throw new IllegalArgumentException("two wrapping keys have the id " + parts.group("id"));
        }
        return new KeyEncryptionKeys(keys);
    }

    /// The id of the key that wraps.
    public String newest() {
        return newest;
    }

    public boolean knows(String kekId) {
        return keys.containsKey(kekId);
    }

    WrappedKey wrap(String subject, SubjectKey key) {
        return new WrappedKey(newest, SealBox.seal(kek(newest), context(subject, newest), key.bytes()));
    }

    /// @throws SealedElsewhere if it is not this subject's key
    SubjectKey unwrap(String subject, WrappedKey wrapped) {
        var kekId = wrapped.kekId();
        return SubjectKey.of(SealBox.open(kek(kekId), context(subject, kekId), wrapped.bytes()));
    }

    private SecretKey kek(String id) {
        var key = keys.get(id);
        if (key == null)
            throw new IllegalStateException("no wrapping key has the id " + id + "; its line was removed too early");
        return key;
    }

    private static byte[] context(String subject, String kekId) {
        return ("subject_key\n" + kekId + "\n" + subject).getBytes(UTF_8);
    }
}
