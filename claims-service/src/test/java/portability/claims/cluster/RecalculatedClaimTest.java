package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.OwnDecision;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.PensionInPayment;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.ReviewAsked;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.types.v1.Household;

/// A decided claim is decided anew, over three institutions: everyone gets the new decision and a new summary.
@PostgresTest
class RecalculatedClaimTest {
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.get(0);
    private static final ClaimsNode DE = NODES.get(1);
    private static final ClaimsNode MA = NODES.get(2);

    private static int next = 500;

    private String number = "";

    @BeforeAll
    static void start() {
        NODES.forEach(node -> node.upstream.paidFrom.set("2025-01-01"));
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @BeforeEach
    void somebodyElseEachTime() {
        number = Integer.toString(next++);
        var fatima = Samples.fatima();
        NL.upstream.insure(fatima, number, 2001, 2002, 2003);
        DE.upstream.insure(fatima, number, 1995, 1996);
        MA.upstream.insure(fatima, number, 1985);
    }

    private String closedClaim() {
        var claimant = Samples.fatima("NL:SVB", number, "DE:DRV", number, "MA:CNSS", number);
        var claimId = NL.officer()
                .lodgeClaim(Samples.claim("again-" + number, claimant))
                .getClaimId();
        NODES.forEach(node -> awaitClosed(node, claimId));
        return claimId;
    }

    private static void awaitClosed(ClaimsNode node, String claimId) {
        Until.it(() -> claim(node, claimId), seen -> seen.getStatus().equals("CLOSED"));
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

    private static List<OwnDecision> decisions(ClaimsNode node, String claimId) {
        return node.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build())
                .getDecisionsList();
    }

    private static PensionInPayment pension(ClaimsNode node, String claimId) {
        return node.keys
                .as(PaymentsServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension();
    }

    private static void awaitOwed(ClaimsNode node, String claimId, String month, String amount) {
        Until.it(
                () -> pension(node, claimId),
                seen -> seen.getMonthsList().stream()
                        .anyMatch(owed -> owed.getMonth().equals(month)
                                && owed.getOwed().getAmount().equals(amount)));
    }

    private static RecalculateRequest.Builder again(String claimId, String decisionId, RecalculationCause cause) {
        return RecalculateRequest.newBuilder()
                .setClaimId(claimId)
                .setDecisionId(decisionId)
                .setCause(cause)
                .setFrom("2025-03-01")
                .setReason("a return of 1997 came late");
    }

    @Test
    void a_record_that_changed_brings_a_new_decision_a_new_summary_and_the_difference_to_be_paid() {
        var claimId = closedClaim();
        awaitOwed(DE, claimId, "2025-03", "24.00");
        DE.upstream.correct(number, 1995, 1996, 1997);
        Until.it(() -> claim(DE, claimId), seen -> seen.getParticipants(1).getRecordVersion() == 2);
        var first = decisions(DE, claimId).getFirst().getDecisionId();
        var request = again(claimId, first, RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED)
                .build();
        assertThat(DE.recalculations().recalculate(request).getNumber()).isEqualTo(2);
        for (var node : NODES) {
            Until.it(() -> summary(node, claimId), lines -> lines.get(1).getNumber() == 2);
            awaitClosed(node, claimId);
            assertThat(summary(node, claimId))
                    .extracting(
                            line -> line.getDetermination().getPayablePerMonth().getAmount(), SummaryLine::getNumber)
                    .containsExactly(tuple("33.00", 1), tuple("34.00", 2), tuple("15.00", 1));
        }
        assertThat(decisions(DE, claimId))
                .extracting(OwnDecision::getNumber, OwnDecision::getSupersedes, OwnDecision::getInForce)
                .containsExactly(tuple(1, "", false), tuple(2, first, true));
        assertThat(decisions(DE, claimId).getLast().getReason()).isEqualTo("a return of 1997 came late");
        assertThat(claim(NL, claimId).getParticipants(1).getDecisionNumber()).isEqualTo(2);
        awaitOwed(DE, claimId, "2025-03", "34.00");
        awaitOwed(DE, claimId, "2025-02", "24.00");
        // The same request again is the same.
        assertThat(DE.recalculations().recalculate(request).getNumber()).isEqualTo(2);
        assertThat(claim(DE, claimId).getStatus()).isEqualTo("CLOSED");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DECISION_DIFFERS",
                () -> DE.recalculations()
                        .recalculate(request.toBuilder().setFrom("2025-04-01").build()));
    }

    @Test
    void what_would_be_less_waits_for_an_officer_and_the_earlier_summary_stands_until_then() {
        var claimId = closedClaim();
        awaitOwed(NL, claimId, "2025-03", "33.00");
        NL.upstream.correct(number, 2001);
        Until.it(() -> claim(NL, claimId), seen -> seen.getParticipants(0).getRecordVersion() == 2);
        var first = decisions(NL, claimId).getFirst().getDecisionId();
        NL.recalculations()
                .recalculate(again(claimId, first, RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED)
                        .build());
        Until.it(() -> claim(NL, claimId), seen -> seen.getNeedsOfficer().equals("LESS_THAN_BEFORE"));
        assertThat(summary(NL, claimId).getFirst().getNumber()).isEqualTo(1);
        NL.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
        for (var node : NODES) {
            Until.it(() -> summary(node, claimId), lines -> lines.getFirst().getNumber() == 2);
            awaitClosed(node, claimId);
        }
        awaitOwed(NL, claimId, "2025-03", "13.00");
        awaitOwed(NL, claimId, "2025-02", "33.00");
    }

    @Test
    void a_changed_household_is_asked_with_and_a_partner_that_was_down_gets_the_new_summary_too() {
        var claimId = closedClaim();
        MA.stop();
        var first = decisions(DE, claimId).getFirst().getDecisionId();
        DE.recalculations()
                .recalculate(again(claimId, first, RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .build());
        Until.it(() -> summary(NL, claimId), lines -> lines.get(1).getNumber() == 2);
        assertThat(DE.upstream.questions.getLast().getHousehold()).isEqualTo(Household.HOUSEHOLD_COUPLE);
        NL.stop();
        NL.start();
        MA.start();
        for (var node : NODES) {
            Until.it(() -> summary(node, claimId), lines -> lines.get(1).getNumber() == 2);
            awaitClosed(node, claimId);
        }
    }

    @Test
    void a_review_is_asked_for_within_the_own_law_s_time_or_admitted_with_a_reason() {
        var claimId = closedClaim();
        var made = LocalDate.ofInstant(
                Instant.parse(NL.officer()
                        .getSummary(GetSummaryRequest.newBuilder()
                                .setClaimId(claimId)
                                .build())
                        .getSummarisedAt()),
                ZoneOffset.UTC);
        // Each line of the summary says its last day; of a state whose law is not loaded, none.
        assertThat(summary(NL, claimId))
                .extracting(
                        line -> line.getReview().getCountedFrom(),
                        line -> line.getReview().getLastDay().isEmpty())
                .containsExactly(
                        tuple(made.toString(), false), tuple(made.toString(), false), tuple(made.toString(), true));
        var first = decisions(NL, claimId).getFirst().getDecisionId();
        var asked = again(claimId, first, RecalculationCause.RECALCULATION_CAUSE_REVIEW);
        var late = ReviewAsked.newBuilder().setReceivedOn("2026-01-05").setAskedOn("2026-02-17");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REVIEW_LATE",
                () -> NL.recalculations().recalculate(asked.setReview(late).build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> NL.recalculations()
                        .recalculate(asked.setReview(ReviewAsked.newBuilder().setAskedOn("2999-01-01"))
                                .build()));
        var admitted =
                asked.setReview(late.setAdmittedBecause("she lay in hospital")).build();
        var opened = NL.recalculations().recalculate(admitted);
        assertThat(opened.getNumber()).isEqualTo(2);
        assertThat(opened.getReview().getLastDay()).isEqualTo("2026-02-16");
        assertThat(NL.recalculations().recalculate(admitted).getNumber()).isEqualTo(2);
        Until.it(() -> decisions(NL, claimId), made2 -> made2.size() == 2);
        assertThat(decisions(NL, claimId).getLast().getReason())
                .isEqualTo("a return of 1997 came late"
                        + " [asked for on 2026-02-17, after 2026-02-16; admitted: she lay in hospital]");
        // Of Morocco no law on it is loaded: it is taken whenever it comes.
        var elsewhere = again(
                        claimId,
                        decisions(MA, claimId).getFirst().getDecisionId(),
                        RecalculationCause.RECALCULATION_CAUSE_REVIEW)
                .setReview(ReviewAsked.newBuilder().setReceivedOn("2025-01-05").setAskedOn("2026-02-17"));
        assertThat(MA.recalculations()
                        .recalculate(elsewhere.build())
                        .getReview()
                        .getLastDay())
                .isEmpty();
    }

    @Test
    void general_indexation_is_no_cause_here_or_elsewhere() {
        var claimId = closedClaim();
        var first = decisions(NL, claimId).getFirst().getDecisionId();
        for (var cause : List.of(
                RecalculationCause.RECALCULATION_CAUSE_GENERAL_INDEXATION,
                RecalculationCause.RECALCULATION_CAUSE_INDEXATION_ELSEWHERE))
            Fails.with(
                    Code.FAILED_PRECONDITION,
                    "NO_NEW_CALCULATION",
                    () -> NL.recalculations()
                            .recalculate(again(claimId, first, cause).build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_RECALCULATION",
                () -> NL.recalculations()
                        .recalculate(again(claimId, first, RecalculationCause.RECALCULATION_CAUSE_REVIEW)
                                .setFrom("2025-02-30")
                                .build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DECISION_DIFFERS",
                () -> NL.recalculations()
                        .recalculate(again(claimId, first + "/7", RecalculationCause.RECALCULATION_CAUSE_REVIEW)
                                .build()));
        assertThat(claim(NL, claimId).getStatus()).isEqualTo("CLOSED");
    }
}
