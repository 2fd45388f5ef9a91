package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.util.List;
import portability.auditor.tree.GrowingTree;
import portability.auditor.tree.InclusionProof;
import portability.auditor.tree.TreeHash;

/// From leaf hashes to the root. For a range the proofs of its ends stand in for the rest: the hashes left of the first
/// entry's path are the trees before the range, those right of the last one's are the trees after it. So every entry of
/// the range is proved, not its ends alone.
final class Ascent {
    private final List<InclusionProof> ends;
    private final GrowingTree tree;
    private ByteString first = ByteString.EMPTY;
    private ByteString last = ByteString.EMPTY;
    private List<ByteString> beforeLast = List.of();

    private Ascent(List<InclusionProof> ends, GrowingTree tree) {
        this.ends = ends;
        this.tree = tree;
    }

    static Ascent of(List<InclusionProof> ends) {
        if (ends.isEmpty()) return new Ascent(ends, new GrowingTree());
        var first = ends.getFirst();
        return new Ascent(ends, GrowingTree.of(first.leafIndex(), first.before()));
    }

    Ascent copy() {
        var copy = new Ascent(ends, tree.copy());
        copy.first = first;
        copy.last = last;
        copy.beforeLast = beforeLast;
        return copy;
    }

    void add(byte[] hashes, int offset) {
        if (!ends.isEmpty()) {
            if (tree.size() == ends.getFirst().leafIndex()) first = hash(hashes, offset);
            if (tree.size() == ends.getLast().leafIndex()) {
                beforeLast = tree.subtrees();
                last = hash(hashes, offset);
            }
        }
        tree.add(hashes, offset);
    }

    boolean leadsTo(ByteString root) {
        if (ends.isEmpty()) return tree.root().equals(root);
        return ends.getFirst().leads(first, root)
                && ends.getLast().leads(last, root)
                && ends.getLast().before().equals(beforeLast);
    }

    private static ByteString hash(byte[] hashes, int offset) {
        return ByteString.copyFrom(hashes, offset, TreeHash.BYTES);
    }
}
