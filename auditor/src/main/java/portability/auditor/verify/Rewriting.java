package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Set;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.LeafHasher;
import portability.auditor.note.Checkpoint;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.ProvingLog;
import portability.auditor.tree.GrowingTree;
import portability.auditor.tree.TreeHash;

/// Finds the first entry that was rewritten together with its leaf hash, where the log's keeper still has the hashes of
/// the tree that was signed. Goes down from the signed root: of the two halves of a tree, the first whose entries do
/// not
/// give the hash that was signed holds it. Reads each entry about twice.
final class Rewriting {
    private final ProvingLog log;
    private final Checkpoint checkpoint;
    private final TreeHash hash = new TreeHash();

    Rewriting(ProvingLog log, Checkpoint checkpoint) {
        this.log = log;
        this.checkpoint = checkpoint;
    }

    /// The first entry that is not the one that was signed; empty where the keeper's hashes do not lead to the root
    /// either.
    List<Difference> first() {
        long start = 0;
        long end = checkpoint.size();
        var signed = checkpoint.root();
        for (int depth = 0; end - start > 1; depth++) {
            long middle = start + Long.highestOneBit(end - start - 1);
            var left = hashBeside(middle, depth);
            var right = hashBeside(start, depth);
            if (!hash.node(left, right).equals(signed)) return List.of();
            boolean inLeft = !hashOf(start, middle).equals(left);
            signed = inLeft ? left : right;
            if (inLeft) end = middle;
            else start = middle;
        }
        return hashOf(start, end).equals(signed) ? List.of() : List.of(rewritten(start));
    }

    private Difference rewritten(long leaf) {
        var detail = "was rewritten together with its leaf hash: the checkpoint was signed over another entry";
        var entry = log.find(Set.of(leaf)).get(leaf);
        return entry == null
                ? Difference.at(Part.CONTENT, leaf, detail)
                : Difference.of(Part.CONTENT, EntryName.of(entry), detail);
    }

    /// The hash of the tree that stands beside a leaf's path, so many levels below the root.
    private ByteString hashBeside(long leaf, int depth) {
        var path = log.prove(leaf, checkpoint.size()).path();
        return depth < path.size() ? path.get(path.size() - 1 - depth) : ByteString.EMPTY;
    }

    private ByteString hashOf(long start, long end) {
        var tree = new GrowingTree();
        var hasher = new LeafHasher();
        try (var cursor = new EntryCursor(log.entries(start, end))) {
            while (cursor.next()) tree.add(hasher.hash(cursor.entry()));
        }
        return tree.root();
    }
}
