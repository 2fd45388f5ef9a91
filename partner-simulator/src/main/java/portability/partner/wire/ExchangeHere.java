package portability.partner.wire;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.partner.identity.PinnedTrust;
import portability.partner.pair.OwnLog;
import portability.partner.pair.PairFiles;
import portability.partner.wire.Behaviour.Side;
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
import portability.proto.exchange.v1.ShownCheckpoints;

/// The simulator's exchange: what the node calls. Only the node's own certificate gets in.
public final class ExchangeHere extends ExchangeServiceImplBase implements AutoCloseable {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final long LOOK_NANOS = 20_000_000;

    private final Inbound inbound;
    private final Sealer sealer;
    private final PairFiles files;
    private final OwnLog log;
    private final Witness witness;
    private final Orders orders;
    private final Transcript transcript;
    private final Runnable onArrival;
    private final Server server;

    /// @param onArrival called after each document that was taken
    public ExchangeHere(
            Identity identity,
            KnownNode node,
            int port,
            Inbound inbound,
            Sealer sealer,
            PairFiles files,
            OwnLog log,
            Witness witness,
            Orders orders,
            Transcript transcript,
            Runnable onArrival) {
        this.inbound = inbound;
        this.sealer = sealer;
        this.files = files;
        this.log = log;
        this.witness = witness;
        this.orders = orders;
        this.transcript = transcript;
        this.onArrival = onArrival;
        try {
            var credentials = TlsServerCredentials.newBuilder()
                    .keyManager(
                            identity.certificate().toFile(),
                            identity.privateKey().toFile())
                    .trustManager(new PinnedTrust(node))
                    .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                    .build();
            server = Grpc.newServerBuilderForPort(port, credentials)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .maxInboundMessageSize(MOST_BYTES)
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("the simulator cannot listen on port " + port, failed);
        }
    }

    @Override
    public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
        var order = orders.take(Side.COMES);
        if (order.isEmpty()) {
            answer(answer, inbound.take(request), shownIn(request));
            onArrival.run();
            return;
        }
        transcript.say("   on command: " + order.get().behaviour().words());
        misbehave(order.get(), request, answer);
    }

    private void misbehave(Orders.Order order, DeliverRequest request, StreamObserver<DeliverResponse> answer) {
        switch (order.behaviour()) {
            case LATE -> {
                waits(Lengths.parse(order.argument()));
                answer(answer, inbound.take(request), shownIn(request));
                onArrival.run();
            }
            case SILENT -> {
                waits(Duration.ofHours(1));
                answer.onError(Status.CANCELLED.asRuntimeException());
            }
            case DOWN -> answer.onError(Status.UNAVAILABLE.asRuntimeException());
            case DROP_RECEIPT -> {
                var _ = inbound.take(request);
                answer.onError(Status.UNAVAILABLE.asRuntimeException());
                onArrival.run();
            }
            case BAD_RECEIPT -> {
                var receipt = inbound.take(request);
                var other = ByteString.copyFrom(sealer.bytes(64));
                answer(answer, new Inbound.Signed(receipt.receipt(), other), shownIn(request));
                onArrival.run();
            }
            case OTHER_RECEIPT -> answer(answer, inbound.forAnother(), shownIn(request));
            case REFUSE -> answer(answer, inbound.refuse(request, order.argument()), shownIn(request));
            default -> throw new IllegalStateException(order.behaviour() + " is not for what comes");
        }
    }

    private void answer(StreamObserver<DeliverResponse> answer, Inbound.Signed receipt, ShownCheckpoints shown) {
        answer.onNext(DeliverResponse.newBuilder()
                .setReceipt(receipt.receipt())
                .setSignature(receipt.signature())
                .setWitnessed(witness.look(shown))
                .build());
        answer.onCompleted();
    }

    private static ShownCheckpoints shownIn(DeliverRequest request) {
        return Inbound.note(request).map(note -> note.getCheckpoints()).orElseGet(ShownCheckpoints::getDefaultInstance);
    }

    private static void waits(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end && !Context.current().isCancelled()) LockSupport.parkNanos(LOOK_NANOS);
    }

    @Override
    public void showCheckpoints(ShowCheckpointsRequest request, StreamObserver<ShowCheckpointsResponse> answer) {
        answer.onNext(ShowCheckpointsResponse.newBuilder()
                .setWitnessed(witness.look(request.getCheckpoints()))
                .setProtocol(inbound.told())
                .build());
        answer.onCompleted();
    }

    @Override
    public void getWitnessed(GetWitnessedRequest request, StreamObserver<GetWitnessedResponse> answer) {
        answer.onNext(GetWitnessedResponse.newBuilder()
                .setWitnessed(witness.held())
                .setDocumentsReceived(files.lastReceived())
                .build());
        answer.onCompleted();
    }

    @Override
    public void getConsistencyProof(
            GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
        if (!request.getLog().equals(log.name().toString())) {
            answer.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        try {
            var proof = GetConsistencyProofResponse.newBuilder();
            log.proof(request.getFirstSize(), request.getSecondSize())
                    .forEach(hash -> proof.addHashes(ByteString.copyFrom(hash.bytes())));
            answer.onNext(proof.build());
            answer.onCompleted();
        } catch (IllegalArgumentException _) {
            answer.onError(Status.INVALID_ARGUMENT.asRuntimeException());
        }
    }

    @Override
    public void fetchSince(FetchSinceRequest request, StreamObserver<FetchSinceResponse> answer) {
        transcript.happened(
                "asked-again", "<- the node asks for all that was sent after no. " + request.getAfterPairSeq());
        for (long number = request.getAfterPairSeq() + 1; number <= files.lastSent(); number++)
            files.sent(number).ifPresent(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void fetchReceived(FetchReceivedRequest request, StreamObserver<FetchReceivedResponse> answer) {
        transcript.happened(
                "asked-back", "<- the node asks for all that came from it after no. " + request.getAfterPairSeq());
        for (long number = request.getAfterPairSeq() + 1; number <= files.lastReceived(); number++)
            files.received(number).ifPresent(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
