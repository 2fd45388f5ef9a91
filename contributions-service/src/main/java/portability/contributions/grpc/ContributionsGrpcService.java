package portability.contributions.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;
import portability.contributions.career.grpc.CareerCalls;
import portability.contributions.link.grpc.LinkCalls;
import portability.contributions.mandate.grpc.MandateCalls;
import portability.contributions.person.grpc.IdentityCalls;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.returns.account.grpc.AccountCalls;
import portability.contributions.returns.grpc.ReturnCalls;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyRecordResponse;
import portability.proto.contributions.v1.CheckMandateRequest;
import portability.proto.contributions.v1.CheckMandateResponse;
import portability.proto.contributions.v1.CheckReturnRequest;
import portability.proto.contributions.v1.CheckReturnResponse;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceImplBase;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.CorrectPeriodResponse;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.DecideLinkResponse;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.FindPersonsResponse;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.GetReturnRequest;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.GrantMandateResponse;
import portability.proto.contributions.v1.ImportReturnRequest;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.proto.contributions.v1.ListDueRemindersRequest;
import portability.proto.contributions.v1.ListDueRemindersResponse;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.ListMandatesResponse;
import portability.proto.contributions.v1.ListReturnErrorsRequest;
import portability.proto.contributions.v1.ListReturnErrorsResponse;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.proto.contributions.v1.ProposeLinkResponse;
import portability.proto.contributions.v1.RecordIdentityFactRequest;
import portability.proto.contributions.v1.RecordIdentityFactResponse;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.RecordPeriodResponse;
import portability.proto.contributions.v1.RecordReturnPaymentRequest;
import portability.proto.contributions.v1.RecordReturnPaymentResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.RegisterPersonResponse;
import portability.proto.contributions.v1.ReverseReturnPaymentRequest;
import portability.proto.contributions.v1.ReverseReturnPaymentResponse;
import portability.proto.contributions.v1.RevokeMandateRequest;
import portability.proto.contributions.v1.RevokeMandateResponse;
import portability.proto.contributions.v1.SetReturnTermsRequest;
import portability.proto.contributions.v1.SetReturnTermsResponse;
import portability.proto.contributions.v1.WithdrawIdentityFactRequest;
import portability.proto.contributions.v1.WithdrawIdentityFactResponse;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.contributions.v1.WithdrawPeriodResponse;
import portability.proto.contributions.v1.WithdrawReturnRequest;
import portability.proto.contributions.v1.WithdrawReturnResponse;

/// Hands each rpc to its feature.
@Service
class ContributionsGrpcService extends ContributionsServiceImplBase {
    private final PersonCalls persons;
    private final IdentityCalls identities;
    private final LinkCalls links;
    private final MandateCalls mandates;
    private final CareerCalls careers;
    private final ReturnCalls returns;
    private final AccountCalls accounts;

    ContributionsGrpcService(
            PersonCalls persons,
            IdentityCalls identities,
            LinkCalls links,
            MandateCalls mandates,
            CareerCalls careers,
            ReturnCalls returns,
            AccountCalls accounts) {
        this.persons = persons;
        this.identities = identities;
        this.links = links;
        this.mandates = mandates;
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

    @Override
    public void findPersons(FindPersonsRequest request, StreamObserver<FindPersonsResponse> answer) {
        answer(answer, identities.find(request));
    }

    @Override
    public void getPerson(GetPersonRequest request, StreamObserver<GetPersonResponse> answer) {
        answer(answer, identities.get(request));
    }

    @Override
    public void recordIdentityFact(
            RecordIdentityFactRequest request, StreamObserver<RecordIdentityFactResponse> answer) {
        answer(answer, identities.record(request));
    }

    @Override
    public void withdrawIdentityFact(
            WithdrawIdentityFactRequest request, StreamObserver<WithdrawIdentityFactResponse> answer) {
        answer(answer, identities.withdraw(request));
    }

    @Override
    public void proposeLink(ProposeLinkRequest request, StreamObserver<ProposeLinkResponse> answer) {
        answer(answer, links.propose(request));
    }

    @Override
    public void decideLink(DecideLinkRequest request, StreamObserver<DecideLinkResponse> answer) {
        answer(answer, links.decide(request));
    }

    @Override
    public void grantMandate(GrantMandateRequest request, StreamObserver<GrantMandateResponse> answer) {
        answer(answer, mandates.grant(request));
    }

    @Override
    public void revokeMandate(RevokeMandateRequest request, StreamObserver<RevokeMandateResponse> answer) {
        answer(answer, mandates.revoke(request));
    }

    @Override
    public void listMandates(ListMandatesRequest request, StreamObserver<ListMandatesResponse> answer) {
        answer(answer, mandates.list(request));
    }

    @Override
    public void checkMandate(CheckMandateRequest request, StreamObserver<CheckMandateResponse> answer) {
        answer(answer, mandates.check(request));
    }

    private static <A> void answer(StreamObserver<A> observer, A answer) {
        observer.onNext(answer);
        observer.onCompleted();
    }
}
