package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.proto.claims.v1.FollowClaimResponse;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.SummaryLine;

/// Three claims services carry claims over a real exchange: mTLS, signatures, PostgreSQL.
@PostgresTest
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
                            org.assertj.core.groups.Tuple.tuple("NL:SVB", "CERTIFIED", "DECIDED"),
                            org.assertj.core.groups.Tuple.tuple("DE:DRV", "CERTIFIED", "DECIDED"),
                            org.assertj.core.groups.Tuple.tuple("MA:CNSS", "CERTIFIED", "DECIDED"));
            var summary = node.officer()
                    .getSummary(
                            GetSummaryRequest.newBuilder().setClaimId(claimId).build());
            assertThat(summary.getLinesList())
                    .extracting(SummaryLine::getDetermination)
                    .extracting(d ->
                            d.getInstitution() + " " + d.getPayablePerMonth().getAmount())
                    .containsExactly("NL:SVB 33.00", "DE:DRV 24.00", "MA:CNSS 15.00");
            assertThat(claim.getWaitingForList()).isEmpty();
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

    private static String lodge(String requestId) {
        var numbers = Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "MA:CNSS", "333");
        return NL.officer().lodgeClaim(Samples.claim(requestId, numbers)).getClaimId();
    }

    static List<Claim> follow(ClaimsNode node, String claimId) {
        var seen = new ArrayList<Claim>();
        node.officer()
                .withDeadlineAfter(30, TimeUnit.SECONDS)
                .followClaim(FollowClaimRequest.newBuilder().setClaimId(claimId).build())
                .forEachRemaining((FollowClaimResponse response) -> seen.add(response.getClaim()));
        return seen;
    }

    private static void awaitWaitingFor(ClaimsNode node, String claimId, String institution) {
        var request = FollowClaimRequest.newBuilder().setClaimId(claimId).build();
        var claims = node.officer().withDeadlineAfter(30, TimeUnit.SECONDS).followClaim(request);
        while (claims.hasNext()) {
            var claim = claims.next().getClaim();
            if (claim.getWaitingForList().equals(List.of(institution))) return;
        }
        throw new AssertionError("never waited for " + institution + " alone");
    }
}
