package portability.contributions.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.career.grpc.CareerCalls;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.returns.account.grpc.AccountCalls;
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
import portability.proto.contributions.v1.ListDueRemindersRequest;
import portability.proto.contributions.v1.ListDueRemindersResponse;
import portability.proto.contributions.v1.ListReturnErrorsRequest;
import portability.proto.contributions.v1.ListReturnErrorsResponse;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RecordPeriodResponse;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.contributions.v1.RecordReturnPaymentResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.RegisterPersonResponse;
import portability.proto.contributions.v1.ReverseReturnPaymentRequest;
import portability.proto.contributions.v1.ReverseReturnPaymentResponse;
import portability.proto.contributions.v1.SetReturnTermsRequest;
import portability.proto.contributions.v1.SetReturnTermsResponse;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawPeriodResponse;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.contributions.v1.WithdrawReturnResponse;

/// Hands each rpc to its feature.
@Service
class ContributionsGrpcService extends ContributionsServiceImplBase {
    private final PersonCalls persons;
    private final CareerCalls careers;
    private final ReturnCalls returns;
    private final AccountCalls accounts;

    ContributionsGrpcService(PersonCalls persons, CareerCalls careers, ReturnCalls returns, AccountCalls accounts) {
        this.persons = persons;
        this.careers = careers;
        this.returns = returns;
        this.accounts = accounts;
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
    public void setReturnTerms(SetReturnTermsRequest request, StreamObserver<SetReturnTermsResponse> answer) {
        answer(answer, accounts.set(request));
    }

    @Override
    public void recordReturnPayment(
            RecordReturnPaymentRequest request, StreamObserver<RecordReturnPaymentResponse> answer) {
        answer(answer, accounts.pay(request));
    }

    @Override
    public void reverseReturnPayment(
            ReverseReturnPaymentRequest request, StreamObserver<ReverseReturnPaymentResponse> answer) {
        answer(answer, accounts.reverse(request));
    }

    @Override
    public void withdrawReturn(WithdrawReturnRequest request, StreamObserver<WithdrawReturnResponse> answer) {
        answer(answer, accounts.withdraw(request));
    }

    @Override
    public void listDueReminders(ListDueRemindersRequest request, StreamObserver<ListDueRemindersResponse> answer) {
        answer(answer, accounts.due(request));
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
