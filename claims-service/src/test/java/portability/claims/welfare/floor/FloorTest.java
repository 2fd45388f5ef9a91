package portability.claims.welfare.floor;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.FloorStanding;
import portability.proto.claims.v1.FloorCase;
import portability.proto.claims.v1.FloorReferralLine;
import portability.proto.claims.v1.FloorServiceGrpc;
import portability.proto.claims.v1.FloorServiceGrpc.FloorServiceBlockingStub;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetFloorRequest;
import portability.proto.claims.v1.ListFloorReferralsRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.SettleFloorReferralRequest;

/// Pensions that do not reach what the state of residence guarantees: found with all decisions, told in words, and told
/// the
/// institution of that state. Where the law has no floor, nothing is asked and nobody is told.
@PostgresTest
class FloorTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final ClaimsNode CL = new ClaimsNode("CL:IPS");

    @BeforeAll
    static void start() {
        for (var node : List.of(NL, CL)) {
            node.start();
            node.upstream.checksFloors.set(true);
            node.upstream.currency.set("CLP");
        }
        Enrolment.ofAll(List.of(NL, CL));
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002);
        CL.upstream.insure(Samples.fatima(), "222", 1995);
    }

    @AfterAll
    static void stop() {
        NL.close();
        CL.close();
    }

    @Test
    void who_lives_below_the_floor_is_referred_to_the_state_where_she_lives() {
        var claimId = closed("below", "CL", "2025-06-01", "100000");
        var referred = Until.it(
                () -> floor(NL, claimId, "en"), seen -> !seen.getReferredOn().isEmpty());
        assertThat(referred.getOwn().getStanding()).isEqualTo(FloorStanding.FLOOR_STANDING_NOT_REACHED);
        assertThat(referred.getReferredTo()).isEqualTo("CL:IPS");
        assertThat(referred.getAll().getIncome().getAmount()).isEqualTo("200000");
        assertThat(referred.getAll().getGap().getAmount()).isEqualTo("24004");
        assertThat(referred.getWordsList()).anyMatch(line -> line.contains("24004 CLP are missing"));
        assertThat(floor(NL, claimId, "es").getWordsList()).anyMatch(line -> line.contains("Faltan 24004 CLP"));
        var came = Until.it(
                () -> floor(CL, claimId, "en"), seen -> !seen.getReferredBy().isEmpty());
        assertThat(came.getGap().getAmount()).isEqualTo("24004");
        assertThat(listed(CL)).contains(claimId);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_REFERRAL", () -> settle(NL, claimId, "nothing came here"));
        settle(CL, claimId, "she was told to claim");
        settle(CL, claimId, "she was told to claim");
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED", () -> settle(CL, claimId, "something else"));
        assertThat(listed(CL)).doesNotContain(claimId);
        assertThat(listed(NL)).contains(claimId);
        assertThat(floor(CL, claimId, "en").getOutcome()).isEqualTo("she was told to claim");
    }

    @Test
    void nothing_is_referred_where_all_pensions_reach_it_or_no_floor_is_known() {
        var enough = closed("enough", "CL", "2025-06-01", "150000");
        var unknown = closed("unknown", "NL", "2025-06-01", "100");
        assertThat(floor(NL, unknown, "en").getOwn().getStanding()).isEqualTo(FloorStanding.FLOOR_STANDING_UNKNOWN);
        assertThat(floor(NL, unknown, "en").getWordsList()).anyMatch(line -> line.contains("cannot be told"));
        // After them, the next one that is referred: so those were looked at.
        var below = closed("below too", "CL", "2025-06-01", "100000");
        Until.so(() -> listed(NL).contains(below));
        assertThat(listed(NL)).doesNotContain(enough, unknown);
        assertThat(floor(NL, enough, "en").getReferredOn()).isEmpty();
    }

    private static String closed(String requestId, String residence, String claimDate, String perMonth) {
        for (var node : List.of(NL, CL)) node.upstream.givesPerMonth.set(perMonth);
        var claim = LodgeClaimRequest.newBuilder(
                        Samples.claim(requestId, Samples.fatima("NL:SVB", "111", "CL:IPS", "222")))
                .setResidence(residence)
                .setClaimDate(claimDate)
                .build();
        var claimId = NL.officer().lodgeClaim(claim).getClaimId();
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        for (var node : List.of(NL, CL))
            Until.it(() -> node.officer().getClaim(request).getClaim().getStatus(), "CLOSED"::equals);
        return claimId;
    }

    private static FloorCase floor(ClaimsNode node, String claimId, String language) {
        return floors(node)
                .getFloor(GetFloorRequest.newBuilder()
                        .setClaimId(claimId)
                        .setLanguage(language)
                        .build())
                .getFloor();
    }

    private static List<String> listed(ClaimsNode node) {
        return floors(node)
                .listFloorReferrals(ListFloorReferralsRequest.getDefaultInstance())
                .getReferralsList()
                .stream()
                .map(FloorReferralLine::getClaimId)
                .toList();
    }

    private static void settle(ClaimsNode node, String claimId, String outcome) {
        var _ = floors(node)
                .settleFloorReferral(SettleFloorReferralRequest.newBuilder()
                        .setClaimId(claimId)
                        .setOutcome(outcome)
                        .build());
    }

    private static FloorServiceBlockingStub floors(ClaimsNode node) {
        return node.keys.as(FloorServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
