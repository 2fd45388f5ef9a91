package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ForwardClaimRequest;
import portability.proto.claims.v1.ForwardClaimResponse;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Receipt;
import portability.proto.types.v1.PersonDetails;

/// A claim that reached an institution where she was never insured goes on to one where she was, and keeps its day:
/// Reg. (EC) 883/2004 Art. 81, Reg. (EC) 987/2009 Art. 45(4).
@PostgresTest
class ForwardedClaimTest {
    private static final String FIRST_RECEIVED = "2024-10-01";
    private static final ClaimsNode FR = new ClaimsNode("FR:CNAV");
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final TestPartner ES = new TestPartner("ES:INSS");

    @BeforeAll
    static void start() {
        FR.start();
        NL.start();
        Enrolment.of(FR, NL);
        Enrolment.of(NL, FR);
        ES.enrolAt(NL, 2);
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002);
    }

    @AfterAll
    static void stop() {
        ES.close();
        FR.close();
        NL.close();
    }

    @Test
    void it_is_the_competent_institutions_claim_from_the_day_on_which_it_was_first_received() {
        var forwarded = forward("first", Samples.fatima("NL:SVB", "111"), "NL:SVB");
        var claim = closed(forwarded.getClaimId());
        assertThat(claim.getContactInstitution()).isEqualTo("NL:SVB");
        assertThat(claim.getClaimDate()).isEqualTo(FIRST_RECEIVED);
        Until.so(() ->
                forward("first", Samples.fatima("NL:SVB", "111"), "NL:SVB").getArrived());
        assertThat(claim.getHistoryList())
                .extracting(moment -> moment.getFact())
                .containsOnlyOnce("ClaimLodged");
    }

    @Test
    void it_waits_for_an_institution_that_is_down() {
        NL.stop();
        var forwarded = forward("while down", Samples.fatima("NL:SVB", "111"), "NL:SVB");
        assertThat(forwarded.getArrived()).isFalse();
        NL.start();
        assertThat(closed(forwarded.getClaimId()).getClaimDate()).isEqualTo(FIRST_RECEIVED);
    }

    @Test
    void it_is_forwarded_only_where_it_can_be_decided_and_only_once() {
        refused("COMPETENT_HERE", Samples.fatima("FR:CNAV", "9", "NL:SVB", "111"), "NL:SVB");
        refused("WRONG_INSTITUTION", Samples.fatima("DE:DRV", "222"), "NL:SVB");
        refused("NO_PARTNER", Samples.fatima("DE:DRV", "222"), "DE:DRV");
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_CLAIM",
                () -> forward("to itself", Samples.fatima("NL:SVB", "111"), "FR:CNAV"));
        var once = forward("once", Samples.fatima("NL:SVB", "111"), "NL:SVB");
        closed(once.getClaimId());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> forward("once", Samples.fatima("NL:SVB", "112"), "NL:SVB"));
    }

    @Test
    void nobody_begins_a_case_under_a_name_of_her_own_choice() throws Exception {
        var notice = Samples.notice("NL:SVB", "ES:INSS");
        var document =
                ES.seal(ES.header(DocumentKind.DOCUMENT_KIND_FORWARDED_CLAIM, "NL:SVB/of-my-choice", "NL:SVB"), notice);
        var receipt = Receipt.parseFrom(
                ES.exchangeOf(NL).deliver(ES.delivery(document)).getReceipt());
        assertThat(receipt.getAccepted()).isFalse();
        assertThat(receipt.getRefusalReason()).isEqualTo("MALFORMED_BODY");
    }

    private static void refused(String reason, PersonDetails claimant, String to) {
        Fails.with(Code.FAILED_PRECONDITION, reason, () -> forward(reason, claimant, to));
    }

    private static ForwardClaimResponse forward(String requestId, PersonDetails claimant, String to) {
        var claim = LodgeClaimRequest.newBuilder(Samples.claim(requestId, claimant))
                .setClaimDate(FIRST_RECEIVED)
                .build();
        return FR.keys
                .as(ForwardingServiceGrpc.newBlockingStub(FR.api()), "officer-1", Role.OFFICER)
                .forwardClaim(ForwardClaimRequest.newBuilder()
                        .setClaim(claim)
                        .setTo(to)
                        .build());
    }

    private static Claim closed(String claimId) {
        return Until.it(
                () -> NL.officer()
                        .getClaim(
                                GetClaimRequest.newBuilder().setClaimId(claimId).build())
                        .getClaim(),
                claim -> claim.getStatus().equals("CLOSED"));
    }
}
