package portability.auditor.witness;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import portability.auditor.entry.LeafHasher;
import portability.auditor.node.NodeLog;
import portability.auditor.note.Checkpoint;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.LogSource;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.GrowingTree;
import portability.auditor.tree.TreeHash;

/// Whether checkpoints are beginnings of a log: by its entries, or by proofs of who keeps it.
@FunctionalInterface
interface Roots {
    /// Is the checkpoint, no larger than the log, a beginning of it?
    boolean hold(Checkpoint checkpoint);

    static Roots of(LogSource log, Checkpoint newest, Collection<Long> sizes) {
        return log instanceof NodeLog node ? byProofs(node, newest) : byEntries(log, newest, sizes);
    }

    private static Roots byProofs(NodeLog node, Checkpoint newest) {
        return checkpoint -> {
            if (checkpoint.size() == 0) return checkpoint.root().equals(TreeHash.ofNothing());
            if (checkpoint.size() == newest.size()) return checkpoint.root().equals(newest.root());
            return node.proveConsistency(checkpoint.size(), newest.size()).joins(checkpoint.root(), newest.root());
        };
    }

    /// Reads the log once, and computes its root at each of the sizes.
    private static Roots byEntries(LogSource log, Checkpoint newest, Collection<Long> sizes) {
        if (!log.ends().isEmpty())
            throw new Unreadable(log.label() + " holds a range; to be held against witnesses a log must be whole.");
        Map<Long, ByteString> roots = new HashMap<>();
        var wanted = new TreeSet<>(sizes);
        wanted.add(newest.size());
        var tree = new GrowingTree();
        var hasher = new LeafHasher();
        roots.put(0L, tree.root());
        try (var cursor = new EntryCursor(log.entries())) {
            while (cursor.next()) {
                tree.add(hasher.hash(cursor.entry()));
                if (wanted.contains(tree.size())) roots.put(tree.size(), tree.root());
            }
        }
        return checkpoint -> checkpoint.root().equals(roots.get(checkpoint.size()));
    }
}
