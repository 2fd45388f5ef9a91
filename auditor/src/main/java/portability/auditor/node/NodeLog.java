package portability.auditor.node;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import portability.auditor.note.Checkpoint;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Purpose;
import portability.auditor.source.Chunks;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.ProvingLog;
import portability.auditor.source.Unreadable;
import portability.auditor.tree.ConsistencyProof;
import portability.auditor.tree.InclusionProof;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetInclusionProofRequest;
import portability.proto.audit.v1.LogEntry;
import portability.proto.audit.v1.ReadLogRequest;

/// A log as the service that keeps it shows it, up to its newest checkpoint or a part of that.
public final class NodeLog implements ProvingLog {
    private final NodeConnection node;
    private final String note;
    private final long first;
    private final long end;
    private final long size;

    private NodeLog(NodeConnection node, String note, long first, long end, long size) {
        this.node = node;
        this.note = note;
        this.first = first;
        this.end = end;
        this.size = size;
    }

    /// All of the log, up to its newest checkpoint.
    public static NodeLog all(NodeConnection node) {
        return part(node, 0, 0);
    }

    /// @param first the first entry wanted
    /// @param end   the first one not wanted; 0: up to the checkpoint
    /// @throws Unreadable if there is no such part; the connection is closed then
    public static NodeLog part(NodeConnection node, long first, long end) {
        try {
            var note = checkpoint(node, 0);
            long size = Checkpoint.read(note).size();
            long last = end == 0 ? size : end;
            if (last > size || first > last || (first == last && size > 0))
                throw new Unreadable("The checkpoint of %s covers %,d entries; %d to %d are not among them."
                        .formatted(node.address(), size, first, last - 1));
            return new NodeLog(node, note, first, last, size);
        } catch (Unreadable none) {
            node.close();
            throw none;
        }
    }

    /// @param size of how many entries; 0: the newest
    static String checkpoint(NodeConnection node, long size) {
        var request = GetCheckpointRequest.newBuilder().setTreeSize(size).build();
        return node.call(() -> node.stub(AuditServiceGrpc::newBlockingStub).getCheckpoint(request))
                .getNote();
    }

    /// The signed note of exactly this many entries.
    /// @throws Unreadable if there is none
    public String checkpoint(long treeSize) {
        return checkpoint(node, treeSize);
    }

    /// The first entry that is looked at.
    public long first() {
        return first;
    }

    /// The first one after it that is not.
    public long end() {
        return end;
    }

    @Override
    public String label() {
        return node.address();
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public List<InclusionProof> ends() {
        if (first == 0 && end == size) return List.of();
        return Stream.of(first, end - 1).map(leaf -> prove(leaf, size)).toList();
    }

    @Override
    public InclusionProof prove(long leafIndex, long treeSize) {
        var request = GetInclusionProofRequest.newBuilder()
                .setLeafIndex(leafIndex)
                .setTreeSize(treeSize)
                .build();
        var proof = node.call(() -> node.stub(AuditServiceGrpc::newBlockingStub).getInclusionProof(request));
        return proof(() -> new InclusionProof(leafIndex, treeSize, proof.getHashesList()));
    }

    public ConsistencyProof proveConsistency(long firstSize, long secondSize) {
        var request = GetConsistencyProofRequest.newBuilder()
                .setFirstSize(firstSize)
                .setSecondSize(secondSize)
                .build();
        var proof = node.call(() -> node.stub(AuditServiceGrpc::newBlockingStub).getConsistencyProof(request));
        return proof(() -> new ConsistencyProof(firstSize, secondSize, proof.getHashesList()));
    }

    private <P> P proof(Supplier<P> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException none) {
            throw new Unreadable(node.address() + " answers with a proof that is none: " + none.getMessage(), none);
        }
    }

    @Override
    public Chunks entries() {
        return entries(first, end);
    }

    @Override
    public Chunks entries(long from, long to) {
        if (from == to) return Chunks.none();
        return new RawReadLog(
                node,
                ReadLogRequest.newBuilder().setFromLeaf(from).setToLeaf(to).build());
    }

    /// The entries of one stream as far as the checkpoint covers them, in their order.
    public Chunks stream(String streamId) {
        if (size == 0) return Chunks.none();
        return new RawReadLog(
                node,
                ReadLogRequest.newBuilder()
                        .setStreamId(streamId)
                        .setToLeaf(size)
                        .build());
    }

    @Override
    public Map<Long, LogEntry> find(Set<Long> leafIndexes) {
        var found = new HashMap<Long, LogEntry>();
        for (long leaf : leafIndexes)
            try (var cursor = new EntryCursor(entries(leaf, leaf + 1))) {
                if (cursor.next() && cursor.entry().leafIndex() == leaf) found.put(leaf, cursor.parsed());
            }
        return found;
    }

    /// Opens entries of it for a stated purpose. The node records each read.
    public Opener opener(Purpose purpose) {
        return new NodeOpener(node, purpose);
    }

    @Override
    public void close() {
        node.close();
    }
}
