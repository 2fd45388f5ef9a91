package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.GetPensionRequest;
import portability.proto.claims.v1.IndexPensionsRequest;
import portability.proto.claims.v1.IndexationServiceGrpc;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListDecisionsResponse;
import portability.proto.claims.v1.PaidMonth;
import portability.proto.claims.v1.PaymentsServiceGrpc;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;

/// INDEX-1 and PEN-BOGANA of the published cases, through a node: general indexation is a percentage on what is paid;
/// here or elsewhere, nothing is calculated anew. Amounts and percentage are the case's own.
@PostgresTest
class IndexationTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final Case INDEXED = written("INDEX-1");
    private static final Case ELSEWHERE = written("PEN-BOGANA");
    /// What the fake rules give for an own year.
    private static final BigDecimal PER_YEAR = BigDecimal.TEN;

    private static YearMonth thisMonth = YearMonth.of(2026, 1);

    private static Case written(String id) {
        return WrittenCases.ofKinds(List.of("indexation")).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(@Nullable Object text) {
        return new BigDecimal(String.valueOf(text).split(" ", 2)[0]);
    }

    @BeforeAll
    static void start() {
        thisMonth = YearMonth.from(LocalDate.now(ZoneOffset.UTC));
        NL.upstream.paidFrom.set(thisMonth.minusMonths(4).atDay(1).toString());
        NL.start();
        int years = amount(INDEXED.given().get("pension"))
                .divideToIntegralValue(PER_YEAR)
                .intValueExact();
        NL.upstream.insure(
                Samples.fatima(), "111", IntStream.range(1960, 1960 + years).toArray());
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    private static String decided(String requestId) {
        var claimId = NL.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", "111")))
                .getClaimId();
        Until.so(() -> !months(claimId).isEmpty());
        return claimId;
    }

    private static List<PaidMonth> months(String claimId) {
        return NL.keys
                .as(PaymentsServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .getPension(GetPensionRequest.newBuilder().setClaimId(claimId).build())
                .getPension()
                .getMonthsList();
    }

    private static BigDecimal owed(String claimId, YearMonth month) {
        return months(claimId).stream()
                .filter(paid -> paid.getMonth().equals(month.toString()))
                .map(paid -> new BigDecimal(paid.getOwed().getAmount()))
                .findFirst()
                .orElseThrow();
    }

    private static int index(IndexPensionsRequest.Builder request) {
        return NL.keys
                .as(IndexationServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .indexPensions(request.build())
                .getPensions();
    }

    private static IndexPensionsRequest.Builder order(String order, YearMonth from) {
        return IndexPensionsRequest.newBuilder()
                .setOrder(order)
                .setPercent(INDEXED.text("by").replace(" %", ""))
                .setFrom(from.atDay(1).toString());
    }

    private static ListDecisionsResponse decisions(String claimId) {
        return NL.recalculations()
                .listDecisions(
                        ListDecisionsRequest.newBuilder().setClaimId(claimId).build());
    }

    private static void assertNotCalculatedAnew(Case written, String claimId, RecalculationCause cause) {
        assertThat(written.expect()).containsEntry("new_calculation", "false");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NO_NEW_CALCULATION",
                () -> NL.recalculations()
                        .recalculate(RecalculateRequest.newBuilder()
                                .setClaimId(claimId)
                                .setDecisionId(
                                        decisions(claimId).getDecisions(0).getDecisionId())
                                .setCause(cause)
                                .setFrom(thisMonth.atDay(1).toString())
                                .setReason("indexation")
                                .build()));
        assertThat(decisions(claimId).getDecisionsList()).hasSize(1);
        assertThat(decisions(claimId).getOpen()).isZero();
    }

    @Test
    void the_percentage_is_applied_to_what_is_paid_and_nothing_is_calculated_anew() {
        var claimId = decided("indexed");
        var from = thisMonth.minusMonths(2);
        var before = amount(INDEXED.given().get("pension"));
        assertThat(owed(claimId, from)).isEqualByComparingTo(before);
        assertThat(index(order("one", from).setClaimId(claimId))).isEqualTo(1);
        assertThat(owed(claimId, from))
                .isEqualByComparingTo(amount(INDEXED.expect().get("pension")));
        assertThat(owed(claimId, from.minusMonths(1))).isEqualByComparingTo(before);
        assertThat(index(order("one", from).setClaimId(claimId))).isEqualTo(1);
        assertThat(owed(claimId, from))
                .isEqualByComparingTo(amount(INDEXED.expect().get("pension")));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> index(order("one", from).setPercent("3").setClaimId(claimId)));
        assertNotCalculatedAnew(INDEXED, claimId, RecalculationCause.RECALCULATION_CAUSE_GENERAL_INDEXATION);
    }

    @Test
    void indexation_of_another_states_pension_changes_nothing_here() {
        var claimId = decided("elsewhere");
        assertNotCalculatedAnew(ELSEWHERE, claimId, RecalculationCause.RECALCULATION_CAUSE_INDEXATION_ELSEWHERE);
        assertThat(months(claimId))
                .extracting(PaidMonth::getOwed)
                .containsOnly(months(claimId).getFirst().getOwed());
    }

    @Test
    void an_order_goes_to_all_in_payment_and_what_is_decided_for_its_day_has_it_in_it() {
        var claimId = decided("all");
        var first = thisMonth.minusMonths(4);
        Until.so(() -> index(order("all", first)) > 0
                && index(order("later", first.plusMonths(1))) > 0
                && owed(claimId, first.plusMonths(1))
                                .compareTo(amount(INDEXED.expect().get("pension")))
                        == 0);
        assertThat(owed(claimId, first))
                .isEqualByComparingTo(amount(INDEXED.given().get("pension")));
    }

    @Test
    void what_is_no_order_is_not_taken() {
        for (var percent : List.of("", "-1", "1e3", "a lot"))
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_INDEXATION",
                    () -> index(order("malformed", thisMonth).setPercent(percent)));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_DATE",
                () -> index(order("malformed", thisMonth).setFrom("July")));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PENSION",
                () -> index(order("nobody", thisMonth).setClaimId("NL:SVB/unknown")));
    }
}
