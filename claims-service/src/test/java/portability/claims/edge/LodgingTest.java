package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.LodgeClaimRequest;

/// Claims at one institution, where officers decide.
@PostgresTest
class LodgingTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB").with("portability.claims.decisions", "officer");

    @BeforeAll
    static void start() {
        NL.start();
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002);
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @Test
    void a_claim_at_one_institution_waits_for_the_officer_and_then_closes() {
        var claimId = lodge(claim("alone"));
        var determined = await(claimId, "DETERMINED");
        assertThat(determined.getWaitingForList()).containsExactly("NL:SVB");
        assertThat(determined.getDetermination().getPayablePerMonth().getAmount())
                .isEqualTo("20.00");
        Fails.with(Code.FAILED_PRECONDITION, "NOT_SUMMARISED", () -> summarise(claimId));
        var decisionId = decide("officer-1", claimId);
        assertThat(decide("officer-1", claimId)).isEqualTo(decisionId);
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_DECIDED", () -> decide("officer-2", claimId));
        await(claimId, "CLOSED");
        summarise(claimId);
    }

    @Test
    void the_same_request_again_gets_the_same_claim_even_when_contributions_are_down() {
        var first = lodge(claim("again"));
        NL.upstream.contributionsDown.set(true);
        try {
            assertThat(lodge(claim("again"))).isEqualTo(first);
            Fails.with(Code.UNAVAILABLE, "UPSTREAM_DOWN", () -> lodge(claim("never came")));
        } finally {
            NL.upstream.contributionsDown.set(false);
        }
        assertThat(lodge(claim("never came"))).isNotEqualTo(first);
    }

    @Test
    void refuses_a_request_id_that_comes_with_another_claim() {
        lodge(claim("reused"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> lodge(
                        claim("reused").toBuilder().setClaimDate("2024-10-02").build()));
    }

    @Test
    void refuses_a_claim_that_was_received_tomorrow() {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "DATE_IN_FUTURE",
                () -> lodge(claim("future").toBuilder()
                        .setClaimDate(java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                .plusDays(1)
                                .toString())
                        .build()));
    }

    @Test
    void refuses_who_is_not_known_here_by_number_and_birth_date() {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "UNKNOWN_PERSON",
                () -> lodge(Samples.claim("unknown", Samples.fatima("NL:SVB", "999"))));
        var other = Samples.fatima("NL:SVB", "111").toBuilder()
                .setBirthDate("1958-01-21")
                .build();
        Fails.with(Code.FAILED_PRECONDITION, "UNKNOWN_PERSON", () -> lodge(Samples.claim("other", other)));
    }

    @Test
    void a_helper_claims_under_a_mandate_and_the_claim_keeps_which() {
        var claiming = claim("helped").toBuilder().setActingHelper("karim").build();
        Fails.with(Code.PERMISSION_DENIED, "NO_MANDATE", () -> lodge(claiming));
        NL.upstream.mandate("111", "karim", "m-1");
        var claimId = lodge(claiming);
        assertThat(NL.officer().getClaim(seenBy(claimId, "karim")).getClaim().getHistoryList())
                .anyMatch(moment -> moment.getFact().equals("LodgedUnderMandate"));
        Fails.with(Code.PERMISSION_DENIED, "NO_MANDATE", () -> NL.officer().getClaim(seenBy(claimId, "selma")));
    }

    @Test
    void nothing_is_lodged_on_a_helpers_word_while_nobody_can_say_whether_she_may() {
        NL.upstream.mandate("111", "karim", "m-1");
        var claiming =
                claim("helped later").toBuilder().setActingHelper("karim").build();
        NL.upstream.contributionsDown.set(true);
        try {
            Fails.with(Code.UNAVAILABLE, "UPSTREAM_DOWN", () -> lodge(claiming));
        } finally {
            NL.upstream.contributionsDown.set(false);
        }
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_CLAIM",
                () -> lodge(claiming.toBuilder().setActingHelper("\u0007").build()));
        var _ = lodge(claiming);
    }

    private static GetClaimRequest seenBy(String claimId, String helper) {
        return GetClaimRequest.newBuilder()
                .setClaimId(claimId)
                .setActingHelper(helper)
                .build();
    }

    @Test
    void refuses_to_be_the_contact_institution_of_who_was_never_insured_here() {
        Fails.with(
                Code.FAILED_PRECONDITION,
                "WRONG_INSTITUTION",
                () -> lodge(Samples.claim("elsewhere", Samples.fatima("DE:DRV", "222"))));
    }

    @Test
    void refuses_a_claim_that_involves_who_is_no_active_partner() {
        try (var partner = new TestPartner("DE:DRV").enrolAt(NL, 1)) {
            for (var institution : List.of(partner.institution(), "FR:CNAV"))
                Fails.with(
                        Code.FAILED_PRECONDITION,
                        "NO_PARTNER",
                        () -> lodge(Samples.claim("partner", Samples.fatima("NL:SVB", "111", institution, "222"))));
        }
    }

    @Test
    void refuses_what_is_not_a_claim_and_says_nothing_of_what_was_sent() {
        var good = claim("invalid");
        for (var bad : List.of(
                good.toBuilder().clearRequestId().build(),
                good.toBuilder().setRequestId("x".repeat(65)).build(),
                good.toBuilder().clearClaimant().build(),
                good.toBuilder().clearBranch().build(),
                good.toBuilder().setClaimDate("2024-02-30").build(),
                good.toBuilder().setClaimDate("-999999999-01-01").build(),
                good.toBuilder().setClaimDate("1957-12-31").build(),
                good.toBuilder().setRequestId("a\0b").build(),
                good.toBuilder()
                        .setClaimant(Samples.fatima("NL:SVB", "111", "DE:DRV", "2\0"))
                        .build(),
                good.toBuilder().setResidence("Netherlands").build(),
                good.toBuilder().clearHousehold().build(),
                good.toBuilder().setClaimant(Samples.fatima("nonsense", "1")).build(),
                good.toBuilder()
                        .setClaimant(Samples.fatima("NL:SVB", "1", "NL:SVB", "2"))
                        .build(),
                good.toBuilder()
                        .setClaimant(good.getClaimant().toBuilder().clearSex())
                        .build(),
                good.toBuilder()
                        .setClaimant(good.getClaimant().toBuilder().clearNationalities())
                        .build())) Fails.with(Code.INVALID_ARGUMENT, "INVALID_CLAIM", () -> lodge(bad));
    }

    @Test
    void what_is_not_known_is_not_found() {
        for (var nonsense : List.of("", "\0", "NL:SVB/\0", "outbox/DE:DRV"))
            Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> summarise(nonsense));
        var unknown = "NL:SVB/none";
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_CLAIM",
                () -> NL.officer()
                        .getClaim(
                                GetClaimRequest.newBuilder().setClaimId(unknown).build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_CLAIM",
                () -> NL.officer()
                        .followClaim(FollowClaimRequest.newBuilder()
                                .setClaimId(unknown)
                                .build())
                        .hasNext());
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> decide("officer-1", unknown));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> summarise(unknown));
        // Not a claim, though there is a stream of that name.
        try (var partner = new TestPartner("DE:DRV2").enrolAt(NL, 1)) {
            var stream = "partner/" + partner.institution();
            Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> summarise(stream));
            Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> decide("officer-1", stream));
        }
    }

    @Test
    void nothing_is_determined_while_agreements_are_down_and_all_is_when_they_are_back() {
        NL.upstream.agreementsDown.set(true);
        var claimId = lodge(claim("waiting"));
        await(claimId, "RECORDS_AWAITED");
        Fails.with(Code.FAILED_PRECONDITION, "NOT_DETERMINED", () -> decide("officer-1", claimId));
        NL.upstream.agreementsDown.set(false);
        await(claimId, "DETERMINED");
    }

    @Test
    void an_auditor_reads_and_may_do_nothing() {
        var claimId = lodge(claim("audited"));
        var auditor = NL.as("auditor", Role.AUDITOR);
        assertThat(auditor.getClaim(
                                GetClaimRequest.newBuilder().setClaimId(claimId).build())
                        .getClaim()
                        .getClaimId())
                .isEqualTo(claimId);
        Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> auditor.lodgeClaim(claim("by an auditor")));
    }

    @Test
    void a_follower_sees_the_claim_now_and_is_let_go_when_the_deadline_passes() {
        var claimId = lodge(claim("followed"));
        await(claimId, "DETERMINED");
        var claims = NL.officer()
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .followClaim(FollowClaimRequest.newBuilder().setClaimId(claimId).build());
        assertThat(claims.next().getClaim().getStatus()).isEqualTo("DETERMINED");
        Fails.with(Code.DEADLINE_EXCEEDED, claims::hasNext);
    }

    private static LodgeClaimRequest claim(String requestId) {
        return Samples.claim(requestId, Samples.fatima("NL:SVB", "111"));
    }

    private static String lodge(LodgeClaimRequest request) {
        return NL.officer().lodgeClaim(request).getClaimId();
    }

    private static String decide(String officer, String claimId) {
        return NL.as(officer, Role.OFFICER)
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build())
                .getDecisionId();
    }

    private static void summarise(String claimId) {
        var _ = NL.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build());
    }

    private static Claim await(String claimId, String status) {
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        return Until.it(
                () -> NL.officer().getClaim(request).getClaim(),
                claim -> claim.getStatus().equals(status));
    }
}
