package portability.auditor.verify;

import java.util.List;
import portability.auditor.tree.InclusionProof;

/// Which entries are to be there.
///
/// @param first the first one
/// @param end   the first one that is not
record Range(long first, long end) {
    /// @throws IllegalArgumentException if the proofs are not those of two ends
    static Range of(List<InclusionProof> ends, long size) {
        if (ends.isEmpty()) return new Range(0, size);
        if (ends.size() > 2) throw new IllegalArgumentException("more than two proofs");
        long first = ends.getFirst().leafIndex();
        long last = ends.getLast().leafIndex();
        if (last < first || (ends.size() == 1 && last != first))
            throw new IllegalArgumentException("the proofs are not those of the range's ends");
        return new Range(first, last + 1);
    }

    String words() {
        if (first == end) return "no entry";
        return end - first == 1 ? "entry " + first : "entries " + first + " to " + (end - 1);
    }
}
