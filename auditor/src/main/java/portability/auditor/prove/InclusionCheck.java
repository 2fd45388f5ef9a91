package portability.auditor.prove;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.LeafHasher;
import portability.auditor.node.NodeLog;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.InclusionProof;

/// Is an entry, as it is stored now, in the tree that was signed?
public record InclusionCheck(LogKeys keys, NodeLog log) {

    /// What the check found.
    ///
    /// @param problems what stands against it; empty: the entry is proved
    public record Result(EntryName entry, Checkpoint checkpoint, List<String> path, List<String> problems) {
        public Result {
            path = List.copyOf(path);
            problems = List.copyOf(problems);
        }

        public boolean isProved() {
            return problems.isEmpty();
        }
    }

    /// @param note a checkpoint that covers the entry
    public Result of(long leafIndex, String note) {
        var checkpoint = Checkpoint.read(note);
        if (leafIndex < 0 || leafIndex >= checkpoint.size())
            throw new Unreadable("The checkpoint covers %,d entries; entry %d is not among them."
                    .formatted(checkpoint.size(), leafIndex));
        var entry = log.find(Set.of(leafIndex)).get(leafIndex);
        if (entry == null) throw new Unreadable(log.label() + " has no entry " + leafIndex + ".");
        var computed = new LeafHasher().hash(entry);
        var proof = log.prove(leafIndex, checkpoint.size());
        var problems = new ArrayList<String>();
        var signed = keys.check(checkpoint);
        if (signed != Signed.YES) problems.add("the checkpoint " + signed.words());
        if (!proof.leads(computed, checkpoint.root()))
            problems.add(
                    proof.leads(entry.getLeafHash(), checkpoint.root())
                            ? "the entry is not what was signed: its stored leaf hash is in the tree, and it has another"
                            : "neither the entry nor its stored leaf hash leads to the signed root");
        else if (!computed.equals(entry.getLeafHash()))
            problems.add("the stored leaf hash is not that of the entry; the entry itself is what was signed");
        return new Result(EntryName.of(entry), checkpoint, hex(proof), problems);
    }

    /// Finds an event by its id, looking at the log from its beginning.
    public OptionalLong leafOf(ByteString eventId) {
        try (var cursor = new EntryCursor(log.entries())) {
            while (cursor.next()) {
                if (cursor.entry().eventId().copy().equals(eventId))
                    return OptionalLong.of(cursor.entry().leafIndex());
            }
            return OptionalLong.empty();
        }
    }

    private static List<String> hex(InclusionProof proof) {
        return proof.path().stream()
                .map(hash -> HexFormat.of().formatHex(hash.toByteArray()))
                .toList();
    }
}
