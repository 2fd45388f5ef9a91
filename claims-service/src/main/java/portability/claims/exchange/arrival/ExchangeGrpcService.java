package portability.claims.exchange.arrival;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.locks.LockSupport;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.PairDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import portability.proto.exchange.v1.FetchSinceRequest;
import portability.proto.exchange.v1.FetchSinceResponse;

/// What partners can call. Who calls is known from the certificate, never from the message.
final class ExchangeGrpcService extends ExchangeServiceImplBase {
    private static final long WAIT_FOR_READER_NANOS = 2_000_000;

    private final Intake intake;
    private final PairDesk pairs;
    private final OutboxList outbox;

    ExchangeGrpcService(Intake intake, PairDesk pairs, OutboxList outbox) {
        this.intake = intake;
        this.pairs = pairs;
        this.outbox = outbox;
    }

    @Override
    public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
        var receipt = intake.take(InstitutionId.parse(Principal.current().name()), request);
        answer.onNext(DeliverResponse.newBuilder()
                .setReceipt(receipt.receipt().toByteString())
                .setSignature(receipt.signature().toByteString())
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
            while (!caller.isReady() && !Context.current().isCancelled()) LockSupport.parkNanos(WAIT_FOR_READER_NANOS);
            if (Context.current().isCancelled()) return;
            var frozen = pairs.frozen(partner, next.get().streamSeq());
            // The case was erased; the partner has receipted the document long since.
            if (frozen.document().isNone()) continue;
            caller.onNext(FetchSinceResponse.newBuilder()
                    .setDocument(frozen.document().toByteString())
                    .build());
        }
        caller.onCompleted();
    }
}
