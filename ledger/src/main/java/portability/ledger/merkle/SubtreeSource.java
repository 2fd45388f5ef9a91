package portability.ledger.merkle;

/// Where the hashes of a tree come from when something is proved.
@FunctionalInterface
public interface SubtreeSource {
    /// The root of a full subtree.
    ///
    /// @param height of 2^height leaves; 0 is a leaf's own hash
    /// @param index  among the subtrees of that height, from 0
    Hash subtree(int height, long index);

    /// The root over a range of leaves as it stands in the tree: its start is a multiple of a power of two that
    /// is not smaller than its length.
    default Hash root(long start, long end) {
        if (start < 0 || start > end) throw new IllegalArgumentException("no range: " + start + " to " + end);
        if (start == end) return Hash.OF_NOTHING;
        int height = Long.numberOfTrailingZeros(end - start);
        long at = end - (1L << height);
        var root = subtree(height, at >> height);
        while (at > start) {
            height = Long.numberOfTrailingZeros(at - start);
            at -= 1L << height;
            root = Hash.ofNode(subtree(height, at >> height), root);
        }
        return root;
    }

    /// The root of the tree's first leaves.
    default Hash root(long size) {
        return root(0, size);
    }
}
