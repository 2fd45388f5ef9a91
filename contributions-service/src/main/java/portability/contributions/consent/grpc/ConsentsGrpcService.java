package portability.contributions.consent.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.proto.contributions.v1.CheckConsentRequest;
import portability.proto.contributions.v1.CheckConsentResponse;
import portability.proto.contributions.v1.ConsentsServiceGrpc.ConsentsServiceImplBase;
import portability.proto.contributions.v1.GiveConsentRequest;
import portability.proto.contributions.v1.GiveConsentResponse;
import portability.proto.contributions.v1.ListConsentsRequest;
import portability.proto.contributions.v1.ListConsentsResponse;
import portability.proto.contributions.v1.RevokeConsentRequest;
import portability.proto.contributions.v1.RevokeConsentResponse;

/// Every rpc of `ConsentsService`.
@Service
class ConsentsGrpcService extends ConsentsServiceImplBase {
    private final ConsentCalls calls;

    ConsentsGrpcService(ConsentCalls calls) {
        this.calls = calls;
    }

    @Override
    public void giveConsent(GiveConsentRequest request, StreamObserver<GiveConsentResponse> answer) {
        answer(answer, calls.give(request));
    }

    @Override
    public void revokeConsent(RevokeConsentRequest request, StreamObserver<RevokeConsentResponse> answer) {
        answer(answer, calls.revoke(request));
    }

    @Override
    public void listConsents(ListConsentsRequest request, StreamObserver<ListConsentsResponse> answer) {
        answer(answer, calls.list(request));
    }

    @Override
    public void checkConsent(CheckConsentRequest request, StreamObserver<CheckConsentResponse> answer) {
        answer(answer, calls.check(request));
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }
}
