package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.FollowClaimResponse;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.types.v1.PersonDetails;

/// Three claims services carry claims over a real exchange: mTLS, signatures, PostgreSQL.
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class ThreeNodesTest {
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.get(0);
    private static final ClaimsNode DE = NODES.get(1);
    private static final ClaimsNode MA = NODES.get(2);

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        var fatima = Samples.fatima();
        NL.upstream.insure(fatima, "111", 2001, 2002, 2003);
        DE.upstream.insure(fatima, "222", 1995, 1996);
        MA.upstream.insure(fatima, "333", 1985);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @Test
    void one_claim_goes_from_lodging_to_the_summary_at_every_institution() {
        var claimId = lodge("first");
        var seen = follow(NL, claimId);
        assertThat(seen.getLast().getStatus()).isEqualTo("CLOSED");
        for (var node : List.of(DE, MA))
            assertThat(follow(node, claimId).getLast().getStatus()).isEqualTo("CLOSED");
        for (var node : NODES) {
            var claim = node.officer()
                    .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                    .getClaim();
            assertThat(claim.getParticipantsList())
                    .extracting(Participant::getInstitution, Participant::getRecord, Participant::getDecision)
                    .containsExactly(
                            tuple("NL:SVB", "CERTIFIED", "DECIDED"),
                            tuple("DE:DRV", "CERTIFIED", "DECIDED"),
                            tuple("MA:CNSS", "CERTIFIED", "DECIDED"));
            var summary = node.officer()
                    .getSummary(
                            GetSummaryRequest.newBuilder().setClaimId(claimId).build());
            assertThat(summary.getLinesList())
                    .extracting(SummaryLine::getDetermination)
                    .extracting(d ->
                            d.getInstitution() + " " + d.getPayablePerMonth().getAmount())
                    .containsExactly("NL:SVB 33.00", "DE:DRV 24.00", "MA:CNSS 15.00");
            assertThat(claim.getWaitingForList()).isEmpty();
            assertThat(claim.getHistoryList())
                    .extracting(ClaimMoment::getFact)
                    .contains("ClaimClosed")
                    .doesNotContain("DecisionTakenOnWord");
        }
    }

    @Test
    void a_claim_goes_on_where_it_was_when_an_institution_comes_back() {
        DE.stop();
        var claimId = lodge("interrupted");
        awaitWaitingFor(NL, claimId, "DE:DRV");
        MA.upstream.agreementsDown.set(true);
        DE.start();
        awaitWaitingFor(NL, claimId, "MA:CNSS");
        NL.stop();
        MA.upstream.agreementsDown.set(false);
        NL.start();
        for (var node : NODES)
            assertThat(follow(node, claimId).getLast().getStatus()).isEqualTo("CLOSED");
    }

    @Test
    void an_institution_that_does_not_know_her_says_so_and_decides_too() {
        var claimId = lodge("unknown there", Samples.fatima("NL:SVB", "111", "DE:DRV", "999", "MA:CNSS", "333"));
        for (var node : NODES) {
            var claim = follow(node, claimId).getLast();
            assertThat(claim.getStatus()).isEqualTo("CLOSED");
            assertThat(claim.getParticipantsList())
                    .extracting(Participant::getRecord)
                    .containsExactly("CERTIFIED", "NO_RECORD", "CERTIFIED");
        }
        var summary = NL.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build());
        assertThat(summary.getLinesList())
                .extracting(line -> line.getDetermination().getAwarded())
                .containsExactly(true, false, true);
    }

    @Test
    void an_institution_is_not_awaited_where_it_is_no_partner() {
        try (var portugal = new TestPartner("PT:ISS").enrolAt(NL, 2)) {
            var claimId =
                    lodge("no partner", Samples.fatima("NL:SVB", "111", "DE:DRV", "222", portugal.institution(), "4"));
            awaitWaitingFor(NL, claimId, "PT:ISS");
            var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
            var claim = Until.it(
                    () -> DE.officer().getClaim(request).getClaim(),
                    seen -> seen.getStatus().equals("DECISIONS_AWAITED")
                            && seen.getWaitingForList().equals(List.of("NL:SVB")));
            assertThat(claim.getParticipants(2).getRecord()).isEqualTo("NOT_FOR_US");
            assertThat(claim.getParticipants(2).getDecision()).isEqualTo("NOT_FOR_US");
        }
    }

    @Test
    void nothing_personal_stands_in_the_log(CapturedOutput log) {
        var claimId = lodge("private");
        for (var node : NODES)
            assertThat(follow(node, claimId).getLast().getStatus()).isEqualTo("CLOSED");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "UNKNOWN_PERSON",
                () -> lodge("private, unknown", Samples.fatima("NL:SVB", "987654321")));
        assertThat(log.getAll()).doesNotContain("El Amrani", "Fatima", "1958-01-20", "987654321");
    }

    private static String lodge(String requestId) {
        return lodge(requestId, Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "MA:CNSS", "333"));
    }

    private static String lodge(String requestId, PersonDetails claimant) {
        return NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    /// From when the node knows of it, until it is closed there.
    static List<Claim> follow(ClaimsNode node, String claimId) {
        Until.so(() -> node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .hasClaim());
        var seen = new ArrayList<Claim>();
        node.officer()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .followClaim(FollowClaimRequest.newBuilder().setClaimId(claimId).build())
                .forEachRemaining((FollowClaimResponse response) -> seen.add(response.getClaim()));
        return seen;
    }

    private static void awaitWaitingFor(ClaimsNode node, String claimId, String institution) {
        var request = FollowClaimRequest.newBuilder().setClaimId(claimId).build();
        var claims = node.officer().withDeadlineAfter(60, TimeUnit.SECONDS).followClaim(request);
        while (claims.hasNext()) {
            var claim = claims.next().getClaim();
            if (claim.getWaitingForList().equals(List.of(institution))) return;
        }
        throw new AssertionError("never waited for " + institution + " alone");
    }
}
