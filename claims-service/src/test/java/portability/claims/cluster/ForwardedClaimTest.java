package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
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
    private static final Case CLAIM_1 = WrittenCases.ofKinds(List.of("claim")).stream()
            .filter(each -> each.id().equals("CLAIM-1"))
            .findFirst()
            .orElseThrow();
    private static final String FIRST_RECEIVED = CLAIM_1.text("lodged_on");
    private static final ClaimsNode AT = new ClaimsNode("AT:PVA");
    private static final ClaimsNode BE = new ClaimsNode("BE:FPD");
    private static final ClaimsNode CZ = new ClaimsNode("CZ:CSSZ");
    private static final TestPartner ES = new TestPartner("ES:INSS");

    @BeforeAll
    static void start() {
        AT.start();
        BE.start();
        CZ.start();
        Enrolment.ofAll(List.of(AT, BE, CZ));
        ES.enrolAt(BE, 2);
        BE.upstream.insure(Samples.fatima(), "111", 2001, 2002);
    }

    @AfterAll
    static void stop() {
        ES.close();
        AT.close();
        CZ.close();
        BE.close();
    }

    @Test
    void it_is_the_competent_institutions_claim_from_the_day_on_which_it_was_first_received() {
        var forwarded = forward("first", Samples.fatima("BE:FPD", "111"), "BE:FPD");
        var claim = closed(forwarded.getClaimId());
        assertThat(claim.getContactInstitution()).isEqualTo("BE:FPD");
        assertThat(claim.getClaimDate()).isEqualTo(FIRST_RECEIVED);
        Until.so(() ->
                forward("first", Samples.fatima("BE:FPD", "111"), "BE:FPD").getArrived());
        assertThat(claim.getHistoryList())
                .extracting(moment -> moment.getFact())
                .containsOnlyOnce("ClaimLodged");
    }

    /// CLAIM-1 of the published cases: lodged where she lives and was never insured, with the case's states and day.
    @Test
    void the_state_of_last_insurance_handles_it_and_its_date_counts_in_every_state() {
        CZ.upstream.insure(Samples.fatima(), "333", 1999);
        var forwarded = forward("CLAIM-1", Samples.fatima("BE:FPD", "111", "CZ:CSSZ", "333"), "BE:FPD");
        closed(forwarded.getClaimId());
        var dates = new TreeMap<String, String>();
        for (var node : List.of(BE, CZ)) {
            var claim = Until.it(
                    () -> node.officer()
                            .getClaim(GetClaimRequest.newBuilder()
                                    .setClaimId(forwarded.getClaimId())
                                    .build())
                            .getClaim(),
                    seen -> seen.getStatus().equals("CLOSED"));
            assertThat(claim.getContactInstitution())
                    .startsWith(CLAIM_1.expect().get("contact") + ":");
            dates.put(node.institution().substring(0, 2), claim.getClaimDate());
        }
        assertThat(dates).isEqualTo(CLAIM_1.expect().get("dates"));
    }

    @Test
    void it_waits_for_an_institution_that_is_down() {
        BE.stop();
        var forwarded = forward("while down", Samples.fatima("BE:FPD", "111"), "BE:FPD");
        assertThat(forwarded.getArrived()).isFalse();
        BE.start();
        assertThat(closed(forwarded.getClaimId()).getClaimDate()).isEqualTo(FIRST_RECEIVED);
    }

    @Test
    void it_is_forwarded_only_where_it_can_be_decided_and_only_once() {
        refused("COMPETENT_HERE", Samples.fatima("AT:PVA", "9", "BE:FPD", "111"), "BE:FPD");
        refused("WRONG_INSTITUTION", Samples.fatima("DE:DRV", "222"), "BE:FPD");
        refused("NO_PARTNER", Samples.fatima("DE:DRV", "222"), "DE:DRV");
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_CLAIM",
                () -> forward("to itself", Samples.fatima("BE:FPD", "111"), "AT:PVA"));
        var once = forward("once", Samples.fatima("BE:FPD", "111"), "BE:FPD");
        closed(once.getClaimId());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> forward("once", Samples.fatima("BE:FPD", "112"), "BE:FPD"));
    }

    @Test
    void nobody_begins_a_case_under_a_name_of_her_own_choice() throws Exception {
        var notice = Samples.notice("BE:FPD", "ES:INSS");
        var document =
                ES.seal(ES.header(DocumentKind.DOCUMENT_KIND_FORWARDED_CLAIM, "BE:FPD/of-my-choice", "BE:FPD"), notice);
        var receipt = Receipt.parseFrom(
                ES.exchangeOf(BE).deliver(ES.delivery(document)).getReceipt());
        assertThat(receipt.getAccepted()).isFalse();
        assertThat(receipt.getRefusalReason()).isEqualTo("MALFORMED_BODY");
    }

    private static void refused(String reason, PersonDetails claimant, String to) {
        Fails.with(Code.FAILED_PRECONDITION, reason, () -> forward(reason, claimant, to));
    }

    private static ForwardClaimResponse forward(String requestId, PersonDetails claimant, String to) {
        var claim = LodgeClaimRequest.newBuilder(Samples.claim(requestId, claimant))
                .setClaimDate(FIRST_RECEIVED)
                .setResidence(CLAIM_1.text("residence"))
                .build();
        return AT.keys
                .as(ForwardingServiceGrpc.newBlockingStub(AT.api()), "officer-1", Role.OFFICER)
                .forwardClaim(ForwardClaimRequest.newBuilder()
                        .setClaim(claim)
                        .setTo(to)
                        .build());
    }

    private static Claim closed(String claimId) {
        return Until.it(
                () -> BE.officer()
                        .getClaim(
                                GetClaimRequest.newBuilder().setClaimId(claimId).build())
                        .getClaim(),
                claim -> claim.getStatus().equals("CLOSED"));
    }
}
