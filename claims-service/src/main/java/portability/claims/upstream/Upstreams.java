package portability.claims.upstream;

import io.grpc.ClientInterceptor;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.AbstractStub;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.AssessAuthorisationResponse;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.CalculateSupplementResponse;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.ConvertAmountsResponse;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivideArrearsResponse;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc.ExchangeRateServiceBlockingStub;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.FindHealthBearerResponse;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.GetFundBenefitsRequest;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.agreements.v1.GetFundContributionRequest;
import portability.proto.agreements.v1.GetFundContributionResponse;
import portability.proto.agreements.v1.GetFundCoverRequest;
import portability.proto.agreements.v1.GetFundCoverResponse;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.GetLastDayResponse;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.GetMonthlyAmountsResponse;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.GetRateDatesResponse;
import portability.proto.agreements.v1.GetReviewLimitRequest;
import portability.proto.agreements.v1.GetReviewLimitResponse;
import portability.proto.agreements.v1.GetReviewLimitsRequest;
import portability.proto.agreements.v1.GetReviewLimitsResponse;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.HealthLawServiceGrpc.HealthLawServiceBlockingStub;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.ProcedureServiceGrpc.ProcedureServiceBlockingStub;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.agreements.v1.ReviewDeterminationsRequest;
import portability.proto.agreements.v1.ReviewDeterminationsResponse;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.agreements.v1.TraceEntitlementResponse;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc.WelfareRulesServiceBlockingStub;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CheckMandateRequest;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsResponse;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

/// The two other services of this node: over TLS, with the node's token and a deadline on every call.
@Component
public class Upstreams implements DisposableBean {
    /// Why this service reads what contributions-service knows of a claimant.
    private static final StatedPurpose FOR_CLAIMS =
            new StatedPurpose(Purpose.SOCIAL_SECURITY_CLAIM, "Reg. (EC) 883/2004 Art. 77");

    /// Why a helper may not act.
    private static final Set<String> NO_MANDATE = Set.of("NO_MANDATE", "MANDATE_NOT_IN_FORCE", "BEYOND_MANDATE");

    private final UpstreamProperties settings;
    private final ManagedChannel contributions;
    private final ManagedChannel agreements;

    Upstreams(UpstreamProperties settings) {
        this.settings = settings;
        this.contributions = connect(settings, settings.contributions(), FOR_CLAIMS.onEveryCall());
        this.agreements = connect(settings, settings.agreements(), FOR_CLAIMS.onEveryCall());
    }

    /// Who has a number here; empty if nobody.
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<PersonDetails> findPerson(PersonalNumber number) {
        var request = FindPersonRequest.newBuilder().setNumber(number).build();
        return foundBy(() -> call(ContributionsServiceGrpc.newBlockingStub(contributions), contributions)
                .findPerson(request)
                .getPerson());
    }

    /// The certified record of a number here, a `SealedDocument` serialised; empty if nobody has that number.
    /// @param requestId the same one again gets the same record
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<byte[]> certify(String requestId, PersonalNumber number) {
        var request = CertifyRecordRequest.newBuilder()
                .setRequestId(requestId)
                .setNumber(number)
                .build();
        return foundBy(() -> call(ContributionsServiceGrpc.newBlockingStub(contributions), contributions)
                .certifyRecord(request)
                .getSealedRecord()
                .toByteArray());
    }

    /// The mandate under which a helper may claim today for whoever has a number here; empty if nobody has it.
    /// @throws UpstreamRefused NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    /// @throws UpstreamDown    if contributions-service does not answer
    public Optional<String> mandateToClaim(PersonalNumber number, String helper) {
        var request = FindPersonRequest.newBuilder().setNumber(number).build();
        return foundBy(() -> call(ContributionsServiceGrpc.newBlockingStub(contributions), contributions)
                        .findPerson(request)
                        .getPersonId())
                .flatMap(personId -> foundBy(() -> mandate(personId, helper)));
    }

    private String mandate(String personId, String helper) {
        try {
            return call(ContributionsServiceGrpc.newBlockingStub(contributions), contributions)
                    .checkMandate(CheckMandateRequest.newBuilder()
                            .setPersonId(personId)
                            .setHelper(helper)
                            .setScope(MandateScope.MANDATE_SCOPE_CLAIM)
                            .build())
                    .getMandateId();
        } catch (StatusRuntimeException failed) {
            var refused = new UpstreamRefused("contributions-service", failed);
            if (NO_MANDATE.contains(refused.reason())) throw refused;
            throw failed;
        }
    }

    /// Has contributions-service keep a partner's certified record beside the career. The same again keeps
    /// nothing more.
    /// @throws UpstreamDown    if contributions-service does not answer, or cannot now
    /// @throws UpstreamRefused if it never will
    public void keep(KeepForeignRecordRequest request) {
        try {
            var _ = call(ForeignRecordsServiceGrpc.newBlockingStub(contributions), contributions)
                    .keepForeignRecord(request);
        } catch (StatusRuntimeException failed) {
            if (UpstreamRefused.is(failed)) throw new UpstreamRefused("contributions-service", failed);
            throw new UpstreamDown("contributions-service", failed);
        }
    }

    /// A record certified in the place of an earlier one; empty if nobody is known by that any more.
    /// @param requestId the same one again gets the same record
    /// @throws UpstreamDown if contributions-service does not answer
    public Optional<byte[]> renew(String requestId, String supersedes) {
        var request = CertifyStatementRequest.newBuilder()
                .setRequestId(requestId)
                .setSupersedes(supersedes)
                .build();
        return foundBy(() -> call(RecordsServiceGrpc.newBlockingStub(contributions), contributions)
                .certifyStatement(request)
                .getSealedRecord()
                .toByteArray());
    }

    /// The records that contributions-service found out of date after a position.
    /// @throws UpstreamDown if it does not answer
    public ListOutdatedRecordsResponse outdatedRecords(long afterPosition) {
        var request = ListOutdatedRecordsRequest.newBuilder()
                .setAfterPosition(afterPosition)
                .build();
        try {
            return call(RecordsServiceGrpc.newBlockingStub(contributions), contributions)
                    .listOutdatedRecords(request);
        } catch (StatusRuntimeException failed) {
            throw new UpstreamDown("contributions-service", failed);
        }
    }

    /// What this institution owes; empty where no scheme of the branch is loaded.
    /// @throws UpstreamDown if agreements-service does not answer, or cannot say now
    public Optional<DetermineResponse> determine(DetermineRequest request) {
        try {
            return Optional.of(call(AgreementsServiceGrpc.newBlockingStub(agreements), agreements)
                    .determine(request));
        } catch (StatusRuntimeException failed) {
            if (UpstreamRefused.reasonOf(failed).equals("NO_SCHEME")) return Optional.empty();
            throw new UpstreamDown("agreements-service", failed);
        }
    }

    /// Has agreements-service keep what was determined in a case, so that another law can be tried on it. The
    /// same again keeps nothing more.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot now
    /// @throws UpstreamRefused if it never will
    public void keep(RecordDeterminationRequest request) {
        try {
            var _ = call(AgreementsServiceGrpc.newBlockingStub(agreements), agreements)
                    .recordDetermination(request);
        } catch (StatusRuntimeException failed) {
            if (UpstreamRefused.is(failed)) throw new UpstreamRefused("agreements-service", failed);
            throw new UpstreamDown("agreements-service", failed);
        }
    }

    /// Whether cases would be determined otherwise by the law that holds now.
    ///
    /// @param cases at most 50; none: only which law holds is asked
    /// @throws UpstreamDown if agreements-service does not answer, or cannot say now
    public ReviewDeterminationsResponse review(List<String> cases) {
        try {
            return call(AgreementsServiceGrpc.newBlockingStub(agreements), agreements)
                    .reviewDeterminations(ReviewDeterminationsRequest.newBuilder()
                            .addAllReferences(cases)
                            .build());
        } catch (StatusRuntimeException failed) {
            throw new UpstreamDown("agreements-service", failed);
        }
    }

    /// How arrears are divided between an institution that paid too much and the person, by the law in force.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public DivideArrearsResponse divide(DivideArrearsRequest request) {
        return ofProcedure(procedure -> procedure.divideArrears(request));
    }

    /// Until when a decision of a state can be challenged.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetReviewLimitResponse reviewLimit(GetReviewLimitRequest request) {
        return ofProcedure(procedure -> procedure.getReviewLimit(request));
    }

    /// The same of several decisions, in the order of the questions.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetReviewLimitsResponse reviewLimits(GetReviewLimitsRequest request) {
        return ofProcedure(procedure -> procedure.getReviewLimits(request));
    }

    /// The last day for something between institutions.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetLastDayResponse lastDay(GetLastDayRequest request) {
        return ofProcedure(procedure -> procedure.getLastDay(request));
    }

    /// Which state bears the cost of health care.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public FindHealthBearerResponse healthBearer(FindHealthBearerRequest request) {
        return ofHealthLaw(law -> law.findHealthBearer(request));
    }

    /// Where an entitlement document stands.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public TraceEntitlementResponse traceEntitlement(TraceEntitlementRequest request) {
        return ofHealthLaw(law -> law.traceEntitlement(request));
    }

    /// Whether planned care must be authorised.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public AssessAuthorisationResponse authorisation(AssessAuthorisationRequest request) {
        return ofHealthLaw(law -> law.assessAuthorisation(request));
    }

    /// What a patient who paid a part of planned care is paid back.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public CalculateSupplementResponse supplement(CalculateSupplementRequest request) {
        return ofHealthLaw(law -> law.calculateSupplement(request));
    }

    private <A> A ofHealthLaw(Function<HealthLawServiceBlockingStub, A> asked) {
        return ofLaw(() -> asked.apply(call(HealthLawServiceGrpc.newBlockingStub(agreements), agreements)));
    }

    /// From when a claim between institutions bears interest, on what.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetLateInterestResponse lateInterest(GetLateInterestRequest request) {
        return ofProcedure(procedure -> procedure.getLateInterest(request));
    }

    /// What months cost between two states, as it was published.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetMonthlyAmountsResponse monthlyAmounts(GetMonthlyAmountsRequest request) {
        return ofProcedure(procedure -> procedure.getMonthlyAmounts(request));
    }

    /// Which day's rate the law names.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetRateDatesResponse rateDates(GetRateDatesRequest request) {
        return ofRates(exchange -> exchange.getRateDates(request));
    }

    /// Amounts in another currency, each once.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public ConvertAmountsResponse convert(ConvertAmountsRequest request) {
        return ofRates(exchange -> exchange.convertAmounts(request));
    }

    private <A> A ofRates(Function<ExchangeRateServiceBlockingStub, A> asked) {
        return ofLaw(() -> asked.apply(call(ExchangeRateServiceGrpc.newBlockingStub(agreements), agreements)));
    }

    /// What a welfare fund takes for a contract.
    /// @throws UpstreamDown    if agreements-service does not answer, or cannot say now
    /// @throws UpstreamRefused if it never will
    public GetFundContributionResponse fundContribution(GetFundContributionRequest request) {
        return ofWelfare(rules -> rules.getFundContribution(request));
    }

    /// Whom it covers. As [#fundContribution].
    public GetFundCoverResponse fundCover(GetFundCoverRequest request) {
        return ofWelfare(rules -> rules.getFundCover(request));
    }

    /// What it owes for an event. As [#fundContribution].
    public GetFundBenefitsResponse fundBenefits(GetFundBenefitsRequest request) {
        return ofWelfare(rules -> rules.getFundBenefits(request));
    }

    /// How all pensions of somebody stand to what the state where she lives guarantees. As [#fundContribution].
    public FloorFinding checkFloor(CheckFloorRequest request) {
        return ofWelfare(rules -> rules.checkFloor(request)).getFinding();
    }

    private <A> A ofWelfare(Function<WelfareRulesServiceBlockingStub, A> asked) {
        return ofLaw(() -> asked.apply(call(WelfareRulesServiceGrpc.newBlockingStub(agreements), agreements)));
    }

    private <A> A ofProcedure(Function<ProcedureServiceBlockingStub, A> asked) {
        return ofLaw(() -> asked.apply(call(ProcedureServiceGrpc.newBlockingStub(agreements), agreements)));
    }

    private static <A> A ofLaw(Supplier<A> asked) {
        try {
            return asked.get();
        } catch (StatusRuntimeException failed) {
            if (UpstreamRefused.is(failed)) throw new UpstreamRefused("agreements-service", failed);
            throw new UpstreamDown("agreements-service", failed);
        }
    }

    AuditServiceBlockingStub auditOfContributions() {
        return call(AuditServiceGrpc.newBlockingStub(contributions), contributions);
    }

    AuditServiceBlockingStub auditOfAgreements() {
        return call(AuditServiceGrpc.newBlockingStub(agreements), agreements);
    }

    @Override
    public void destroy() {
        contributions.shutdownNow();
        agreements.shutdownNow();
    }

    private static <T> Optional<T> foundBy(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (StatusRuntimeException failed) {
            if (failed.getStatus().getCode() == Code.NOT_FOUND) return Optional.empty();
            throw new UpstreamDown("contributions-service", failed);
        }
    }

    private <S extends AbstractStub<S>> S call(S stub, ManagedChannel channel) {
        // Whoever calls has a patience of its own; the channel must not add to it.
        channel.resetConnectBackoff();
        return stub.withDeadlineAfter(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }

    /// @param more what else goes with every call
    static ManagedChannel connect(UpstreamProperties settings, String address, ClientInterceptor... more) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .trustManager(settings.trust().toFile())
                    .build();
            return Grpc.newChannelBuilder(address, credentials)
                    .intercept(new TokenFromFile(settings.tokenFile()))
                    .intercept(more)
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("portability.upstream.trust: " + settings.trust(), unreadable);
        }
    }
}
