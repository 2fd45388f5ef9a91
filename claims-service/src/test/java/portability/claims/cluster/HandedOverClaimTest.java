package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ForwardLodgedClaimRequest;
import portability.proto.claims.v1.ForwardLodgedClaimResponse;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.Participant;
import portability.proto.types.v1.PersonDetails;

/// A claim that an institution has lodged and begun with goes to another one, which leads it from then on,
/// through three
/// nodes: Reg. (EC) 883/2004 Art. 81, Reg. (EC) 987/2009 Arts. 2(3), 45(4).
@PostgresTest
class HandedOverClaimTest {
    private static final String DAY = "2024-10-01";
    private static final ClaimsNode AT = node("AT:PVH");
    private static final ClaimsNode BE = node("BE:FPDH");
    private static final ClaimsNode CZ = node("CZ:CSSZH");
    private static final List<ClaimsNode> NODES = List.of(AT, BE, CZ);

    private static ClaimsNode node(String institution) {
        return new ClaimsNode(institution)
                .with("portability.claims.decisions", "officer")
                .with("portability.claims.look-again", "500ms")
                .with("portability.forwarding.look-again", "200ms");
    }

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

    @Test
    void another_institution_leads_it_with_its_day_and_the_others_answer_to_that_one() {
        var claimId = lodged("handed over", everywhere());
        for (var node : NODES) awaitStatus(node, claimId, "DETERMINED");
        var request = request(claimId).build();
        var forwarded = forward(request);
        assertThat(forwarded.getClaimId()).startsWith("BE:FPDH/");
        for (var node : NODES) awaitStatus(node, claimId, "FORWARDED");
        assertThat(forward(request))
                .as("the same again")
                .isEqualTo(forwarded.toBuilder().setArrived(true).build());
        for (var node : NODES) {
            var old = claim(node, claimId);
            assertThat(old.getForwarded().getInstitution()).isEqualTo("BE:FPDH");
            assertThat(old.getForwarded().getClaimId()).isEqualTo(forwarded.getClaimId());
            assertThat(old.getForwarded().getArrived()).isNotEmpty();
            assertThat(old.getForwarded().getReason()).isEqualTo("she lives in Belgium");
            assertThat(old.getWaitingForList()).isEmpty();
            Fails.with(Code.FAILED_PRECONDITION, "CLAIM_FORWARDED", () -> decide(node, claimId));
        }
        assertThat(AT.cases()
                        .getClaimStatus(GetClaimStatusRequest.newBuilder()
                                .setClaimId(claimId)
                                .build())
                        .getStatus()
                        .getLinesList())
                .first()
                .asString()
                .contains("BE:FPDH leads your claim", forwarded.getClaimId());
        // The case that begins there has everyone, the day, and its own way to the summary.
        for (var node : NODES) {
            awaitStatus(node, forwarded.getClaimId(), "DETERMINED");
            decide(node, forwarded.getClaimId());
        }
        for (var node : NODES) {
            var led = awaitStatus(node, forwarded.getClaimId(), "CLOSED");
            assertThat(led.getContactInstitution()).isEqualTo("BE:FPDH");
            assertThat(led.getClaimDate()).isEqualTo(DAY);
            assertThat(led.getContinuesClaimId()).isEqualTo(claimId);
            assertThat(led.getParticipantsList())
                    .extracting(Participant::getInstitution)
                    .containsExactly("BE:FPDH", "AT:PVH", "CZ:CSSZH");
            assertThat(claim(node, claimId).getHistoryList())
                    .extracting(moment -> moment.getFact())
                    .doesNotContain("Decided", "DecisionReceived", "Summarised");
        }
        assertThat(claim(BE, forwarded.getClaimId()).getHistoryList())
                .extracting(moment -> moment.getFact())
                .containsOnlyOnce("ClaimLodged");
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_DECIDED",
                () -> forwardBy(
                        BE, request(forwarded.getClaimId()).setTo("CZ:CSSZH").build()));
    }

    @Test
    void until_it_has_arrived_it_is_on_its_way_and_it_comes_back_where_it_cannot_be_delivered() {
        BE.stop();
        var claimId = lodged("comes back", everywhere());
        awaitStatus(CZ, claimId, "RECORDS_AWAITED");
        var forwarded = forward(request(claimId).build());
        assertThat(forwarded.getArrived()).isFalse();
        assertThat(claim(AT, claimId).getStatus()).isEqualTo("FORWARDING");
        assertThat(claim(AT, claimId).getWaitingForList()).containsExactly("BE:FPDH");
        assertThat(claim(CZ, claimId).getStatus()).as("nobody is told yet").isEqualTo("RECORDS_AWAITED");
        refused("CLAIM_FORWARDED", request(claimId).setTo("CZ:CSSZH"));
        Until.so(() -> claim(AT, claimId).getHistoryList().stream()
                .anyMatch(moment -> moment.getFact().equals("ForwardFrozen")));
        var giveUp = GiveUpRequest.newBuilder()
                .setPartner("BE:FPDH")
                .setDocumentId(forwarded.getDocumentId())
                .setReason("she leads it here after all")
                .build();
        Until.so(() -> {
            AT.keys
                    .as(ExchangeDeskServiceGrpc.newBlockingStub(AT.api()), "officer-1", Role.OFFICER)
                    .giveUp(giveUp);
            return true;
        });
        BE.start();
        for (var node : NODES) awaitStatus(node, claimId, "DETERMINED");
        assertThat(claim(AT, claimId).hasForwarded()).isFalse();
        for (var node : NODES) decide(node, claimId);
        for (var node : NODES) awaitStatus(node, claimId, "CLOSED");
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> claim(BE, forwarded.getClaimId()));
    }

    @Test
    void it_goes_to_one_that_nobody_had_named_with_the_number_there_and_only_where_that_is_right() {
        var claimId = lodged("never insured", Samples.fatima("AT:PVH", "111", "CZ:CSSZH", "333"));
        awaitStatus(CZ, claimId, "DETERMINED");
        refused("TAKES_PART", request(claimId).setNumber("222").setNeverInsuredHere(true));
        refused("WRONG_INSTITUTION", request(claimId));
        refused("NO_PARTNER", request(claimId).setTo("FR:CNAV"));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_CLAIM",
                () -> forward(request(claimId).setTo("AT:PVH").build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REASON",
                () -> forward(request(claimId).setReason(" ").build()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_CONTACT",
                () -> forwardBy(CZ, request(claimId).build()));
        var forwarded = forward(request(claimId).setNumber("222").build());
        for (var node : List.of(AT, CZ)) awaitStatus(node, claimId, "FORWARDED");
        // BE had no part in the claim; it leads it now.
        assertThat(awaitStatus(BE, forwarded.getClaimId(), "DETERMINED").getParticipantsList())
                .extracting(Participant::getInstitution)
                .containsExactly("BE:FPDH", "AT:PVH", "CZ:CSSZH");
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> claim(BE, claimId));
    }

    private static PersonDetails everywhere() {
        return Samples.fatima("AT:PVH", "111", "BE:FPDH", "222", "CZ:CSSZH", "333");
    }

    private static String lodged(String requestId, PersonDetails claimant) {
        return AT.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
    }

    private static ForwardLodgedClaimRequest.Builder request(String claimId) {
        return ForwardLodgedClaimRequest.newBuilder()
                .setClaimId(claimId)
                .setTo("BE:FPDH")
                .setReason("she lives in Belgium");
    }

    private static void refused(String reason, ForwardLodgedClaimRequest.Builder request) {
        Fails.with(Code.FAILED_PRECONDITION, reason, () -> forward(request.build()));
    }

    private static ForwardLodgedClaimResponse forward(ForwardLodgedClaimRequest request) {
        return forwardBy(AT, request);
    }

    private static ForwardLodgedClaimResponse forwardBy(ClaimsNode node, ForwardLodgedClaimRequest request) {
        return node.keys
                .as(ForwardingServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER)
                .forwardLodgedClaim(request);
    }

    private static void decide(ClaimsNode node, String claimId) {
        var _ = node.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static Claim awaitStatus(ClaimsNode node, String claimId, String status) {
        return Until.it(() -> claim(node, claimId), seen -> seen.getStatus().equals(status));
    }
}
