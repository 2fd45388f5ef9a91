package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.OwnDecision;
import portability.proto.claims.v1.RecalculationDue;
import portability.proto.claims.v1.SayAwardDueRequest;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.claims.v1.WithdrawClaimRequest;

/// Withdrawal and deferral over three institutions, and DEFER-1 of the published cases: amounts and days are the case's
/// own.
@PostgresTest
class AwardWishesTest {
    private static final Case DEFERRED = WrittenCases.ofKinds(List.of("staggered")).stream()
            .filter(each -> each.id().equals("DEFER-1"))
            .findFirst()
            .orElseThrow();
    private static final String CLAIMED = "2026-01-10";
    private static final ClaimsNode AT = new ClaimsNode("AT:PV");
    private static final ClaimsNode BE = new ClaimsNode("BE:SFPD");
    private static final ClaimsNode CZ = new ClaimsNode("CZ:CSSZ");
    private static final List<ClaimsNode> NODES = List.of(AT, BE, CZ);

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        AT.upstream.insure(Samples.fatima(), "111", 1990, 1991);
        AT.upstream.mandate("111", "karim", "m-1");
        BE.upstream.insure(Samples.fatima(), "222", 2001, 2002, 2003);
        CZ.upstream.insure(Samples.fatima(), "333", 1985);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @BeforeEach
    void asAlways() {
        AT.upstream.perMonth.clear();
        BE.upstream.refusesBefore.set("");
    }

    private static String lodged(String requestId, String... numbers) {
        return AT.officer()
                .lodgeClaim(LodgeClaimRequest.newBuilder(Samples.claim(requestId, Samples.fatima(numbers)))
                        .setClaimDate(CLAIMED)
                        .build())
                .getClaimId();
    }

    private static String lodgedInAll(String requestId) {
        return lodged(requestId, "AT:PV", "111", "BE:SFPD", "222", "CZ:CSSZ", "333");
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static void awaitClosed(ClaimsNode node, String claimId) {
        Until.it(() -> claim(node, claimId), seen -> seen.getStatus().equals("CLOSED"));
    }

    private static List<SummaryLine> summary(ClaimsNode node, String claimId) {
        return node.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build())
                .getLinesList();
    }

    private static OwnDecision newest(ClaimsNode node, String claimId) {
        return node.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build())
                .getDecisionsList()
                .getLast();
    }

    private static WithdrawClaimRequest.Builder withdrawal(String claimId, String... institutions) {
        return WithdrawClaimRequest.newBuilder()
                .setClaimId(claimId)
                .addAllInstitutions(List.of(institutions))
                .setSaidOn("2026-02-01");
    }

    private static List<String> waiting(ClaimsNode node, String claimId, String until) {
        return node
                .recalculations()
                .listRecalculationsDue(ListRecalculationsDueRequest.newBuilder()
                        .setUntil(until)
                        .build())
                .getDueList()
                .stream()
                .filter(line -> line.getClaimId().equals(claimId))
                .map(RecalculationDue::getFrom)
                .toList();
    }

    private static String words(ClaimsNode node, String claimId) {
        return String.join(
                "\n",
                node.cases()
                        .getClaimStatus(GetClaimStatusRequest.newBuilder()
                                .setClaimId(claimId)
                                .setLanguage("en")
                                .build())
                        .getStatus()
                        .getLinesList());
    }

    @Test
    void a_claim_that_is_withdrawn_in_one_state_goes_on_in_the_others_which_still_get_its_record() {
        BE.stop();
        var claimId = lodgedInAll("one");
        var request = withdrawal(claimId, "BE:SFPD").build();
        assertThat(AT.course().withdrawClaim(request).getWithdrawnList()).containsExactly("BE:SFPD");
        assertThat(AT.course().withdrawClaim(request).getWithdrawnList()).containsExactly("BE:SFPD");
        BE.start();
        for (var node : NODES) {
            awaitClosed(node, claimId);
            assertThat(summary(node, claimId))
                    .extracting(
                            line -> line.getDetermination().getRefusalReason(),
                            line -> line.getDetermination().getPayablePerMonth().getAmount())
                    .containsExactly(tuple("", "24.00"), tuple("WITHDRAWN", ""), tuple("", "15.00"));
            assertThat(words(node, claimId)).contains("you withdrew your claim at BE:SFPD");
        }
        assertThat(summary(CZ, claimId).get(1).getRemedy()).contains("decides nothing on the right");
        // What is decided is not withdrawn.
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_DECIDED",
                () -> AT.course().withdrawClaim(withdrawal(claimId, "CZ:CSSZ").build()));
    }

    @Test
    void a_helper_with_a_mandate_withdraws_all_of_it_and_no_more_records_are_sent() {
        BE.stop();
        CZ.stop();
        var claimId = lodgedInAll("all");
        Fails.with(
                Code.PERMISSION_DENIED,
                "NO_MANDATE",
                () -> AT.course()
                        .withdrawClaim(
                                withdrawal(claimId).setActingHelper("somebody").build()));
        AT.course().withdrawClaim(withdrawal(claimId).setActingHelper("karim").build());
        BE.start();
        CZ.start();
        for (var node : NODES) {
            awaitClosed(node, claimId);
            assertThat(summary(node, claimId))
                    .extracting(line -> line.getDetermination().getRefusalReason())
                    .containsOnly("WITHDRAWN");
        }
        assertThat(claim(AT, claimId).getHistoryList())
                .extracting(moment -> moment.getFact())
                .contains("AwardWishesSaid");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_CONTACT",
                () -> BE.course().withdrawClaim(withdrawal(claimId).build()));
    }

    @Test
    void what_is_said_is_of_the_claim_and_not_before_it() {
        var claimId = lodgedInAll("refused");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_INVOLVED",
                () -> AT.course().withdrawClaim(withdrawal(claimId, "DE:DRV").build()));
        for (var day : List.of("", "2026-02-30", "2026-01-09"))
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_WISH",
                    () -> AT.course()
                            .withdrawClaim(withdrawal(claimId).setSaidOn(day).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> AT.course()
                        .withdrawClaim(
                                withdrawal(claimId).setSaidOn("2999-01-01").build()));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_DEFERRED", () -> AT.course().sayAwardDue(due(claimId)));
    }

    @Test
    void a_state_whose_conditions_are_not_met_is_left_out_and_everyone_decides_again_from_the_day_on_which_they_are() {
        AT.upstream.perMonth.putAll(Map.of(
                false, amount(DEFERRED.text("with_their_time")), true, amount(DEFERRED.text("without_their_time"))));
        BE.upstream.refusesBefore.set("AGE_NOT_REACHED");
        BE.stop();
        var claimId = lodged("not met", "AT:PV", "111", "BE:SFPD", "222");
        AT.course().deferAward(deferral(claimId).build());
        BE.start();
        awaitClosed(AT, claimId);
        assertThat(newest(AT, claimId).getDetermination().getPayablePerMonth().getAmount())
                .isEqualTo(amount(String.valueOf(DEFERRED.expect().get("now"))));
        assertThat(newest(BE, claimId).getDetermination().getRefusalReason()).isEqualTo("AGE_NOT_REACHED");
        assertThat(claim(AT, claimId).getParticipants(1).getPaysFrom()).isEqualTo(metOn());
        // It comes up by itself on its day, and until it is said to be due.
        for (var node : List.of(AT, BE))
            assertThat(waiting(node, claimId, metOn())).containsExactly(metOn());
        assertThat(waiting(AT, claimId, LocalDate.parse(metOn()).minusDays(1).toString()))
                .isEmpty();
        AT.course().sayAwardDue(due(claimId));
        for (var node : List.of(AT, BE))
            Until.so(() -> waiting(node, claimId, metOn()).isEmpty());
        // Less than before waits for an officer.
        Until.it(() -> claim(AT, claimId), seen -> seen.getNeedsOfficer().equals("LESS_THAN_BEFORE"));
        AT.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
        Until.it(() -> newest(BE, claimId), decision -> decision.getNumber() == 2);
        assertThat(newest(BE, claimId).getDetermination().getAwarded()).isTrue();
        assertThat(BE.upstream.questions.getLast().getRequestedStart()).isEqualTo(metOn());
        for (var node : List.of(AT, BE)) {
            Until.it(() -> summary(node, claimId), lines -> lines.stream().allMatch(line -> line.getNumber() == 2));
            awaitClosed(node, claimId);
            assertThat(newest(node, claimId).getFrom()).isEqualTo(metOn());
        }
        assertThat(newest(AT, claimId).getDetermination().getPayablePerMonth().getAmount())
                .isEqualTo(amount(DEFERRED.text("with_their_time")));
    }

    @Test
    void a_pension_that_is_deferred_is_decided_when_she_asks_for_it() {
        BE.stop();
        var claimId = lodgedInAll("deferred");
        AT.course().deferAward(deferral(claimId).setAsked(true).build());
        BE.start();
        NODES.forEach(node -> awaitClosed(node, claimId));
        assertThat(newest(BE, claimId).getDetermination().getRefusalReason()).isEqualTo("DEFERRED");
        assertThat(CZ.upstream.questions.getLast().getForeignRecords(0).getState())
                .isEqualTo("BE");
        AT.course().sayAwardDue(due(claimId));
        for (var node : NODES) {
            Until.it(() -> summary(node, claimId), lines -> lines.stream().allMatch(line -> line.getNumber() == 2));
            awaitClosed(node, claimId);
        }
        assertThat(newest(BE, claimId).getDetermination().getPayablePerMonth().getAmount())
                .isEqualTo("33.00");
        assertThat(newest(BE, claimId).getFrom()).isEqualTo(metOn());
    }

    private static DeferAwardRequest.Builder deferral(String claimId) {
        return DeferAwardRequest.newBuilder()
                .setClaimId(claimId)
                .setInstitution("BE:SFPD")
                .setSaidOn(CLAIMED)
                .setPaysFrom(metOn());
    }

    private static SayAwardDueRequest due(String claimId) {
        return SayAwardDueRequest.newBuilder()
                .setClaimId(claimId)
                .setInstitution("BE:SFPD")
                .setSaidOn("2026-02-01")
                .setPaysFrom(metOn())
                .build();
    }

    private static String metOn() {
        return DEFERRED.given().get("conditions_met_on") instanceof Map<?, ?> days
                ? String.valueOf(days.get("BE"))
                : "";
    }

    private static String amount(String money) {
        return money.split(" ", 2)[0];
    }
}
