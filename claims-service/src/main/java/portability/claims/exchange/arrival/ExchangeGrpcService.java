package portability.claims.exchange.arrival;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.locks.LockSupport;
import portability.claims.exchange.checkpoints.OwnProofs;
import portability.claims.exchange.checkpoints.ShownHere;
import portability.claims.exchange.checkpoints.StatedGaps;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.KindVersions;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.SpokenVersions;
import portability.claims.exchange.pair.WithdrawnDocumentReceived;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import portability.proto.exchange.v1.FetchReceivedRequest;
import portability.proto.exchange.v1.FetchReceivedResponse;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.FetchSinceResponse;
import portability.proto.exchange.v1.GetConsistencyProofRequest;
import portability.proto.exchange.v1.GetConsistencyProofResponse;
import portability.proto.exchange.v1.GetWitnessedRequest;
import portability.proto.exchange.v1.GetWitnessedResponse;
import portability.proto.exchange.v1.ShowCheckpointsRequest;
import portability.proto.exchange.v1.ShowCheckpointsResponse;
import portability.proto.exchange.v1.StateGapRequest;
import portability.proto.exchange.v1.StateGapResponse;

/// What partners can call. Who calls is known from the certificate, never from the message.
final class ExchangeGrpcService extends ExchangeServiceImplBase {
    private static final long WAIT_FOR_READER_NANOS = 2_000_000;

    private final Intake intake;
    private final PairDesk pairs;
    private final OutboxList outbox;
    private final ShownHere checkpoints;
    private final OwnProofs proofs;
    private final StatedGaps gaps;
    private final SpokenVersions versions;

    ExchangeGrpcService(
            Intake intake,
            PairDesk pairs,
            OutboxList outbox,
            ShownHere checkpoints,
            OwnProofs proofs,
            StatedGaps gaps,
            SpokenVersions versions) {
        this.intake = intake;
        this.pairs = pairs;
        this.outbox = outbox;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.gaps = gaps;
        this.versions = versions;
    }

    @Override
    public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
        var partner = caller();
        var receipt = intake.take(partner, request);
        answer.onNext(DeliverResponse.newBuilder()
                .setReceipt(receipt.receipt().toByteString())
                .setSignature(receipt.signature().toByteString())
                .setWitnessed(checkpoints.of(partner))
                .build());
        answer.onCompleted();
    }

    @Override
    public void showCheckpoints(ShowCheckpointsRequest request, StreamObserver<ShowCheckpointsResponse> answer) {
        var partner = caller();
        versions.heard(partner.toString(), request.getProtocol());
        answer.onNext(ShowCheckpointsResponse.newBuilder()
                .setWitnessed(checkpoints.lookAfterStart(partner, request.getCheckpoints()))
                .setProtocol(KindVersions.NEWEST)
                .build());
        answer.onCompleted();
    }

    @Override
    public void getConsistencyProof(
            GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
        answer.onNext(GetConsistencyProofResponse.newBuilder()
                .addAllHashes(proofs.between(request.getLog(), request.getFirstSize(), request.getSecondSize()))
                .build());
        answer.onCompleted();
    }

    @Override
    public void getWitnessed(GetWitnessedRequest request, StreamObserver<GetWitnessedResponse> answer) {
        var partner = caller();
        answer.onNext(GetWitnessedResponse.newBuilder()
                .setWitnessed(
                        request.getMaxSize() == 0
                                ? checkpoints.of(partner)
                                : checkpoints.upTo(partner, request.getMaxSize()))
                .setDocumentsReceived(pairs.receivedCount(partner.toString()))
                .build());
        answer.onCompleted();
    }

    /// Reads one document at a time, and the next when the caller has room for it: a long pair never stands in memory.
    @Override
    public void fetchSince(FetchSinceRequest request, StreamObserver<FetchSinceResponse> answer) {
        var caller = (ServerCallStreamObserver<FetchSinceResponse>) answer;
        var partner = Principal.current().name();
        long seq = request.getAfterPairSeq() + 1;
        for (var next = outbox.at(partner, seq); next.isPresent(); next = outbox.at(partner, ++seq)) {
            if (!waitsForReader(caller)) return;
            var frozen = pairs.frozen(partner, next.get().streamSeq());
            var response = FetchSinceResponse.newBuilder();
            if (!next.get().givenUp()) response.setDocument(frozen.document().toByteString());
            pairs.receiptFor(partner, next.get().streamSeq(), seq)
                    .ifPresent(receipt -> response.setReceipt(receipt.receipt().toByteString())
                            .setSignature(receipt.signature().toByteString()));
            // Where the case was erased, or it was taken back, its receipt says that it was there.
            if (response.getDocument().isEmpty() && response.getReceipt().isEmpty()) continue;
            caller.onNext(response.build());
        }
        caller.onCompleted();
    }

    @Override
    public void fetchReceived(FetchReceivedRequest request, StreamObserver<FetchReceivedResponse> answer) {
        var caller = (ServerCallStreamObserver<FetchReceivedResponse>) answer;
        var partner = Principal.current().name();
        long seq = request.getAfterPairSeq() + 1;
        for (var next = pairs.received(partner, seq); next.isPresent(); next = pairs.received(partner, ++seq)) {
            if (!waitsForReader(caller)) return;
            caller.onNext(FetchReceivedResponse.newBuilder()
                    .setDocument(bytesOf(next.get()))
                    .setReceipt(next.get().receipt().toByteString())
                    .setSignature(next.get().signature().toByteString())
                    .build());
        }
        caller.onCompleted();
    }

    @Override
    public void stateGap(StateGapRequest request, StreamObserver<StateGapResponse> answer) {
        answer.onNext(StateGapResponse.newBuilder()
                .setAccepted(gaps.take(caller(), request.getStatement()))
                .build());
        answer.onCompleted();
    }

    private static ByteString bytesOf(InboxEvent event) {
        return switch (event) {
            case DocumentReceived received -> received.document().toByteString();
            case ErasedDocumentReceived _, WithdrawnDocumentReceived _ -> ByteString.EMPTY;
        };
    }

    /// @return is there still a reader?
    private static boolean waitsForReader(ServerCallStreamObserver<?> caller) {
        while (!caller.isReady() && !Context.current().isCancelled()) LockSupport.parkNanos(WAIT_FOR_READER_NANOS);
        return !Context.current().isCancelled();
    }

    /// Known from the certificate.
    private static InstitutionId caller() {
        return InstitutionId.parse(Principal.current().name());
    }
}
