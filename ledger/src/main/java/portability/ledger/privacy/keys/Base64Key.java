package portability.ledger.privacy.keys;

import java.util.Base64;

/// Thirty-two bytes as a file holds them. What is wrong with them is said without them.
final class Base64Key {
    private Base64Key() {}

    static byte[] of(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("a key is not Base64");
        }
        if (bytes.length != SubjectKey.BYTES)
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        return bytes;
    }
}
