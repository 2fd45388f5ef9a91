package portability.contributions.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.career.grpc.CareerCalls;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.returns.grpc.ReturnCalls;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyRecordResponse;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceImplBase;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.CorrectPeriodResponse;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.ListReturnErrorsRequest;
import portability.proto.contributions.v1.ListReturnErrorsResponse;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RecordPeriodResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.RegisterPersonResponse;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawPeriodResponse;

/// Hands each rpc to its feature.
@Service
class ContributionsGrpcService extends ContributionsServiceImplBase {
    private final PersonCalls persons;
    private final CareerCalls careers;
    private final ReturnCalls returns;

    ContributionsGrpcService(PersonCalls persons, CareerCalls careers, ReturnCalls returns) {
        this.persons = persons;
        this.careers = careers;
        this.returns = returns;
    }

    @Override
    public void registerPerson(RegisterPersonRequest request, StreamObserver<RegisterPersonResponse> answer) {
        answer(answer, persons.register(request));
    }

    @Override
    public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> answer) {
        answer(answer, persons.find(request));
    }

    @Override
    public StreamObserver<ImportReturnRequest> importReturn(StreamObserver<ImportReturnResponse> answer) {
        return returns.importReturn(answer);
    }

    @Override
    public StreamObserver<CheckReturnRequest> checkReturn(StreamObserver<CheckReturnResponse> answer) {
        return returns.checkReturn(answer);
    }

    @Override
    public void getReturn(GetReturnRequest request, StreamObserver<GetReturnResponse> answer) {
        answer(answer, returns.get(request));
    }

    @Override
    public void listReturnErrors(ListReturnErrorsRequest request, StreamObserver<ListReturnErrorsResponse> answer) {
        returns.errors(request, answer);
    }

    @Override
    public void recordPeriod(RecordPeriodRequest request, StreamObserver<RecordPeriodResponse> answer) {
        answer(answer, careers.record(request));
    }

    @Override
    public void correctPeriod(CorrectPeriodRequest request, StreamObserver<CorrectPeriodResponse> answer) {
        answer(answer, careers.correct(request));
    }

    @Override
    public void withdrawPeriod(WithdrawPeriodRequest request, StreamObserver<WithdrawPeriodResponse> answer) {
        answer(answer, careers.withdraw(request));
    }

    @Override
    public void getCareer(GetCareerRequest request, StreamObserver<GetCareerResponse> answer) {
        answer(answer, careers.get(request));
    }

    @Override
    public void certifyRecord(CertifyRecordRequest request, StreamObserver<CertifyRecordResponse> answer) {
        answer(answer, careers.certify(request));
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }
}
