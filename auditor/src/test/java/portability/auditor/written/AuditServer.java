package portability.auditor.written;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.proto.audit.v1.AuditServiceGrpc.AuditServiceImplBase;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetCheckpointResponse;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetConsistencyProofResponse;
import portability.proto.audit.v1.GetInclusionProofRequest;
import portability.proto.audit.v1.GetInclusionProofResponse;
import portability.proto.audit.v1.LogEntry;
import portability.proto.audit.v1.OpenEntryRequest;
import portability.proto.audit.v1.OpenEntryResponse;
import portability.proto.audit.v1.ReadLogRequest;
import portability.proto.audit.v1.ReadLogResponse;

/// A service's log as the contract has it. The tree is the one that was signed; the entries may be others by now.
public final class AuditServer extends AuditServiceImplBase {
    static final Metadata.Key<String> PURPOSE_HEADER =
            Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> LEGAL_BASIS_HEADER =
            Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER);
    static final Context.Key<String> STATED = Context.key("stated");

    private static final int IN_RESPONSE = 7;

    private final WrittenLog log;
    private final LogSigner signer;
    private final List<LogEntry> stored;
    private final Map<Long, Optional<String>> opened = new HashMap<>();
    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());

    public AuditServer(WrittenLog log, LogSigner signer) {
        this.log = log;
        this.signer = signer;
        this.stored = new ArrayList<>(log.entries());
    }

    /// What is stored, to be tampered with.
    public List<LogEntry> stored() {
        return stored;
    }

    /// What opening an entry gives: its payload in clear; empty: the person was erased.
    public void opens(long leaf, Optional<String> payload) {
        opened.put(leaf, payload);
    }

    /// What was opened, and why: `7 AUDIT by Art. 76`.
    public List<String> reads() {
        return List.copyOf(reads);
    }

    @Override
    public void getCheckpoint(GetCheckpointRequest request, StreamObserver<GetCheckpointResponse> answer) {
        long size = request.getTreeSize() == 0 ? log.entries().size() : request.getTreeSize();
        // A checkpoint of every tenth entry, and of the last.
        if (size > log.entries().size()
                || (size % 10 != 0 && size != log.entries().size())) {
            fail(answer, Code.NOT_FOUND, "NO_CHECKPOINT");
            return;
        }
        reply(
                answer,
                GetCheckpointResponse.newBuilder()
                        .setNote(log.note(signer, (int) size))
                        .build());
    }

    @Override
    public void getInclusionProof(GetInclusionProofRequest request, StreamObserver<GetInclusionProofResponse> answer) {
        var leaves = log.leafHashes().subList(0, (int) request.getTreeSize());
        int leaf = (int) request.getLeafIndex();
        reply(
                answer,
                GetInclusionProofResponse.newBuilder()
                        .setLeafHash(leaves.get(leaf))
                        .addAllHashes(PlainTree.inclusion(leaf, leaves))
                        .build());
    }

    @Override
    public void getConsistencyProof(
            GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
        var leaves = log.leafHashes().subList(0, (int) request.getSecondSize());
        reply(
                answer,
                GetConsistencyProofResponse.newBuilder()
                        .addAllHashes(PlainTree.consistency((int) request.getFirstSize(), leaves))
                        .build());
    }

    @Override
    public void readLog(ReadLogRequest request, StreamObserver<ReadLogResponse> answer) {
        var response = ReadLogResponse.newBuilder();
        for (var entry : stored) {
            boolean wanted = entry.getLeafIndex() >= request.getFromLeaf()
                    && (request.getToLeaf() == 0 || entry.getLeafIndex() < request.getToLeaf())
                    && (request.getStreamId().isEmpty() || entry.getStreamId().equals(request.getStreamId()));
            if (!wanted) continue;
            response.addEntries(entry);
            if (response.getEntriesCount() < IN_RESPONSE) continue;
            answer.onNext(response.build());
            response.clear();
        }
        if (response.getEntriesCount() > 0) answer.onNext(response.build());
        answer.onCompleted();
    }

    @Override
    public void openEntry(OpenEntryRequest request, StreamObserver<OpenEntryResponse> answer) {
        var stated = STATED.get();
        if (stated == null || !stated.startsWith("AUDIT by ")) {
            fail(answer, Code.PERMISSION_DENIED, "PURPOSE_REFUSED");
            return;
        }
        reads.add(request.getLeafIndex() + " " + stated);
        var stands = stored.get((int) request.getLeafIndex()).getPayload().toStringUtf8();
        var payload = opened.getOrDefault(request.getLeafIndex(), Optional.of(stands));
        if (payload.isEmpty()) fail(answer, Code.FAILED_PRECONDITION, "ERASED");
        else
            reply(
                    answer,
                    OpenEntryResponse.newBuilder()
                            .setPayload(ByteString.copyFromUtf8(payload.get()))
                            .build());
    }

    static void fail(StreamObserver<?> answer, Code code, String reason) {
        var status = Status.newBuilder()
                .setCode(code.getNumber())
                .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()));
        answer.onError(StatusProto.toStatusRuntimeException(status.build()));
    }

    static <A> void reply(StreamObserver<A> answer, A response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
