package portability.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Supplier;
import portability.ledger.edge.Failure;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogAltered;
import portability.ledger.merkle.SealedLog;
import portability.ledger.merkle.SignedNote;
import portability.ledger.store.LogReader;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.FollowRequest;
import portability.proto.audit.v1.FollowResponse;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetCheckpointResponse;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetConsistencyProofResponse;
import portability.proto.audit.v1.GetInclusionProofRequest;
import portability.proto.audit.v1.GetInclusionProofResponse;
import portability.proto.audit.v1.OpenEntryRequest;
import portability.proto.audit.v1.OpenEntryResponse;
import portability.proto.audit.v1.ReadLogRequest;
import portability.proto.audit.v1.ReadLogResponse;

/// The log of this service, for whoever checks it.
final class AuditGrpcService extends AuditServiceGrpc.AuditServiceImplBase {
    private final SealedLog sealed;
    private final LogReader log;
    private final EntryStreams streams;
    private final Supplier<Optional<EntryOpener>> opener;

    /// @param opener empty where this service opens no entries
    AuditGrpcService(SealedLog sealed, LogReader log, EntryStreams streams, Supplier<Optional<EntryOpener>> opener) {
        this.sealed = sealed;
        this.log = log;
        this.streams = streams;
        this.opener = opener;
    }

    @Override
    public void getCheckpoint(GetCheckpointRequest request, StreamObserver<GetCheckpointResponse> answer) {
        long size = place(request.getTreeSize());
        var note = (size == 0 ? sealed.latest() : sealed.at(size)).map(SignedNote::toString);
        if (note.isPresent())
            reply(answer, GetCheckpointResponse.newBuilder().setNote(note.get()).build());
        else fail(answer, new Failure(Code.NOT_FOUND, "NO_CHECKPOINT", "none was signed at that size"));
    }

    @Override
    public void getInclusionProof(GetInclusionProofRequest request, StreamObserver<GetInclusionProofResponse> answer) {
        long leaf = place(request.getLeafIndex());
        long size = place(request.getTreeSize());
        if (leaf >= size || size > sealed.size()) throw invalidRange();
        prove(answer, () -> {
            var proof = sealed.inclusion(leaf, size);
            return GetInclusionProofResponse.newBuilder()
                    .setLeafHash(AuditProtos.hash(proof.leafHash()))
                    .addAllHashes(AuditProtos.hashes(proof.hashes()))
                    .build();
        });
    }

    @Override
    public void getConsistencyProof(
            GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
        long first = place(request.getFirstSize());
        long second = place(request.getSecondSize());
        if (first < 1 || first > second || second > sealed.size()) throw invalidRange();
        prove(
                answer,
                () -> GetConsistencyProofResponse.newBuilder()
                        .addAllHashes(AuditProtos.hashes(sealed.consistency(first, second)))
                        .build());
    }

    private static <A> void prove(StreamObserver<A> answer, Supplier<A> proof) {
        try {
            reply(answer, proof.get());
        } catch (LogAltered altered) {
            fail(answer, new Failure(Code.DATA_LOSS, "LOG_ALTERED", altered.described()));
        }
    }

    @Override
    public void readLog(ReadLogRequest request, StreamObserver<ReadLogResponse> answer) {
        long from = place(request.getFromLeaf());
        long to = place(request.getToLeaf());
        if (to != 0 && from > to) throw invalidRange();
        long end = to == 0 ? log.size() : Math.min(to, log.size());
        var stretch = request.getStreamId().isEmpty()
                ? Stretch.of(log, from, end)
                : Stretch.ofStream(log, request.getStreamId(), from, end);
        streams.send(
                stretch,
                entries -> ReadLogResponse.newBuilder().addAllEntries(entries).build(),
                (ServerCallStreamObserver<ReadLogResponse>) answer);
    }

    @Override
    public void follow(FollowRequest request, StreamObserver<FollowResponse> answer) {
        streams.send(
                Stretch.following(log, place(request.getFromLeaf())),
                entries -> FollowResponse.newBuilder().addAllEntries(entries).build(),
                (ServerCallStreamObserver<FollowResponse>) answer);
    }

    @Override
    public void openEntry(OpenEntryRequest request, StreamObserver<OpenEntryResponse> answer) {
        var open = opener.get();
        if (open.isEmpty()) {
            fail(answer, new Failure(Code.UNIMPLEMENTED, "OPENS_NO_ENTRIES", "this service opens no entries"));
            return;
        }
        switch (open.get().open(place(request.getLeafIndex()), Principal.current())) {
            case Opening.Opened(var json) ->
                reply(
                        answer,
                        OpenEntryResponse.newBuilder()
                                .setPayload(ByteString.copyFrom(json, UTF_8))
                                .build());
            case Opening.UnknownEntry _ -> fail(answer, new Failure(Code.NOT_FOUND, "UNKNOWN_ENTRY"));
            case Opening.Erased _ -> fail(answer, new Failure(Code.FAILED_PRECONDITION, "ERASED"));
            case Opening.PurposeRefused _ -> fail(answer, new Failure(Code.PERMISSION_DENIED, "PURPOSE_REFUSED"));
        }
    }

    /// A place or a size as the wire has it, without a sign; no log is longer than this side can count.
    private static long place(long unsigned) {
        if (unsigned < 0) throw invalidRange();
        return unsigned;
    }

    private static MalformedInput invalidRange() {
        return new MalformedInput("INVALID_RANGE", "the log has no such places or sizes");
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }

    private static void fail(StreamObserver<?> answer, Failure failure) {
        answer.onError(failure.toException());
    }
}
