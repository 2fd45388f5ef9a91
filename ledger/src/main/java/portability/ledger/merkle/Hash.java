package portability.ledger.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import portability.ledger.seal.MerkleTree;
import portability.ledger.seal.Sha256;

/// A hash of the tree: 32 bytes.
public final class Hash {
    /// Of every hash. Bytes.
    public static final int BYTES = 32;

    /// The root of a tree without leaves: SHA-256 of nothing.
    public static final Hash OF_NOTHING = new Hash(Sha256.of());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException unless it is 32 bytes
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        return new Hash(bytes.clone());
    }

    /// One of many hashes that stand one after the other.
    ///
    /// @param number from 0
    public static Hash in(byte[] hashes, int number) {
        return new Hash(Arrays.copyOfRange(hashes, number * BYTES, (number + 1) * BYTES));
    }

    /// Of a leaf's bytes.
    public static Hash ofLeaf(byte[] leaf) {
        return new Hash(MerkleTree.leaf(leaf));
    }

    /// Of an inner node.
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(MerkleTree.node(left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Writes it where it stands among others.
    ///
    /// @param number from 0
    void into(byte[] hashes, int number) {
        System.arraycopy(bytes, 0, hashes, number * BYTES, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Base64, as a checkpoint has it.
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
