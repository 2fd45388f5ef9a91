package portability.ledger.privacy.keys;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one person or case.
public final class SubjectKey {
    static final int BYTES = 32;

    private final SecretKey key;

    private SubjectKey(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// @param bytes 32 of them
    public static SubjectKey of(byte[] bytes) {
        return new SubjectKey(bytes);
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    /// @param context what the value belongs to; it opens nowhere else
    public byte[] seal(byte[] context, byte[] clear) {
        return SealBox.seal(key, context, clear);
    }

    /// As [#seal], and the same value in the same context becomes the same bytes: for rows that are made again from the
    /// log and must not differ.
    public byte[] sealSame(byte[] context, byte[] clear) {
        return SealBox.sealSame(key, context, clear);
    }

    /// @throws SealedElsewhere if it was not sealed with this key in this context, or was changed
    public byte[] open(byte[] context, byte[] sealed) {
        return SealBox.open(key, context, sealed);
    }

    @Override
    public String toString() {
        return "SubjectKey[…]";
    }
}
