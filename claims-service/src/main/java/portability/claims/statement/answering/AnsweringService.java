package portability.claims.statement.answering;

import io.grpc.stub.StreamObserver;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.AskEntitlementRequest;
import portability.proto.exchange.v1.AskEntitlementResponse;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc.EntitlementExchangeServiceImplBase;

/// What partners call. Who calls is known from the certificate.
final class AnsweringService extends EntitlementExchangeServiceImplBase {
    private final Answering answering;

    AnsweringService(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void askEntitlement(AskEntitlementRequest request, StreamObserver<AskEntitlementResponse> answer) {
        answer.onNext(
                answering.answer(Principal.current(), request.getQuestion().toByteArray()));
        answer.onCompleted();
    }
}
