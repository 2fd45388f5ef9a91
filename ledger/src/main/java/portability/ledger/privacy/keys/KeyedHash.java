package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256 under a key of the node for one use.
///
/// A plain hash of a national number, or of a file with one, is found by trying all numbers; this one only by who
/// holds the node's secret.
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    /// With the key in place, waiting to be copied: starting one anew costs three times the copy.
    private final Mac ready;

    KeyedHash(SecretKey key) {
        try {
            ready = Mac.getInstance(ALGORITHM);
            ready.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /// A hash to be fed piece by piece.
    public Mac begin() {
        try {
            return (Mac) ready.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's HMAC can be copied", impossible);
        }
    }

    public byte[] of(byte[] bytes) {
        return begin().doFinal(bytes);
    }

    public byte[] of(String text) {
        return of(text.getBytes(UTF_8));
    }

    public String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /// An id made of the hash of a text: the same text gives the same id, and the id does not give the text.
    public String id(String text) {
        var hash = ByteBuffer.wrap(of(text));
        return new UUID(hash.getLong(), hash.getLong()).toString();
    }
}
