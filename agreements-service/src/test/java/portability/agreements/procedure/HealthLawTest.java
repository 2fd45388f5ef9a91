package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.agreements.client.ServiceTest;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.proto.agreements.v1.AssessAuthorisationRequest;
import portability.proto.agreements.v1.CalculateSupplementRequest;
import portability.proto.agreements.v1.EntitlementStep;
import portability.proto.agreements.v1.EntitlementStepKind;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.HealthOfFamilyMember;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.HealthOfWorker;
import portability.proto.agreements.v1.PensionPayer;
import portability.proto.agreements.v1.ResidenceRight;
import portability.proto.agreements.v1.TraceEntitlementRequest;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// Health care across borders, asked of the service over gRPC: the published cases, and what is refused.
class HealthLawTest extends ServiceTest {
    private static final Map<String, Integer> MONTHS = Map.of("YEARS", 12, "MONTHS", 1);

    static Stream<Case> supplements() {
        return WrittenCases.ofKinds(List.of("planned-care")).stream()
                .filter(each -> each.text("of").equals("supplement"));
    }

    @ParameterizedTest
    @MethodSource("supplements")
    void the_supplement_is_as_the_case_expects(Case written) {
        var request = CalculateSupplementRequest.newBuilder()
                .setAuthorised(Boolean.parseBoolean(written.text("authorised")))
                .setNotional(money(written.text("cost_at_home")))
                .setReimbursed(money(written.text("reimbursed")))
                .setBorne(money(written.text("borne_by_patient")));
        if (written.has("own_share_at_home")) request.setOwnAtHome(money(written.text("own_share_at_home")));
        var answer = healthLaw().calculateSupplement(request.build());
        var expected = money(String.valueOf(written.expect().get("supplement")));
        assertThat(new BigDecimal(answer.getSupplement().getAmount()))
                .isEqualByComparingTo(new BigDecimal(expected.getAmount()));
        told(answer.getStepsList());
    }

    static Stream<Case> pensioners() {
        return WrittenCases.ofKinds(List.of("health-competence")).stream()
                .filter(each -> each.text("person").equals("pensioner"))
                .filter(each -> !String.valueOf(each.given().get("pensions")).contains("weeks"));
    }

    @ParameterizedTest
    @MethodSource("pensioners")
    void who_bears_the_cost_of_a_pensioners_care_is_as_the_case_expects(Case written) {
        var pensioner = HealthOfPensioner.newBuilder()
                .setResidenceRight(
                        ResidenceRight.valueOf("RESIDENCE_RIGHT_" + code(written.text("right_in_residence"))));
        if (written.has("last_legislation")) pensioner.setLast(written.text("last_legislation"));
        for (var pension : WrittenCases.maps(written.given().get("pensions"))) {
            var insured = String.valueOf(pension.get("insured")).split(" ", -1);
            pensioner.addPayers(PensionPayer.newBuilder()
                    .setState(String.valueOf(pension.get("state")))
                    .setMonths(Integer.parseInt(insured[0]) * MONTHS.getOrDefault(code(insured[1]), 1))
                    .setRight(!Set.of("no", "false").contains(String.valueOf(pension.get("would_give_care")))));
        }
        var answer = healthLaw()
                .findHealthBearer(FindHealthBearerRequest.newBuilder()
                        .setResidence(written.text("residence"))
                        .setPensioner(pensioner)
                        .build());
        var expected = String.valueOf(written.expect().getOrDefault("competent", ""));
        if (!expected.isEmpty()) assertThat(answer.getBearer()).isEqualTo(expected.equals("none") ? "" : expected);
        told(answer.getStepsList());
    }

    @Test
    void workers_and_families_have_the_state_whose_legislation_applies_and_an_own_right_goes_first() {
        var worker = healthLaw()
                .findHealthBearer(FindHealthBearerRequest.newBuilder()
                        .setResidence("BE")
                        .setWorker(HealthOfWorker.newBuilder().setCompetent("NL"))
                        .build());
        assertThat(worker.getBearer()).isEqualTo("NL");
        assertThat(worker.getDocument()).isEqualTo("S1");
        var member = FindHealthBearerRequest.newBuilder()
                .setResidence("BE")
                .setFamilyMember(HealthOfFamilyMember.newBuilder().setDerived("NL"));
        assertThat(healthLaw().findHealthBearer(member.build()).getBearer()).isEqualTo("NL");
        member.getFamilyMemberBuilder().setOwn("BE");
        var own = healthLaw().findHealthBearer(member.build());
        assertThat(own.getBearer()).isEqualTo("BE");
        assertThat(own.getDocument()).isEmpty();
        told(own.getStepsList());
        assertRefused(
                () -> healthLaw()
                        .findHealthBearer(FindHealthBearerRequest.newBuilder()
                                .setResidence("BE")
                                .build()),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
    }

    @Test
    void a_document_covers_from_registration_to_its_end_and_what_cannot_follow_is_told() {
        var answer = healthLaw()
                .traceEntitlement(TraceEntitlementRequest.newBuilder()
                        .addHappened(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_REQUESTED, "2026-01-05"))
                        .addHappened(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_ISSUED, "2026-01-01"))
                        .addHappened(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_REGISTERED, "2026-02-10"))
                        .addHappened(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_ENDED, "2026-07-01"))
                        .addHappened(step(EntitlementStepKind.ENTITLEMENT_STEP_KIND_CHANGED, "2026-08-01"))
                        .setFrom("2026-01-01")
                        .setUntil("2027-01-01")
                        .build());
        assertThat(answer.getStatus()).isEqualTo("CANCELLED");
        assertThat(answer.getChargedFrom()).isEqualTo("2026-02-10");
        assertThat(answer.getChargedLastDay()).isEqualTo("2026-06-30");
        assertThat(answer.getRefused()).isEqualTo(1);
        told(answer.getStepsList());
    }

    @Test
    void planned_care_must_be_authorised_where_it_is_a_benefit_that_cannot_be_had_in_time() {
        var due = AssessAuthorisationRequest.newBuilder().setBenefitInResidence(true);
        assertThat(healthLaw().assessAuthorisation(due.build()).getDue()).isTrue();
        var inTime = healthLaw().assessAuthorisation(due.setInTimeThere(true).build());
        assertThat(inTime.getDue()).isFalse();
        told(inTime.getStepsList());
    }

    private static void told(List<Step> steps) {
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getText()).isNotBlank();
            assertThat(step.getArticle().getArticle()).isNotBlank();
        });
    }

    private static EntitlementStep step(EntitlementStepKind kind, String day) {
        return EntitlementStep.newBuilder().setKind(kind).setDay(day).build();
    }

    private static String code(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replace(' ', '_');
    }

    private static Money money(String text) {
        var parts = text.split(" ", -1);
        return Money.newBuilder().setAmount(parts[0]).setCurrency(parts[1]).build();
    }
}
