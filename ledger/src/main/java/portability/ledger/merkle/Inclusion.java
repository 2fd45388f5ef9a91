package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/// That a leaf is in a tree: RFC 6962 section 2.1.1, verified as RFC 9162 section 2.1.3.2 says.
public final class Inclusion {
    private Inclusion() {}

    /// The hashes from the leaf up that lead from it to the root.
    /// @throws IllegalArgumentException if the tree has no such leaf
    public static List<Hash> prove(long leafIndex, long size, SubtreeSource tree) {
        if (leafIndex < 0 || leafIndex >= size)
            throw new IllegalArgumentException("no leaf " + leafIndex + " in a tree of " + size);
        var fromTheTop = new ArrayList<Hash>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (leafIndex < middle) {
                fromTheTop.add(tree.root(middle, end));
                end = middle;
            } else {
                fromTheTop.add(tree.root(start, middle));
                start = middle;
            }
        }
        return List.copyOf(fromTheTop.reversed());
    }

    /// Whether the hashes lead from this leaf, at this place, to the root of a tree of this size. False for
    /// anything that is no such proof: a place outside the tree, a hash too many or too few.
    public static boolean verifies(long leafIndex, Hash leafHash, long size, List<Hash> proof, Hash root) {
        if (leafIndex < 0 || leafIndex >= size) return false;
        long node = leafIndex;
        long last = size - 1;
        var reached = leafHash;
        for (var sibling : proof) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                reached = Hash.ofNode(sibling, reached);
                // The last node of a level that has no sibling there goes up as it is.
                int alone = Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                reached = Hash.ofNode(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }
}
