package portability.claims.cluster;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.AssessAuthorisationResponse;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.CalculateSupplementResponse;
import portability.proto.agreements.v1.EntitlementStep;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.FindHealthBearerResponse;
import portability.proto.agreements.v1.HealthLawServiceGrpc.HealthLawServiceImplBase;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.agreements.v1.TraceEntitlementResponse;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.health.EntitlementDocument;
import portability.totalisation.health.EntitlementDocument.Event;
import portability.totalisation.health.HealthCompetence;
import portability.totalisation.health.HealthCompetence.Bearer;
import portability.totalisation.health.HealthCompetence.Payer;
import portability.totalisation.health.HealthCompetence.ResidenceRight;
import portability.totalisation.health.PatientRefund;

/// What the law says of health care across borders: the rules themselves, as agreements-service would ask them.
final class RealHealthLaw extends HealthLawServiceImplBase {
    @Override
    public void findHealthBearer(FindHealthBearerRequest request, StreamObserver<FindHealthBearerResponse> answer) {
        var residence = Country.of(request.getResidence());
        Explained<Bearer> found = switch (request.getInsuredCase()) {
            case WORKER ->
                HealthCompetence.worker(Country.of(request.getWorker().getCompetent()), residence);
            case PENSIONER -> pensioner(request.getPensioner(), residence);
            case FAMILY_MEMBER ->
                HealthCompetence.familyMember(
                        optional(request.getFamilyMember().getOwn()),
                        Country.of(request.getFamilyMember().getDerived()),
                        residence);
            case INSURED_NOT_SET -> throw new IllegalArgumentException("insured is required");
        };
        answer.onNext(FindHealthBearerResponse.newBuilder()
                .setBearer(found.value().state().map(Country::code).orElse(""))
                .setDocument(found.value().document().orElse(""))
                .addAllSteps(steps(found))
                .build());
        answer.onCompleted();
    }

    private static Explained<Bearer> pensioner(HealthOfPensioner request, Country residence) {
        List<Payer> payers = request.getPayersList().stream()
                .map(each -> new Payer(Country.of(each.getState()), Fraction.of(each.getMonths()), each.getRight()))
                .toList();
        var right = ResidenceRight.valueOf(request.getResidenceRight().name().substring("RESIDENCE_RIGHT_".length()));
        return HealthCompetence.pensioner(residence, right, payers, optional(request.getLast()));
    }

    @Override
    public void traceEntitlement(TraceEntitlementRequest request, StreamObserver<TraceEntitlementResponse> answer) {
        var traced = EntitlementDocument.of(
                request.getHappenedList().stream().map(RealHealthLaw::event).toList());
        answer.onNext(TraceEntitlementResponse.newBuilder()
                .setStatus(traced.value().status().name())
                .setRefused(traced.value().refused().size())
                .addAllSteps(steps(traced))
                .build());
        answer.onCompleted();
    }

    /// As the rule takes it.
    static Event event(EntitlementStep step) {
        var day = LocalDate.parse(step.getDay());
        return switch (step.getKind()) {
            case ENTITLEMENT_STEP_KIND_REQUESTED -> new Event.Requested(day);
            case ENTITLEMENT_STEP_KIND_ISSUED -> new Event.Issued(day);
            case ENTITLEMENT_STEP_KIND_REGISTERED -> new Event.Registered(day);
            case ENTITLEMENT_STEP_KIND_CHANGED -> new Event.Changed(day);
            case ENTITLEMENT_STEP_KIND_ENDED -> new Event.Cancelled(day);
            case ENTITLEMENT_STEP_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("kind is required");
        };
    }

    @Override
    public void assessAuthorisation(
            AssessAuthorisationRequest request, StreamObserver<AssessAuthorisationResponse> answer) {
        var due = PatientRefund.authorisationDue(request.getBenefitInResidence(), request.getInTimeThere());
        answer.onNext(AssessAuthorisationResponse.newBuilder()
                .setDue(due.value())
                .addAllSteps(steps(due))
                .build());
        answer.onCompleted();
    }

    @Override
    public void calculateSupplement(
            CalculateSupplementRequest request, StreamObserver<CalculateSupplementResponse> answer) {
        var supplement = PatientRefund.supplement(
                request.getAuthorised(),
                money(request.getNotional()),
                money(request.getReimbursed()),
                money(request.getBorne()),
                request.hasOwnAtHome() ? Optional.of(money(request.getOwnAtHome())) : Optional.empty());
        answer.onNext(CalculateSupplementResponse.newBuilder()
                .setSupplement(Money.newBuilder()
                        .setAmount(supplement.value().getAmount().toPlainString())
                        .setCurrency(supplement.value().getCurrencyUnit().getCode()))
                .addAllSteps(steps(supplement))
                .build());
        answer.onCompleted();
    }

    private static org.joda.money.Money money(Money money) {
        return org.joda.money.Money.of(CurrencyUnit.of(money.getCurrency()), new BigDecimal(money.getAmount()));
    }

    private static Optional<Country> optional(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Country.of(code));
    }

    private static List<Step> steps(Explained<?> explained) {
        return explained.steps().stream()
                .map(step -> Step.newBuilder()
                        .setRule(step.rule().name())
                        .setArticle(LegalRef.newBuilder()
                                .setInstrument(step.article().instrument())
                                .setArticle(step.article().article()))
                        .build())
                .toList();
    }
}
