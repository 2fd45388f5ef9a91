package portability.auditor.tree;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A Merkle tree to which leaves are added. Keeps the hashes of its complete subtrees alone: a tree of *n* leaves needs
/// one for each bit of *n* that is set.
public final class GrowingTree {
    private static final int MOST_LEVELS = 63;

    private final TreeHash hash = new TreeHash();
    private final byte[][] complete = new byte[MOST_LEVELS][TreeHash.BYTES];
    private long size;

    public GrowingTree() {}

    /// A tree of which only the complete subtrees are known, the largest first.
    /// @throws IllegalArgumentException if there are more or fewer than a tree of this size has
    public static GrowingTree of(long size, List<ByteString> subtrees) {
        if (subtrees.size() != Long.bitCount(size))
            throw new IllegalArgumentException(
                    size + " leaves have " + Long.bitCount(size) + " complete subtrees, not " + subtrees.size());
        var tree = new GrowingTree();
        tree.size = size;
        var next = subtrees.iterator();
        for (int level = MOST_LEVELS - 1; level >= 0; level--)
            if (tree.has(level)) next.next().copyTo(tree.complete[level], 0);
        return tree;
    }

    public GrowingTree copy() {
        return of(size, subtrees());
    }

    public long size() {
        return size;
    }

    public void add(byte[] hashes, int offset) {
        int level = Long.numberOfTrailingZeros(~size);
        var node = complete[level];
        System.arraycopy(hashes, offset, node, 0, TreeHash.BYTES);
        for (int below = 0; below < level; below++) hash.node(complete[below], node, node);
        size++;
    }

    public void add(ByteString leafHash) {
        add(leafHash.toByteArray(), 0);
    }

    /// The hashes of the complete subtrees, the largest first.
    public List<ByteString> subtrees() {
        var found = new ArrayList<ByteString>();
        for (int level = MOST_LEVELS - 1; level >= 0; level--)
            if (has(level)) found.add(ByteString.copyFrom(complete[level]));
        return found;
    }

    public ByteString root() {
        if (size == 0) return TreeHash.ofNothing();
        int level = Long.numberOfTrailingZeros(size);
        var root = Arrays.copyOf(complete[level], TreeHash.BYTES);
        for (level++; level < MOST_LEVELS; level++) if (has(level)) hash.node(complete[level], root, root);
        return ByteString.copyFrom(root);
    }

    private boolean has(int level) {
        return ((size >>> level) & 1) == 1;
    }
}
