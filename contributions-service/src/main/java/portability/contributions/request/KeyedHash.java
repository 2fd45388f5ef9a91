package portability.contributions.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 under this node's own secret.
///
/// A plain hash of a national number, or of a file with one, is found by trying all numbers; this one only by who
/// holds the secret.
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public KeyedHash(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /// A hash to be fed piece by piece.
    public Mac begin(String use) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /// Hex of the hash of bytes, for one use.
    public String hex(String use, byte[] bytes) {
        return HexFormat.of().formatHex(begin(use).doFinal(bytes));
    }

    /// An id made of the hash of a text, for one use: the same text gives the same id, and the id does not give the
    /// text.
    public String id(String use, String text) {
        var hash = ByteBuffer.wrap(begin(use).doFinal(text.getBytes(UTF_8)));
        return new UUID(hash.getLong(), hash.getLong()).toString();
    }
}
