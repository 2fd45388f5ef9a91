package portability.contributions.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.clarification.grpc.ClarificationCalls;
import portability.contributions.clarification.grpc.WholeCareerCalls;
import portability.contributions.foreign.grpc.ForeignCalls;
import portability.proto.contributions.v1.AnswerClarificationRequest;
import portability.proto.contributions.v1.AnswerClarificationResponse;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc.ForeignRecordsServiceImplBase;
import portability.proto.contributions.v1.GetForeignRecordRequest;
import portability.proto.contributions.v1.GetForeignRecordResponse;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.GetWholeCareerResponse;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.contributions.v1.KeepForeignRecordResponse;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListClarificationsResponse;
import portability.proto.contributions.v1.ListForeignRecordsRequest;
import portability.proto.contributions.v1.ListForeignRecordsResponse;
import portability.proto.contributions.v1.ListOpenClarificationsRequest;
import portability.proto.contributions.v1.ListOpenClarificationsResponse;
import portability.proto.contributions.v1.NoteClarificationRequest;
import portability.proto.contributions.v1.NoteClarificationResponse;

/// Hands each rpc about records of others to its feature.
@Service
class ForeignRecordsGrpcService extends ForeignRecordsServiceImplBase {
    private final ForeignCalls records;
    private final WholeCareerCalls careers;
    private final ClarificationCalls clarifications;

    ForeignRecordsGrpcService(ForeignCalls records, WholeCareerCalls careers, ClarificationCalls clarifications) {
        this.records = records;
        this.careers = careers;
        this.clarifications = clarifications;
    }

    @Override
    public void keepForeignRecord(KeepForeignRecordRequest request, StreamObserver<KeepForeignRecordResponse> answer) {
        answer(answer, records.keep(request));
    }

    @Override
    public void listForeignRecords(
            ListForeignRecordsRequest request, StreamObserver<ListForeignRecordsResponse> answer) {
        answer(answer, records.list(request));
    }

    @Override
    public void getForeignRecord(GetForeignRecordRequest request, StreamObserver<GetForeignRecordResponse> answer) {
        answer(answer, records.get(request));
    }

    @Override
    public void getWholeCareer(GetWholeCareerRequest request, StreamObserver<GetWholeCareerResponse> answer) {
        answer(answer, careers.get(request));
    }

    @Override
    public void listClarifications(
            ListClarificationsRequest request, StreamObserver<ListClarificationsResponse> answer) {
        answer(answer, clarifications.list(request));
    }

    @Override
    public void listOpenClarifications(
            ListOpenClarificationsRequest request, StreamObserver<ListOpenClarificationsResponse> answer) {
        answer(answer, clarifications.open(request));
    }

    @Override
    public void noteClarification(NoteClarificationRequest request, StreamObserver<NoteClarificationResponse> answer) {
        answer(answer, clarifications.note(request));
    }

    @Override
    public void answerClarification(
            AnswerClarificationRequest request, StreamObserver<AnswerClarificationResponse> answer) {
        answer(answer, clarifications.answer(request));
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }
}
