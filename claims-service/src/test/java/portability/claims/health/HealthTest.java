package portability.claims.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.HealthOfWorker;
import portability.proto.agreements.v1.PensionPayer;
import portability.proto.agreements.v1.ResidenceRight;
import portability.proto.claims.v1.AnswerChangeRequest;
import portability.proto.claims.v1.AskPlannedCareRequest;
import portability.proto.claims.v1.ChangeEntitlementRequest;
import portability.proto.claims.v1.CheckCardRequest;
import portability.proto.claims.v1.DecidePlannedCareRequest;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.FindSupplementRequest;
import portability.proto.claims.v1.GetEntitlementRequest;
import portability.proto.claims.v1.GetPlannedCareRequest;
import portability.proto.claims.v1.GetPlannedCareResponse;
import portability.proto.claims.v1.HealthCard;
import portability.proto.claims.v1.HealthCardKind;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.HealthCardServiceGrpc.HealthCardServiceBlockingStub;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc.HealthServiceBlockingStub;
import portability.proto.claims.v1.IssueCardRequest;
import portability.proto.claims.v1.IssueEntitlementRequest;
import portability.proto.claims.v1.ListOpenEntitlementsRequest;
import portability.proto.claims.v1.OpenEntitlement;
import portability.proto.claims.v1.PlannedCareGrant;
import portability.proto.claims.v1.PlannedCareRefusal;
import portability.proto.claims.v1.PlannedCareServiceGrpc;
import portability.proto.claims.v1.PlannedCareServiceGrpc.PlannedCareServiceBlockingStub;
import portability.proto.claims.v1.RefuseEntitlementRequest;
import portability.proto.claims.v1.RegisterEntitlementRequest;
import portability.proto.claims.v1.RequestEntitlementRequest;
import portability.proto.claims.v1.WithdrawCardRequest;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.exchange.v1.HealthCardNo;
import portability.proto.exchange.v1.HealthCategory;
import portability.proto.exchange.v1.HealthChangeCause;
import portability.proto.exchange.v1.HealthChangeReply;
import portability.proto.exchange.v1.HealthEntitlement;
import portability.proto.exchange.v1.HealthEntitlementChange;
import portability.proto.exchange.v1.HealthEntitlementRefusal;
import portability.proto.exchange.v1.HealthEntitlementRequest;
import portability.proto.exchange.v1.HealthPatient;
import portability.proto.exchange.v1.HealthRefusalReason;
import portability.proto.exchange.v1.HealthRegistration;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Step;

/// Entitlement documents between the institution where somebody lives and the one that bears the cost, over gRPC.
@PostgresTest
class HealthTest {
    private static final ClaimsNode BE = new ClaimsNode("BE:INAMI");
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");

    @BeforeAll
    static void start() {
        BE.start();
        NL.start();
        Enrolment.ofAll(List.of(BE, NL));
    }

    @AfterAll
    static void stop() {
        BE.close();
        NL.close();
    }

    @Test
    void a_pensioner_is_asked_for_certified_registered_and_ended_and_both_know_the_same() {
        var id = asked("pensioner");
        assertThat(asked("pensioner")).isEqualTo(id);
        awaited(NL, id, "ANSWER");
        var issued = office(NL).issueEntitlement(issue(id));
        assertThat(issued.getStepsList()).extracting(Step::getRule).contains("LONGEST_INSURANCE_PAYS");
        awaited(BE, id, "REGISTRATION");
        assertThat(BE.bean(HealthDesk.class).of(id).orElseThrow().chargedFrom()).isEmpty();
        registered(id, "2026-02-10");
        var known = Until.it(() -> get(NL, id), seen -> seen.getStatus().equals("REGISTERED"));
        assertThat(known.getRole()).isEqualTo("COMPETENT");
        assertThat(known.getChargedFrom()).isEqualTo("2026-02-10");
        assertThat(known.getDebtor()).isEqualTo("NL:CAK");
        assertThat(known.getStepsList()).isNotEmpty();
        assertThat(known.getWordsList())
                .anyMatch(line -> line.contains("NL:CAK pays for your health care in Belgium"))
                .anyMatch(line -> line.contains("registered with BE:INAMI from 10 February 2026"));

        // She dies; the institution of residence knows it first (S018), and the other one agrees (S019).
        var change = office(BE)
                .changeEntitlement(ChangeEntitlementRequest.newBuilder()
                        .setEntitlementId(id)
                        .setRequestId("death")
                        .setChange(HealthEntitlementChange.newBuilder()
                                .setEndedFrom("2026-07-02")
                                .setCause(HealthChangeCause.HEALTH_CHANGE_CAUSE_DEATH))
                        .build())
                .getDocumentId();
        awaited(NL, id, "REPLY");
        office(NL)
                .answerChange(AnswerChangeRequest.newBuilder()
                        .setEntitlementId(id)
                        .setReply(HealthChangeReply.newBuilder()
                                .setChangeDocumentId(change)
                                .setAgreed(true))
                        .build());
        var ended = Until.it(
                () -> get(BE, id),
                seen -> seen.getFactsList().stream()
                        .anyMatch(fact -> fact.getReply().equals("AGREED")));
        assertThat(ended.getLastDay()).isEqualTo("2026-07-01");
        // What invoices ask is the same at both.
        var here = NL.bean(HealthDesk.class).of(id).orElseThrow();
        assertThat(BE.bean(HealthDesk.class).of(id)).contains(here);
        assertThat(here.covers(LocalDate.of(2026, 2, 9))).isFalse();
        assertThat(here.covers(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(here.covers(LocalDate.of(2026, 7, 2))).isFalse();
        Until.so(() -> open(NL).isEmpty() && open(BE).isEmpty());
    }

    @Test
    void what_is_not_ones_turn_or_ones_cost_is_refused() {
        var id = asked("turn");
        awaited(NL, id, "ANSWER");
        Fails.with(Code.FAILED_PRECONDITION, "OTHER_ROLE", () -> office(BE).issueEntitlement(borneBy("BE", id)));
        Fails.with(
                Code.FAILED_PRECONDITION, "OTHER_STATE_BEARS", () -> office(NL).issueEntitlement(borneBy("BE", id)));
        Fails.with(Code.FAILED_PRECONDITION, "OUT_OF_TURN", () -> register(id, "2026-02-10"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_ENTITLEMENT",
                () -> office(NL)
                        .getEntitlement(GetEntitlementRequest.newBuilder()
                                .setEntitlementId("BE:INAMI/0000")
                                .build()));
        var bad = request("bad").toBuilder();
        bad.getRequestBuilder().getPatientBuilder().setBirthDate("1958-02-30");
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_REQUEST", () -> office(BE).requestEntitlement(bad.build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NO_PARTNER",
                () -> office(BE)
                        .requestEntitlement(
                                request("nobody").toBuilder().setTo("FR:CNAM").build()));
        office(NL)
                .refuseEntitlement(RefuseEntitlementRequest.newBuilder()
                        .setEntitlementId(id)
                        .setRefusal(HealthEntitlementRefusal.newBuilder()
                                .setReason(HealthRefusalReason.HEALTH_REFUSAL_REASON_OWN_RIGHT))
                        .build());
        var refused = Until.it(() -> get(BE, id), seen -> seen.getStatus().equals("REFUSED"));
        assertThat(refused.getWordsList().getFirst()).contains("a right of your own");
    }

    @Test
    void a_worker_is_certified_without_being_asked_for() {
        var right = entitlement().toBuilder()
                .setCategory(HealthCategory.HEALTH_CATEGORY_WORKER)
                .setLastDay("2026-12-31")
                .build();
        var request = IssueEntitlementRequest.newBuilder()
                .setRequestId("worker")
                .setTo("BE:INAMI")
                .setEntitlement(right)
                .setCompetence(FindHealthBearerRequest.newBuilder()
                        .setResidence("BE")
                        .setWorker(HealthOfWorker.newBuilder().setCompetent("NL")))
                .build();
        var id = office(NL).issueEntitlement(request).getEntitlementId();
        assertThat(office(NL).issueEntitlement(request).getEntitlementId()).isEqualTo(id);
        assertThat(id).startsWith("NL:SVB/");
        awaited(BE, id, "REGISTRATION");
        registered(id, "2026-01-01");
        var seen = Until.it(() -> get(NL, id), each -> each.getStatus().equals("REGISTERED"));
        assertThat(seen.getLastDay()).isEqualTo("2026-12-31");
        assertThat(NL.bean(HealthDesk.class).of(id).orElseThrow().covers(LocalDate.of(2026, 12, 31)))
                .isTrue();
    }

    @Test
    void a_card_is_checked_while_the_patient_waits_and_its_holder_sees_who_asked() {
        var card = HealthCard.newBuilder()
                .setKind(HealthCardKind.HEALTH_CARD_KIND_CARD)
                .setPatient(patient())
                .setNumber("80528000001234567890")
                .setFirstDay("2026-01-01")
                .setLastDay("2026-12-31")
                .setBody("NL:CAK");
        var id = issued("card-1", card.build());
        assertThat(issued("card-1", card.build())).isEqualTo(id);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> issued("card-1", card.clone().setLastDay("2027-12-31").build()));

        var yes = checked("80528000001234567890", "1958-03-04", "2026-12-31");
        assertThat(yes.getEntitled()).isTrue();
        assertThat(yes.getEntitlementId()).isEqualTo(id);
        assertThat(yes.getBody()).isEqualTo("NL:CAK");
        assertThat(NL.bean(HealthRights.class).of(id).orElseThrow().covers(LocalDate.of(2026, 12, 31)))
                .isTrue();
        no(HealthCardNo.HEALTH_CARD_NO_EXPIRED, checked("80528000001234567890", "1958-03-04", "2027-01-01"));
        no(HealthCardNo.HEALTH_CARD_NO_NOT_YET, checked("80528000001234567890", "1958-03-04", "2025-12-31"));
        // Whoever has the number alone is told no more than whoever has a wrong one.
        no(HealthCardNo.HEALTH_CARD_NO_UNKNOWN, checked("80528000001234567890", "1958-03-05", "2026-06-01"));
        no(HealthCardNo.HEALTH_CARD_NO_UNKNOWN, checked("80528000009999999999", "1958-03-04", "2026-06-01"));

        var withdraw = WithdrawCardRequest.newBuilder()
                .setCardId(id)
                .setFrom("2026-06-01")
                .setReason("INSURANCE_ENDED")
                .build();
        cards(NL).withdrawCard(withdraw);
        no(HealthCardNo.HEALTH_CARD_NO_WITHDRAWN, checked("80528000001234567890", "1958-03-04", "2026-06-01"));
        assertThat(checked("80528000001234567890", "1958-03-04", "2026-05-31").getEntitled())
                .isTrue();
        // The certificate in its place has its number.
        issued(
                "certificate-1",
                card.setKind(HealthCardKind.HEALTH_CARD_KIND_CERTIFICATE)
                        .setFirstDay("2026-07-01")
                        .setLastDay("2026-07-31")
                        .build());
        assertThat(checked("80528000001234567890", "1958-03-04", "2026-07-15").getEntitled())
                .isTrue();

        var reads = NL.keys
                .as(PrivacyServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .listReads(ListReadsRequest.newBuilder().setSubject(id).build())
                .getReadsList();
        assertThat(reads).filteredOn(read -> read.getWho().equals("BE:INAMI")).hasSize(5);
        Fails.with(
                Code.INVALID_ARGUMENT, "INVALID_REQUEST", () -> checked("80528000001234567890", "1958", "2026-06-01"));
        var lines = NL.bean(JdbcClient.class)
                .sql("select encode(sealed, 'escape') from health_card")
                .query(String.class)
                .list();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("1958") || line.contains("8052800000"));
    }

    @Test
    void planned_care_that_cannot_be_had_in_time_must_be_authorised_and_the_stay_is_told() {
        var id = wished("hip", "BE:INAMI");
        var refusal = decision(id, false)
                .setRefusal(PlannedCareRefusal.newBuilder()
                        .setReason("there is a place in Utrecht in March")
                        .setRemedy("objection within six weeks at NL:CAK"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "MUST_BE_AUTHORISED",
                () -> planned(NL).decidePlannedCare(refusal.build()));
        var supplement = costs(id, "200.00");
        Fails.with(Code.FAILED_PRECONDITION, "OUT_OF_TURN", () -> planned(NL).findSupplement(supplement));
        var granted = planned(NL)
                .decidePlannedCare(decision(id, false)
                        .setGrant(PlannedCareGrant.newBuilder()
                                .setFirstDay("2026-03-01")
                                .setLastDay("2026-05-31")
                                .setBody("NL:CAK"))
                        .build());
        assertThat(granted.getDue()).isTrue();
        assertThat(granted.getStepsList()).extracting(Step::getRule).containsExactly("AUTHORISATION_DUE");
        var there = Until.it(() -> care(BE, id), seen -> seen.getStatus().equals("AUTHORISED"));
        assertThat(there.getRole()).isEqualTo("STAY");
        assertThat(there.getLastDay()).isEqualTo("2026-05-31");
        assertThat(there.getStepsList()).isEmpty();
        assertThat(BE.bean(HealthRights.class).of(id))
                .isEqualTo(NL.bean(HealthRights.class).of(id));
        // VANB-1 of the published cases: no more than the patient paid.
        var found = planned(NL).findSupplement(supplement);
        assertThat(found.getSupplement().getAmount()).isEqualTo("200.00");
        assertThat(care(NL, id).getWordsList()).anyMatch(line -> line.contains("EUR 200.00"));
        Fails.with(
                Code.FAILED_PRECONDITION, "ALREADY_DECIDED", () -> planned(NL).findSupplement(costs(id, "400.00")));
        Fails.with(Code.FAILED_PRECONDITION, "OTHER_ROLE", () -> planned(BE).findSupplement(supplement));
    }

    @Test
    void planned_care_that_can_be_had_in_time_may_be_refused_with_a_reason_and_a_remedy() {
        var id = wished("knee", "BE:INAMI");
        var refused = planned(NL)
                .decidePlannedCare(decision(id, true)
                        .setRefusal(PlannedCareRefusal.newBuilder()
                                .setReason("there is a place in Utrecht next week")
                                .setRemedy("objection within six weeks at NL:CAK"))
                        .build());
        assertThat(refused.getDue()).isFalse();
        assertThat(care(NL, id).getWordsList()).anyMatch(line -> line.contains("objection within six weeks"));
        // VANB-2: the difference.
        var other = wished("eye", "BE:INAMI");
        planned(NL)
                .decidePlannedCare(decision(other, false)
                        .setGrant(PlannedCareGrant.newBuilder()
                                .setFirstDay("2026-03-01")
                                .setLastDay("2026-05-31"))
                        .build());
        assertThat(planned(NL)
                        .findSupplement(costs(other, "400.00"))
                        .getSupplement()
                        .getAmount())
                .isEqualTo("300.00");
    }

    private static String wished(String name, String stay) {
        return planned(NL)
                .askPlannedCare(AskPlannedCareRequest.newBuilder()
                        .setRequestId(name)
                        .setPatient(patient())
                        .setTreatment("a new " + name)
                        .setStay(stay)
                        .setAskedOn("2026-01-10")
                        .build())
                .getCareId();
    }

    private static DecidePlannedCareRequest.Builder decision(String id, boolean inTime) {
        return DecidePlannedCareRequest.newBuilder()
                .setCareId(id)
                .setBenefitInResidence(true)
                .setInTimeThere(inTime)
                .setFindings("Dr. de Vries, 8 January: within three months");
    }

    private static FindSupplementRequest costs(String id, String borne) {
        return FindSupplementRequest.newBuilder()
                .setCareId(id)
                .setNotional(euro("1000.00"))
                .setReimbursed(euro("700.00"))
                .setBorne(euro(borne))
                .build();
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("EUR").build();
    }

    private static GetPlannedCareResponse care(ClaimsNode node, String id) {
        return planned(node)
                .getPlannedCare(GetPlannedCareRequest.newBuilder().setCareId(id).build());
    }

    private static PlannedCareServiceBlockingStub planned(ClaimsNode node) {
        return node.keys.as(PlannedCareServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static String issued(String name, HealthCard card) {
        return cards(NL)
                .issueCard(IssueCardRequest.newBuilder()
                        .setRequestId(name)
                        .setCard(card)
                        .build())
                .getCardId();
    }

    private static HealthCardAnswer checked(String number, String birthDate, String day) {
        return cards(BE)
                .checkCard(CheckCardRequest.newBuilder()
                        .setIssuer("NL:SVB")
                        .setQuestion(CheckEntitlementRequest.newBuilder()
                                .setCardNumber(number)
                                .setBirthDate(birthDate)
                                .setDay(day))
                        .build())
                .getAnswer();
    }

    private static void no(HealthCardNo why, HealthCardAnswer answer) {
        assertThat(answer.getEntitled()).isFalse();
        assertThat(answer.getNo()).isEqualTo(why);
        assertThat(answer.getEntitlementId()).isEmpty();
    }

    private static HealthCardServiceBlockingStub cards(ClaimsNode node) {
        return node.keys.as(HealthCardServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static String asked(String name) {
        return office(BE).requestEntitlement(request(name)).getEntitlementId();
    }

    private static RequestEntitlementRequest request(String name) {
        return RequestEntitlementRequest.newBuilder()
                .setRequestId(name)
                .setTo("NL:SVB")
                .setRequest(HealthEntitlementRequest.newBuilder()
                        .setPatient(patient())
                        .setCategory(HealthCategory.HEALTH_CATEGORY_PENSIONER)
                        .setResidence("BE")
                        .setWantedFrom("2026-01-01"))
                .build();
    }

    private static HealthPatient patient() {
        return HealthPatient.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-03-04")
                .addNumbers(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber("123"))
                .build();
    }

    private static HealthEntitlement entitlement() {
        return HealthEntitlement.newBuilder()
                .setPatient(patient())
                .setCategory(HealthCategory.HEALTH_CATEGORY_PENSIONER)
                .setResidence("BE")
                .setFirstDay("2026-01-01")
                .setBody("NL:CAK")
                .build();
    }

    private static IssueEntitlementRequest issue(String id) {
        return borneBy("NL", id);
    }

    /// Insured longest there.
    private static IssueEntitlementRequest borneBy(String state, String id) {
        var other = state.equals("NL") ? "DE" : "NL";
        return IssueEntitlementRequest.newBuilder()
                .setEntitlementId(id)
                .setEntitlement(entitlement())
                .setCompetence(FindHealthBearerRequest.newBuilder()
                        .setResidence("BE")
                        .setPensioner(HealthOfPensioner.newBuilder()
                                .setResidenceRight(
                                        state.equals("BE")
                                                ? ResidenceRight.RESIDENCE_RIGHT_INSURED
                                                : ResidenceRight.RESIDENCE_RIGHT_NONE)
                                .addPayers(payer(state, 300))
                                .addPayers(payer(other, 60))))
                .build();
    }

    private static PensionPayer payer(String state, int months) {
        return PensionPayer.newBuilder()
                .setState(state)
                .setMonths(months)
                .setRight(true)
                .build();
    }

    private static void registered(String id, String day) {
        Until.so(() -> {
            register(id, day);
            return true;
        });
    }

    private static void register(String id, String day) {
        var _ = office(BE)
                .registerEntitlement(RegisterEntitlementRequest.newBuilder()
                        .setEntitlementId(id)
                        .setRegistration(HealthRegistration.newBuilder().setRegisteredFrom(day))
                        .build());
    }

    private static Entitlement get(ClaimsNode node, String id) {
        return office(node)
                .getEntitlement(
                        GetEntitlementRequest.newBuilder().setEntitlementId(id).build())
                .getEntitlement();
    }

    private static void awaited(ClaimsNode node, String id, String what) {
        Until.so(() -> open(node).stream()
                .anyMatch(each ->
                        each.getEntitlementId().equals(id) && each.getAwaited().equals(what)));
    }

    private static List<OpenEntitlement> open(ClaimsNode node) {
        return office(node)
                .listOpenEntitlements(ListOpenEntitlementsRequest.getDefaultInstance())
                .getOpenList();
    }

    private static HealthServiceBlockingStub office(ClaimsNode node) {
        return node.keys.as(HealthServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
