package portability.auditor.tree;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// That a leaf stands at a place in a tree, as far as a path of hashes shows it.
/// Source: RFC 9162 section 2.1.3.2.
///
/// @param leafIndex the place
/// @param treeSize  of how many leaves
/// @param path      from the leaf up
public record InclusionProof(long leafIndex, long treeSize, List<ByteString> path) {
    public InclusionProof {
        path = List.copyOf(path);
        if (leafIndex < 0 || leafIndex >= treeSize)
            throw new IllegalArgumentException("there is no leaf " + leafIndex + " in a tree of " + treeSize);
        if (path.stream().anyMatch(hash -> hash.size() != TreeHash.BYTES))
            throw new IllegalArgumentException("a path is made of hashes");
    }

    /// Does the path lead from this leaf to this root?
    public boolean leads(ByteString leafHash, ByteString root) {
        var hash = new TreeHash();
        long place = leafIndex;
        long last = treeSize - 1;
        var reached = leafHash;
        for (var sibling : path) {
            if (last == 0) return false;
            if (isRight(place, last)) {
                reached = hash.node(sibling, reached);
                int up = (place & 1) == 1 || place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>>= up;
                last >>>= up;
            } else {
                reached = hash.node(reached, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /// The siblings to the left of the path, the largest first: the complete subtrees of all leaves before this one.
    public List<ByteString> before() {
        var found = new ArrayList<ByteString>();
        long place = leafIndex;
        long last = treeSize - 1;
        for (var sibling : path) {
            if (isRight(place, last)) {
                found.add(sibling);
                int up = (place & 1) == 1 || place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>>= up;
                last >>>= up;
            }
            place >>>= 1;
            last >>>= 1;
        }
        Collections.reverse(found);
        return found;
    }

    /// Is what was reached a right child? At the tree's right edge levels are left out where there is no sibling.
    private static boolean isRight(long place, long last) {
        return (place & 1) == 1 || place == last;
    }
}
