package portability.auditor.tree;

import com.google.protobuf.ByteString;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of a Merkle tree. Not for several threads at once.
/// Source: RFC 6962 section 2.1.
public final class TreeHash {
    /// The length of every hash. Bytes.
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha = sha256();

    /// A digest of the one kind all of this uses.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// The hash of a tree without leaves: SHA-256 of nothing.
    public static ByteString ofNothing() {
        return ByteString.copyFrom(sha256().digest());
    }

    /// SHA-256(0x00, leaf).
    public ByteString leaf(byte[] leaf) {
        sha.update(LEAF);
        return ByteString.copyFrom(sha.digest(leaf));
    }

    /// SHA-256(0x01, left, right).
    public ByteString node(ByteString left, ByteString right) {
        var hash = new byte[BYTES];
        node(left.toByteArray(), right.toByteArray(), hash);
        return ByteString.copyFrom(hash);
    }

    /// The same into bytes that are there already, which may be one of the two.
    void node(byte[] left, byte[] right, byte[] hash) {
        sha.update(NODE);
        sha.update(left);
        sha.update(right);
        try {
            sha.digest(hash, 0, BYTES);
        } catch (DigestException impossible) {
            throw new IllegalStateException("a hash has " + BYTES + " bytes", impossible);
        }
    }
}
