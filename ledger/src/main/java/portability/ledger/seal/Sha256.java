package portability.ledger.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of the parts, one after the other.
public final class Sha256 {
    /// Never fed, only cloned: that costs less than asking the security providers each time.
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    public static byte[] of(byte[]... parts) {
        try {
            var digest = (MessageDigest) FRESH.clone();
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
