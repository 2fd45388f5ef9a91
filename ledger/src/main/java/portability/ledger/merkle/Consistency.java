package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/// That a tree is the beginning of a larger one: RFC 6962 section 2.1.2, verified as RFC 9162 section 2.1.4.2
/// says.
public final class Consistency {
    private Consistency() {}

    /// The hashes that lead to both roots. None where the sizes are equal.
    /// @throws IllegalArgumentException unless 1 ≤ first ≤ second
    public static List<Hash> prove(long firstSize, long secondSize, SubtreeSource tree) {
        if (firstSize < 1 || firstSize > secondSize)
            throw new IllegalArgumentException("not a smaller and a larger tree: " + firstSize + ", " + secondSize);
        var fromTheTop = new ArrayList<Hash>();
        long start = 0;
        long end = secondSize;
        while (end != firstSize) {
            long middle = start + Long.highestOneBit(end - start - 1);
            if (firstSize <= middle) {
                fromTheTop.add(tree.root(middle, end));
                end = middle;
            } else {
                fromTheTop.add(tree.root(start, middle));
                start = middle;
            }
        }
        // From 0 it would be the first root, which the verifier has.
        if (start > 0) fromTheTop.add(tree.root(start, end));
        return List.copyOf(fromTheTop.reversed());
    }

    /// Whether the hashes lead to both roots. False for anything that is no such proof, and for an empty first
    /// tree: it is the beginning of every other, so that would say nothing.
    public static boolean verifies(long firstSize, Hash firstRoot, long secondSize, Hash secondRoot, List<Hash> proof) {
        if (firstSize < 1 || firstSize > secondSize) return false;
        if (firstSize == secondSize) return proof.isEmpty() && firstRoot.equals(secondRoot);
        boolean full = Long.bitCount(firstSize) == 1;
        if (!full && proof.isEmpty()) return false;
        var from = full ? firstRoot : proof.getFirst();
        return leadsToBoth(
                firstSize, firstRoot, secondSize, secondRoot, from, full ? proof : proof.subList(1, proof.size()));
    }

    private static boolean leadsToBoth(
            long firstSize, Hash firstRoot, long secondSize, Hash secondRoot, Hash from, List<Hash> rest) {
        // The largest full subtree that ends the first tree is where both paths start.
        int height = Long.numberOfTrailingZeros(firstSize);
        long node = (firstSize - 1) >> height;
        long last = (secondSize - 1) >> height;
        var first = from;
        var second = from;
        for (var sibling : rest) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                first = Hash.ofNode(sibling, first);
                second = Hash.ofNode(sibling, second);
                int alone = Long.numberOfTrailingZeros(node);
                node >>= alone;
                last >>= alone;
            } else {
                second = Hash.ofNode(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
