package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: its full subtrees, the largest first. Enough to append and to know the
/// root, and never more than 63 hashes.
public final class Frontier {
    private final List<Hash> full = new ArrayList<>();
    private long size;

    /// Hears of every subtree that an appended leaf completes.
    @FunctionalInterface
    public interface Completed {
        /// @param height of 2^height leaves; 0 is the leaf itself
        void subtree(int height, Hash root);
    }

    /// Of a tree without leaves.
    public Frontier() {}

    /// Of the first leaves of a tree that is there.
    public static Frontier of(long size, SubtreeSource tree) {
        var frontier = new Frontier();
        for (long at = 0; at < size; ) {
            long width = Long.highestOneBit(size - at);
            int height = Long.numberOfTrailingZeros(width);
            frontier.full.add(tree.subtree(height, at >> height));
            at += width;
        }
        frontier.size = size;
        return frontier;
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        append(leaf, (_, _) -> {});
    }

    public void append(Hash leaf, Completed completed) {
        var subtree = leaf;
        int height = 0;
        completed.subtree(height, subtree);
        for (long left = size; (left & 1) == 1; left >>= 1) {
            subtree = Hash.ofNode(full.removeLast(), subtree);
            completed.subtree(++height, subtree);
        }
        full.add(subtree);
        size++;
    }

    public Hash root() {
        if (full.isEmpty()) return Hash.OF_NOTHING;
        var root = full.getLast();
        for (int i = full.size() - 2; i >= 0; i--) root = Hash.ofNode(full.get(i), root);
        return root;
    }
}
