package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.NameInstitutionRequest;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.RecalculationDue;
import portability.proto.claims.v1.RemoveInstitutionRequest;
import portability.proto.claims.v1.RemovedParticipant;
import portability.proto.claims.v1.SummaryLine;

/// CLAIM-2 of the published cases, through three nodes: work in a third state that was concealed is told months later.
/// States and days are the case's own.
@PostgresTest
class LateInstitutionTest {
    private static final Case LATE = WrittenCases.ofKinds(List.of("claim")).stream()
            .filter(each -> each.id().equals("CLAIM-2"))
            .findFirst()
            .orElseThrow();
    private static final ClaimsNode AT = new ClaimsNode("AT:PV");
    private static final ClaimsNode BE = new ClaimsNode("BE:SFPD");
    private static final ClaimsNode CZ = new ClaimsNode("CZ:CSSZ");
    private static final List<ClaimsNode> NODES = List.of(AT, BE, CZ);

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        AT.upstream.insure(Samples.fatima(), "111", 1990, 1991);
        BE.upstream.insure(Samples.fatima(), "222", 2001, 2002, 2003);
        CZ.upstream.insure(Samples.fatima(), "333", 1985);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    private static String lodged(String requestId) {
        return AT.officer()
                .lodgeClaim(LodgeClaimRequest.newBuilder(
                                Samples.claim(requestId, Samples.fatima("AT:PV", "111", "BE:SFPD", "222")))
                        .setClaimDate(LATE.text("lodged_on"))
                        .setResidence(LATE.text("residence"))
                        .build())
                .getClaimId();
    }

    private static NameInstitutionRequest.Builder naming(String claimId) {
        return NameInstitutionRequest.newBuilder()
                .setClaimId(claimId)
                .setInstitution("CZ:CSSZ")
                .setNumber("333")
                .setToldOn(toldOn())
                .setConcealed(true);
    }

    private static String toldOn() {
        return String.valueOf(in(in(LATE.given(), "departures"), "CZ").get("concealed_work_told_on"));
    }

    private static String expectedIn(String state) {
        return String.valueOf(in(LATE.expect(), "dates").get(state));
    }

    private static Map<?, ?> in(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static List<SummaryLine> summary(ClaimsNode node, String claimId) {
        return node.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build())
                .getLinesList();
    }

    private static void awaitClosed(ClaimsNode node, String claimId, int institutions) {
        Until.it(
                () -> claim(node, claimId),
                seen -> seen.getStatus().equals("CLOSED") && seen.getParticipantsCount() == institutions);
    }

    private static List<String> due(ClaimsNode node) {
        return node
                .recalculations()
                .listRecalculationsDue(ListRecalculationsDueRequest.getDefaultInstance())
                .getDueList()
                .stream()
                .filter(line -> line.getCause() == RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED)
                .map(RecalculationDue::getClaimId)
                .toList();
    }

    private static void calculateAgain(ClaimsNode node, String claimId) {
        var first = node.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build())
                .getDecisions(0)
                .getDecisionId();
        node.recalculations()
                .recalculate(RecalculateRequest.newBuilder()
                        .setClaimId(claimId)
                        .setDecisionId(first)
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED)
                        .setFrom(LATE.text("lodged_on"))
                        .setReason("work in another state was told of later")
                        .build());
    }

    @Test
    void a_state_that_was_concealed_has_its_own_day_gets_every_record_and_decides() {
        var claimId = lodged("concealed");
        for (var node : List.of(AT, BE)) awaitClosed(node, claimId, 2);
        var request = naming(claimId).build();
        assertThat(AT.course().nameInstitution(request).getClaimDate()).isEqualTo(expectedIn("CZ"));
        for (var node : NODES) awaitClosed(node, claimId, 3);
        assertThat(CZ.upstream.questions.getLast().getClaimDate()).isEqualTo(expectedIn("CZ"));
        assertThat(CZ.upstream.questions.getLast().getPeriodsCount()).isEqualTo(6);
        for (var node : NODES)
            assertThat(claim(node, claimId).getParticipantsList())
                    .extracting(Participant::getInstitution, Participant::getClaimDate, Participant::getRecord)
                    .containsExactly(
                            tuple("AT:PV", expectedIn("AT"), "CERTIFIED"),
                            tuple("BE:SFPD", expectedIn("BE"), "CERTIFIED"),
                            tuple("CZ:CSSZ", expectedIn("CZ"), "CERTIFIED"));
        // Those who have decided are told, and decide again; nothing is calculated anew by itself.
        for (var node : List.of(AT, BE)) {
            assertThat(claim(node, claimId).getParticipants(2).getRecordChanged())
                    .isEqualTo("AFTER_DECISION");
            Until.so(() -> due(node).contains(claimId));
            calculateAgain(node, claimId);
            Until.so(() -> !due(node).contains(claimId));
        }
        assertThat(due(CZ)).doesNotContain(claimId);
        for (var node : NODES)
            Until.it(
                    () -> summary(node, claimId),
                    lines -> lines.stream().map(SummaryLine::getNumber).toList().equals(List.of(2, 2, 1)));
        assertThat(summary(BE, claimId))
                .extracting(line -> line.getDetermination().getPayablePerMonth().getAmount())
                .containsExactly("24.00", "33.00", "15.00");
        // The same naming again changes nothing; another one of the same institution is refused.
        assertThat(AT.course().nameInstitution(request).getClaimDate()).isEqualTo(expectedIn("CZ"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_INVOLVED",
                () -> AT.course()
                        .nameInstitution(request.toBuilder().setConcealed(false).build()));
    }

    @Test
    void one_that_nobody_had_asked_about_has_the_day_of_the_claim_also_before_anything_is_decided() {
        BE.stop();
        var claimId = lodged("not asked");
        assertThat(AT.course()
                        .nameInstitution(naming(claimId).setConcealed(false).build())
                        .getClaimDate())
                .isEqualTo(LATE.text("lodged_on"));
        BE.start();
        for (var node : NODES) {
            awaitClosed(node, claimId, 3);
            assertThat(summary(node, claimId))
                    .extracting(SummaryLine::getNumber)
                    .containsExactly(1, 1, 1);
        }
        assertThat(summary(CZ, claimId))
                .extracting(line -> line.getDetermination().getPayablePerMonth().getAmount())
                .containsExactly("24.00", "33.00", "15.00");
    }

    @Test
    void only_the_contact_institution_takes_it_down_and_only_of_a_partner_that_was_not_involved() {
        var claimId = lodged("refused");
        awaitClosed(BE, claimId, 2);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_CONTACT",
                () -> BE.course().nameInstitution(naming(claimId).build()));
        refused("NO_PARTNER", naming(claimId).setInstitution("DE:DRV"));
        refused("ALREADY_INVOLVED", naming(claimId).setInstitution("BE:SFPD"));
        refused("DATE_IN_FUTURE", naming(claimId).setToldOn("2999-01-01"));
        for (var malformed : List.of(
                naming(claimId).setToldOn("2026-02-02"),
                naming(claimId).setToldOn(""),
                naming(claimId).setNumber(" "),
                naming(claimId).setInstitution("CZ")))
            Fails.with(
                    Code.INVALID_ARGUMENT, "INVALID_NAMING", () -> AT.course().nameInstitution(malformed.build()));
        assertThat(claim(AT, claimId).getParticipantsCount()).isEqualTo(2);
    }

    @Test
    void one_that_knows_nobody_is_taken_out_it_is_told_and_nobody_waits_for_it() {
        BE.stop();
        // Whoever is asked knows nobody of that number, and cannot decide while BE is silent.
        var claimId = AT.officer()
                .lodgeClaim(Samples.claim(
                        "removed", Samples.fatima("AT:PV", "111", "BE:SFPD", "222", "CZ:CSSZ", "nobody's")))
                .getClaimId();
        Until.so(() -> claim(AT, claimId).getParticipants(2).getRecord().equals("NO_RECORD"));
        var request = RemoveInstitutionRequest.newBuilder()
                .setClaimId(claimId)
                .setInstitution("CZ:CSSZ")
                .setReason("named by mistake")
                .build();
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REASON",
                () -> AT.course()
                        .removeInstitution(request.toBuilder().setReason(" ").build()));
        for (int twice = 0; twice < 2; twice++) AT.course().removeInstitution(request);
        var ended = Until.it(() -> claim(CZ, claimId), seen -> seen.getStatus().equals("REMOVED"));
        assertThat(ended.getRemovedList())
                .extracting(RemovedParticipant::getInstitution, RemovedParticipant::getReason)
                .containsExactly(tuple("CZ:CSSZ", "named by mistake"));
        assertThat(CZ.cases()
                        .getClaimStatus(GetClaimStatusRequest.newBuilder()
                                .setClaimId(claimId)
                                .build())
                        .getStatus()
                        .getLinesList())
                .anySatisfy(line -> assertThat(line).contains("took us out of it"));
        BE.start();
        for (var node : List.of(AT, BE)) {
            awaitClosed(node, claimId, 2);
            assertThat(claim(node, claimId).getRemovedList())
                    .extracting(RemovedParticipant::getInstitution)
                    .containsExactly("CZ:CSSZ");
            assertThat(summary(node, claimId))
                    .extracting(line -> line.getDetermination().getInstitution())
                    .containsExactly("AT:PV", "BE:SFPD");
        }
        Fails.with(
                Code.FAILED_PRECONDITION,
                "WAS_REMOVED",
                () -> AT.course()
                        .nameInstitution(naming(claimId).setToldOn("2024-11-01").build()));
        for (var part : List.of("BE:SFPD", "AT:PV"))
            Fails.with(
                    Code.FAILED_PRECONDITION,
                    "TAKES_PART",
                    () -> AT.course()
                            .removeInstitution(
                                    request.toBuilder().setInstitution(part).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_INVOLVED",
                () -> AT.course()
                        .removeInstitution(
                                request.toBuilder().setInstitution("DE:DRV").build()));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_CONTACT", () -> BE.course().removeInstitution(request));
    }

    private static void refused(String reason, NameInstitutionRequest.Builder naming) {
        Fails.with(Code.FAILED_PRECONDITION, reason, () -> AT.course().nameInstitution(naming.build()));
    }
}
