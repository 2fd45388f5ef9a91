package portability.auditor.tree;

import com.google.protobuf.ByteString;
import java.util.List;

/// That a smaller tree is the beginning of a larger one, as far as a path of hashes shows it.
/// Source: RFC 9162 section 2.1.4.2.
///
/// @param first  leaves of the smaller tree
/// @param second leaves of the larger
/// @param path   in the order of RFC 6962 section 2.1.2
public record ConsistencyProof(long first, long second, List<ByteString> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
        if (first < 1 || second < first)
            throw new IllegalArgumentException("a tree of " + first + " is no beginning of one of " + second);
        if (path.stream().anyMatch(hash -> hash.size() != TreeHash.BYTES))
            throw new IllegalArgumentException("a path is made of hashes");
    }

    /// Does the path join these two roots?
    public boolean joins(ByteString firstRoot, ByteString secondRoot) {
        if (first == second) return path.isEmpty() && firstRoot.equals(secondRoot);
        // A smaller tree that is complete is itself a node of the larger, so its hash is not repeated in the path.
        boolean complete = Long.bitCount(first) == 1;
        if (!complete && path.isEmpty()) return false;
        int up = Long.numberOfTrailingZeros(first);
        return climb(complete ? firstRoot : path.getFirst(), complete ? 0 : 1, (first - 1) >>> up, (second - 1) >>> up)
                .equals(new Roots(firstRoot, secondRoot));
    }

    private record Roots(ByteString first, ByteString second) {
        static final Roots NONE = new Roots(ByteString.EMPTY, ByteString.EMPTY);
    }

    private Roots climb(ByteString start, int from, long placeFrom, long lastFrom) {
        var hash = new TreeHash();
        var inFirst = start;
        var inSecond = start;
        long place = placeFrom;
        long last = lastFrom;
        for (var sibling : path.subList(from, path.size())) {
            if (last == 0) return Roots.NONE;
            if ((place & 1) == 1 || place == last) {
                inFirst = hash.node(sibling, inFirst);
                inSecond = hash.node(sibling, inSecond);
                int up = (place & 1) == 1 || place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>>= up;
                last >>>= up;
            } else {
                inSecond = hash.node(inSecond, sibling);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? new Roots(inFirst, inSecond) : Roots.NONE;
    }
}
