package portability.agreements.procedure;

import io.grpc.stub.StreamObserver;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.AssessAuthorisationResponse;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.CalculateSupplementResponse;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.FindHealthBearerResponse;
import portability.proto.agreements.v1.HealthLawServiceGrpc.HealthLawServiceImplBase;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.agreements.v1.TraceEntitlementResponse;

/// The edge of what is asked about health care across borders. The rules are the regulations' own; no dated value
/// stands in them, so no law need be loaded.
public final class HealthLawGrpcService extends HealthLawServiceImplBase {
    @Override
    public void findHealthBearer(FindHealthBearerRequest request, StreamObserver<FindHealthBearerResponse> answer) {
        reply(answer, HealthBearers.answer(request));
    }

    @Override
    public void traceEntitlement(TraceEntitlementRequest request, StreamObserver<TraceEntitlementResponse> answer) {
        reply(answer, EntitlementTraces.answer(request));
    }

    @Override
    public void assessAuthorisation(
            AssessAuthorisationRequest request, StreamObserver<AssessAuthorisationResponse> answer) {
        reply(answer, PlannedCare.answer(request));
    }

    @Override
    public void calculateSupplement(
            CalculateSupplementRequest request, StreamObserver<CalculateSupplementResponse> answer) {
        reply(answer, PlannedCare.answer(request));
    }

    private static <A> void reply(StreamObserver<A> answer, A found) {
        answer.onNext(found);
        answer.onCompleted();
    }
}
