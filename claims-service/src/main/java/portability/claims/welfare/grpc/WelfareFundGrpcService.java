package portability.claims.welfare.grpc;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Service;
import portability.claims.edge.PageOf;
import portability.claims.payment.iso20022.StatusFile;
import portability.claims.payment.life.grpc.LifePlace;
import portability.claims.welfare.Members;
import portability.claims.welfare.fund.FundDesk;
import portability.claims.welfare.fund.FundPayments;
import portability.claims.welfare.fund.FundRules;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.proto.claims.v1.AddPapersRequest;
import portability.proto.claims.v1.AddPapersResponse;
import portability.proto.claims.v1.AssessBenefitRequest;
import portability.proto.claims.v1.AssessBenefitResponse;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.ClaimBenefitResponse;
import portability.proto.claims.v1.FindMembersRequest;
import portability.proto.claims.v1.FindMembersResponse;
import portability.proto.claims.v1.FundMembership;
import portability.proto.claims.v1.GetBenefitPaymentFileRequest;
import portability.proto.claims.v1.GetBenefitPaymentFileResponse;
import portability.proto.claims.v1.GetContributionDueRequest;
import portability.proto.claims.v1.GetContributionDueResponse;
import portability.proto.claims.v1.GetMembershipRequest;
import portability.proto.claims.v1.GetMembershipResponse;
import portability.proto.claims.v1.GrantBenefitRequest;
import portability.proto.claims.v1.GrantBenefitResponse;
import portability.proto.claims.v1.LapsingMembership;
import portability.proto.claims.v1.ListLapsingRequest;
import portability.proto.claims.v1.ListLapsingResponse;
import portability.proto.claims.v1.ListOpenBenefitClaimsRequest;
import portability.proto.claims.v1.ListOpenBenefitClaimsResponse;
import portability.proto.claims.v1.OpenBenefitClaim;
import portability.proto.claims.v1.OrderBenefitPaymentRequest;
import portability.proto.claims.v1.OrderBenefitPaymentResponse;
import portability.proto.claims.v1.PayContributionRequest;
import portability.proto.claims.v1.PayContributionResponse;
import portability.proto.claims.v1.RefuseBenefitRequest;
import portability.proto.claims.v1.RefuseBenefitResponse;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.RegisterMemberResponse;
import portability.proto.claims.v1.ReleaseBenefitPaymentRequest;
import portability.proto.claims.v1.ReleaseBenefitPaymentResponse;
import portability.proto.claims.v1.TakeBenefitPaymentStatusRequest;
import portability.proto.claims.v1.TakeBenefitPaymentStatusResponse;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceImplBase;
import portability.proto.claims.v1.WithdrawBenefitPaymentRequest;
import portability.proto.claims.v1.WithdrawBenefitPaymentResponse;

/// Every rpc of `WelfareFundService`.
@Service
class WelfareFundGrpcService extends WelfareFundServiceImplBase {
    private static final int LARGEST_FILE = 1 << 20;

    private final FundDesk fund;
    private final FundRules rules;
    private final FundPayments payments;
    private final Members members;
    private final ReadModels readModels;

    WelfareFundGrpcService(
            FundDesk fund, FundRules rules, FundPayments payments, Members members, ReadModels readModels) {
        this.fund = fund;
        this.rules = rules;
        this.payments = payments;
        this.members = members;
        this.readModels = readModels;
    }

    @Override
    public void getContributionDue(
            GetContributionDueRequest request, StreamObserver<GetContributionDueResponse> answer) {
        var contract = WelfareAsked.contract(request.getContract(), request.getPaidOn());
        var due = rules.contribution(contract, request.getLanguage());
        var cover = rules.cover(contract, request.getLanguage());
        reply(
                answer,
                GetContributionDueResponse.newBuilder()
                        .setAmount(due.getAmount())
                        .setCoveredFrom(cover.getFirstDay())
                        .setCoveredUntil(cover.getLastDay())
                        .addAllSteps(due.getStepsList())
                        .addAllSteps(cover.getStepsList())
                        .addAllRestsOnUnverified(due.getBasis().getRestsOnUnverifiedList())
                        .addAllRestsOnUnverified(cover.getBasis().getRestsOnUnverifiedList())
                        .build());
    }

    @Override
    public void registerMember(RegisterMemberRequest request, StreamObserver<RegisterMemberResponse> answer) {
        var id = WelfareAsked.id(request.getRequestId());
        var membershipId = fund.register(id, WelfareAsked.person(request.getPerson()), Principal.current());
        reply(
                answer,
                RegisterMemberResponse.newBuilder()
                        .setMembershipId(membershipId)
                        .build());
    }

    @Override
    public void payContribution(PayContributionRequest request, StreamObserver<PayContributionResponse> answer) {
        var id = WelfareAsked.id(request.getRequestId());
        var contract = WelfareAsked.contract(request.getContract(), request.getPaidOn());
        var paid = fund.pay(
                request.getMembershipId(), id, contract, WelfareAsked.amount(request.getAmount()), Principal.current());
        reply(
                answer,
                PayContributionResponse.newBuilder()
                        .setContribution(WelfareView.of(id, paid))
                        .build());
    }

    @Override
    public void findMembers(FindMembersRequest request, StreamObserver<FindMembersResponse> answer) {
        reply(
                answer,
                FindMembersResponse.newBuilder()
                        .addAllMemberships(found(fund, rules, request).stream()
                                .map(id -> view(id, ""))
                                .toList())
                        .build());
    }

    /// Whom a search finds.
    static List<String> found(FundDesk fund, FundRules rules, FindMembersRequest request) {
        var _ = rules.fund();
        if (request.hasNumber())
            return fund.byNumber(
                    request.getNumber().getInstitution(), request.getNumber().getNumber());
        if (request.getFamilyName().isBlank()) throw WelfareAsked.invalid("a number, or a family name and birth date");
        return fund.byName(request.getFamilyName(), WelfareAsked.day(request.getBirthDate()));
    }

    @Override
    public void getMembership(GetMembershipRequest request, StreamObserver<GetMembershipResponse> answer) {
        reply(
                answer,
                GetMembershipResponse.newBuilder()
                        .setMembership(view(request.getMembershipId(), request.getLanguage()))
                        .build());
    }

    private FundMembership view(String membershipId, String language) {
        return WelfareView.of(membershipId, fund.membership(membershipId), fund.today(), language);
    }

    @Override
    public void listLapsing(ListLapsingRequest request, StreamObserver<ListLapsingResponse> answer) {
        readModels.awaitCurrent(Members.PROCESSOR);
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var read = members.lapsing(
                WelfareAsked.day(request.getFrom()),
                WelfareAsked.day(request.getUntil()),
                after.due(),
                after.id(),
                size + 1);
        var page = PageOf.of(read, size, line -> new LifePlace(line.coveredUntil(), line.membershipId()).token());
        var view = ListLapsingResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            view.addMemberships(LapsingMembership.newBuilder()
                    .setMembershipId(line.membershipId())
                    .setCoveredUntil(line.coveredUntil().toString()));
        reply(answer, view.build());
    }

    @Override
    public void claimBenefit(ClaimBenefitRequest request, StreamObserver<ClaimBenefitResponse> answer) {
        var id = WelfareAsked.id(request.getRequestId());
        var benefitClaimId = fund.ask(
                request.getMembershipId(), id, "", WelfareAsked.asking(request, fund.today()), Principal.current());
        reply(
                answer,
                ClaimBenefitResponse.newBuilder()
                        .setBenefitClaimId(benefitClaimId)
                        .build());
    }

    @Override
    public void addPapers(AddPapersRequest request, StreamObserver<AddPapersResponse> answer) {
        var papers = WelfareAsked.papers(request.getPapersList());
        fund.add(request.getMembershipId(), request.getBenefitClaimId(), papers, Principal.current());
        reply(answer, AddPapersResponse.getDefaultInstance());
    }

    @Override
    public void assessBenefit(AssessBenefitRequest request, StreamObserver<AssessBenefitResponse> answer) {
        var schedule = fund.assess(request.getMembershipId(), request.getBenefitClaimId(), request.getLanguage());
        reply(
                answer,
                AssessBenefitResponse.newBuilder()
                        .setAssessment(WelfareView.of(schedule))
                        .build());
    }

    @Override
    public void grantBenefit(GrantBenefitRequest request, StreamObserver<GrantBenefitResponse> answer) {
        var claim = fund.grant(
                request.getMembershipId(),
                request.getBenefitClaimId(),
                WelfareAsked.assessed(request.getAmountsList()),
                WelfareAsked.words(request.getWords()),
                Principal.current());
        reply(
                answer,
                GrantBenefitResponse.newBuilder()
                        .setClaim(WelfareView.of(claim))
                        .build());
    }

    @Override
    public void refuseBenefit(RefuseBenefitRequest request, StreamObserver<RefuseBenefitResponse> answer) {
        var words = WelfareAsked.words(request.getWords());
        var claim = fund.refuse(
                request.getMembershipId(),
                request.getBenefitClaimId(),
                WelfareAsked.ground(request.getReason(), words),
                words,
                Principal.current());
        reply(
                answer,
                RefuseBenefitResponse.newBuilder()
                        .setClaim(WelfareView.of(claim))
                        .build());
    }

    @Override
    public void listOpenBenefitClaims(
            ListOpenBenefitClaimsRequest request, StreamObserver<ListOpenBenefitClaimsResponse> answer) {
        readModels.awaitCurrent(Members.PROCESSOR);
        int size = PageOf.size(request.getPageSize());
        var after = LifePlace.read(request.getPageToken());
        var read = members.open(after.due(), after.id(), size + 1);
        var page = PageOf.of(read, size, line -> new LifePlace(line.claimedOn(), line.benefitClaimId()).token());
        var view = ListOpenBenefitClaimsResponse.newBuilder().setNextPageToken(page.next());
        for (var line : page.lines())
            view.addClaims(OpenBenefitClaim.newBuilder()
                    .setMembershipId(line.membershipId())
                    .setBenefitClaimId(line.benefitClaimId())
                    .setClaimedOn(line.claimedOn().toString()));
        reply(answer, view.build());
    }

    @Override
    public void orderBenefitPayment(
            OrderBenefitPaymentRequest request, StreamObserver<OrderBenefitPaymentResponse> answer) {
        var executeOn = WelfareAsked.day(request.getExecuteOn());
        if (executeOn.isBefore(fund.today()))
            throw new MalformedInput("INVALID_DATE", "the bank pays no day before today");
        var messageId = payments.order(
                request.getMembershipId(),
                request.getBenefitClaimId(),
                WelfareAsked.id(request.getRequestId()),
                WelfareAsked.account(request.getAccount()),
                executeOn,
                Principal.current());
        reply(
                answer,
                OrderBenefitPaymentResponse.newBuilder().setMessageId(messageId).build());
    }

    @Override
    public void releaseBenefitPayment(
            ReleaseBenefitPaymentRequest request, StreamObserver<ReleaseBenefitPaymentResponse> answer) {
        payments.release(
                request.getMembershipId(), request.getBenefitClaimId(), request.getMessageId(), Principal.current());
        reply(answer, ReleaseBenefitPaymentResponse.getDefaultInstance());
    }

    @Override
    public void withdrawBenefitPayment(
            WithdrawBenefitPaymentRequest request, StreamObserver<WithdrawBenefitPaymentResponse> answer) {
        payments.withdraw(
                request.getMembershipId(), request.getBenefitClaimId(), request.getMessageId(), Principal.current());
        reply(answer, WithdrawBenefitPaymentResponse.getDefaultInstance());
    }

    @Override
    public void getBenefitPaymentFile(
            GetBenefitPaymentFileRequest request, StreamObserver<GetBenefitPaymentFileResponse> answer) {
        var file = payments.file(request.getMembershipId(), request.getBenefitClaimId(), request.getMessageId());
        reply(
                answer,
                GetBenefitPaymentFileResponse.newBuilder()
                        .setFile(ByteString.copyFromUtf8(file))
                        .build());
    }

    @Override
    public void takeBenefitPaymentStatus(
            TakeBenefitPaymentStatusRequest request, StreamObserver<TakeBenefitPaymentStatusResponse> answer) {
        if (request.getFile().size() > LARGEST_FILE)
            throw new MalformedInput("INVALID_STATUS_FILE", "larger than any word on one order");
        var order = payments.take(StatusFile.read(request.getFile().toStringUtf8()), Principal.current());
        reply(
                answer,
                TakeBenefitPaymentStatusResponse.newBuilder()
                        .setState(order.state().name())
                        .build());
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
