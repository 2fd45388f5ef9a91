package portability.contributions.correction.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.AnswerCorrectionResponse;
import portability.proto.contributions.v1.AskAboutRequest;
import portability.proto.contributions.v1.AskAboutResponse;
import portability.proto.contributions.v1.CorrectionsServiceGrpc.CorrectionsServiceImplBase;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.GetCorrectionResponse;
import portability.proto.contributions.v1.ListCorrectionsRequest;
import portability.proto.contributions.v1.ListCorrectionsResponse;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsResponse;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.LodgeCorrectionResponse;
import portability.proto.contributions.v1.SetCorrectionTermsRequest;
import portability.proto.contributions.v1.SetCorrectionTermsResponse;
import portability.proto.contributions.v1.WithdrawCorrectionRequest;
import portability.proto.contributions.v1.WithdrawCorrectionResponse;

/// Every rpc of `CorrectionsService`.
@Service
class CorrectionsGrpcService extends CorrectionsServiceImplBase {
    private final CorrectionCalls calls;

    CorrectionsGrpcService(CorrectionCalls calls) {
        this.calls = calls;
    }

    @Override
    public void setCorrectionTerms(
            SetCorrectionTermsRequest request, StreamObserver<SetCorrectionTermsResponse> answer) {
        answer(answer, calls.set(request));
    }

    @Override
    public void lodgeCorrection(LodgeCorrectionRequest request, StreamObserver<LodgeCorrectionResponse> answer) {
        answer(answer, calls.lodge(request));
    }

    @Override
    public void askAbout(AskAboutRequest request, StreamObserver<AskAboutResponse> answer) {
        answer(answer, calls.ask(request));
    }

    @Override
    public void answerCorrection(AnswerCorrectionRequest request, StreamObserver<AnswerCorrectionResponse> answer) {
        answer(answer, calls.answer(request));
    }

    @Override
    public void withdrawCorrection(
            WithdrawCorrectionRequest request, StreamObserver<WithdrawCorrectionResponse> answer) {
        answer(answer, calls.withdraw(request));
    }

    @Override
    public void getCorrection(GetCorrectionRequest request, StreamObserver<GetCorrectionResponse> answer) {
        answer(answer, calls.get(request));
    }

    @Override
    public void listCorrections(ListCorrectionsRequest request, StreamObserver<ListCorrectionsResponse> answer) {
        answer(answer, calls.list(request));
    }

    @Override
    public void listOpenCorrections(
            ListOpenCorrectionsRequest request, StreamObserver<ListOpenCorrectionsResponse> answer) {
        answer(answer, calls.open(request));
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }
}
