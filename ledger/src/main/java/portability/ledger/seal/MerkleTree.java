package portability.ledger.seal;

import java.util.List;

/// How Merkle trees are hashed, those of a document's parts and that of the log: RFC 6962 section 2.1.
///
/// Leaves and nodes are hashed apart, so that a node cannot be shown as a leaf.
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /// SHA-256(0x00, the parts of the leaf one after the other).
    public static byte[] leaf(byte[]... parts) {
        var prefixed = new byte[parts.length + 1][];
        prefixed[0] = LEAF;
        System.arraycopy(parts, 0, prefixed, 1, parts.length);
        return Sha256.of(prefixed);
    }

    /// SHA-256(0x01, left, right).
    public static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /// The root over leaf hashes, in their order. Of none: SHA-256 of nothing.
    public static byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) return Sha256.of();
        if (leafHashes.size() == 1) return leafHashes.getFirst();
        int left = Integer.highestOneBit(leafHashes.size() - 1);
        return node(root(leafHashes.subList(0, left)), root(leafHashes.subList(left, leafHashes.size())));
    }
}
