package portability.torture.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Merkle tree of RFC 6962 section 2.1, leaf by leaf: the roots of the whole subtrees to the left are kept.
final class Tree {
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    private void add(byte[] leaf) {
        var subtree = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) subtree = node(subtrees.pop(), subtree);
        subtrees.push(subtree);
        size++;
    }

    private byte[] root() {
        if (subtrees.isEmpty()) return sha256(new byte[0]);
        var fromRight = subtrees.iterator();
        var root = fromRight.next();
        while (fromRight.hasNext()) root = node(fromRight.next(), root);
        return root;
    }

    /// The roots a log had when it had so many entries; of sizes that it has reached.
    static Map<Long, byte[]> roots(List<byte[]> leaves, Set<Long> sizes) {
        var tree = new Tree();
        var roots = new HashMap<Long, byte[]>();
        if (sizes.contains(0L)) roots.put(0L, tree.root());
        for (var leaf : leaves) {
            tree.add(leaf);
            if (sizes.contains(tree.size)) roots.put(tree.size, tree.root());
        }
        return roots;
    }

    private static byte[] node(byte[] left, byte[] right) {
        var bytes = new byte[1 + left.length + right.length];
        bytes[0] = 1;
        System.arraycopy(left, 0, bytes, 1, left.length);
        System.arraycopy(right, 0, bytes, 1 + left.length, right.length);
        return sha256(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
