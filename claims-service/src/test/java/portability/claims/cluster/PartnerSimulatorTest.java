package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.claims.claim.CaseId;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceBlockingStub;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.InvalidateDocumentRequest;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.UndeliveredDocument;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.InvalidationReason;

/// A node and a partner that behaves as it is told: whatever it does, the node answers with a reason that the contract
/// names, and every claim is carried to its end.
@PostgresTest
class PartnerSimulatorTest {
    private static final Pattern LODGED = Pattern.compile("lodged (\\S+)");
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB")
            .with("portability.delivery.deadline", "2s")
            .with("portability.delivery.refused-again", "500ms")
            .with("portability.exchange.calls-per-second", "50");

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
    void one_that_behaves_well_carries_claims_of_both_sides_to_their_summary(@TempDir Path home) {
        try (var partner = new SimulatorProcess("ES:INSS", home).enrolAt(NL)) {
            var lodgedHere = lodgeWith("ES:INSS", "well");
            partner.play("""
                    record seed 7
                    decide award 250.00 EUR
                    expect came CLAIM_NOTICE
                    expect taken CERTIFIED_RECORD
                    expect taken DECISION
                    expect came SUMMARY
                    lodge 111
                    expect taken CLAIM_NOTICE
                    expect came DECISION
                    expect taken SUMMARY
                    """).assertEnds(0);
            assertThat(closed(lodgedHere).getParticipantsList())
                    .extracting(Participant::getInstitution, Participant::getRecord, Participant::getDecision)
                    .containsExactly(tuple("NL:SVB", "CERTIFIED", "DECIDED"), tuple("ES:INSS", "CERTIFIED", "DECIDED"));
            assertThat(closed(lodgedAt(partner)).getStatus()).isEqualTo("CLOSED");
            assertThat(partner.said()).doesNotContain("!!");
        }
    }

    @Test
    void whatever_it_sends_is_answered_by_its_reason_and_the_document_itself_is_taken_after_all(@TempDir Path home) {
        try (var partner = new SimulatorProcess("PT:ISS", home).enrolAt(NL)) {
            partner.play("""
                    behave reorder
                    lodge 111
                    expect refused OUT_OF_ORDER
                    expect taken CLAIM_NOTICE
                    expect taken CERTIFIED_RECORD
                    expect came CERTIFIED_RECORD
                    expect came DECISION
                    expect taken SUMMARY
                    behave unsigned
                    lodge 111
                    expect refused UNSIGNED
                    behave bad-signature
                    resend
                    expect refused BAD_SIGNATURE
                    behave unknown-key
                    resend
                    expect refused UNKNOWN_KEY
                    behave altered-body
                    resend
                    expect refused ALTERED_BODY
                    behave malformed-body
                    resend
                    expect refused MALFORMED_BODY
                    behave wrong-sender
                    resend
                    expect refused WRONG_SENDER
                    behave wrong-receiver
                    resend
                    expect refused WRONG_RECEIVER
                    behave skip-number
                    resend
                    expect refused OUT_OF_ORDER
                    behave fork-pair
                    resend
                    expect refused FORKED_PAIR
                    behave reuse-id
                    resend
                    expect refused DOCUMENT_ID_REUSED
                    behave unknown-kind
                    resend
                    expect refused UNEXPECTED_KIND
                    behave unknown-case
                    resend
                    expect refused UNKNOWN_CASE
                    behave unknown-purpose
                    resend
                    expect refused UNKNOWN_PURPOSE
                    behave too-large
                    resend
                    expect failed RESOURCE_EXHAUSTED
                    behave no-deadline
                    resend
                    expect failed INVALID_ARGUMENT DEADLINE_MISSING
                    behave wrong-version
                    resend
                    expect failed UNIMPLEMENTED
                    behave duplicate
                    resend
                    expect taken CLAIM_NOTICE
                    expect taken CLAIM_NOTICE
                    expect came DECISION
                    expect taken SUMMARY
                    """).assertEnds(0);
            assertThat(closed(lodgedAt(partner)).getParticipantsList())
                    .extracting(Participant::getInstitution, Participant::getDecision)
                    .containsExactly(tuple("PT:ISS", "DECIDED"), tuple("NL:SVB", "DECIDED"));
            assertThat(partner.said()).doesNotContain("taken all the same");
        }
    }

    @Test
    void whatever_becomes_of_a_receipt_nothing_is_sent_twice_in_effect_and_nothing_is_lost(@TempDir Path home) {
        try (var partner = new SimulatorProcess("FR:CNAV", home).enrolAt(NL)) {
            var claim = lodgeWith("FR:CNAV", "badly received");
            partner.play("""
                    behave down
                    behave silent
                    behave other-receipt
                    behave refuse UNKNOWN_CASE
                    behave drop-receipt
                    expect refused-here CLAIM_NOTICE
                    expect came CLAIM_NOTICE
                    expect came-again CLAIM_NOTICE
                    behave bad-receipt
                    behave late 1s
                    expect came CERTIFIED_RECORD
                    expect came SUMMARY
                    """).assertEnds(0);
            assertThat(closed(claim).getParticipantsList())
                    .extracting(Participant::getInstitution, Participant::getDecision)
                    .containsExactly(tuple("NL:SVB", "DECIDED"), tuple("FR:CNAV", "DECIDED"));
            assertThat(partner.said()).doesNotContain("!! <-");
        }
    }

    @Test
    void two_histories_of_its_log_are_found_out_and_too_many_calls_turned_away(@TempDir Path home) {
        try (var partner = new SimulatorProcess("BE:SFP", home).enrolAt(NL)) {
            partner.play("""
                    lodge 111
                    expect taken SUMMARY
                    fork-log
                    expect witnessed QUARANTINED
                    flood 200
                    expect flood RESOURCE_EXHAUSTED TOO_MANY_CALLS
                    """).assertEnds(0);
            assertThat(NL.witnessed("BE:SFP").getState()).isEqualTo("QUARANTINED");
        }
    }

    @Test
    void it_goes_on_where_it_was_when_it_was_killed(@TempDir Path home) {
        try (var partner = new SimulatorProcess("AT:PVA", home).enrolAt(NL)) {
            var claim = lodgeWith("AT:PVA", "killed");
            partner.play("""
                    decide nothing
                    expect taken CERTIFIED_RECORD
                    within 1h
                    expect nothing that ever happens
                    """);
            Until.so(() -> claim(claim).getParticipants(1).getRecord().equals("CERTIFIED"));
            partner.kill();
            partner.play("""
                    answers on
                    expect taken DECISION
                    expect came SUMMARY
                    """).assertEnds(0);
            assertThat(closed(claim).getStatus()).isEqualTo("CLOSED");
        }
    }

    @Test
    void a_record_that_counts_no_more_is_taken_out_and_another_one_counts_in_its_place(@TempDir Path home) {
        try (var partner = new SimulatorProcess("DK:UDK", home).enrolAt(NL)) {
            var claimId = lodgeWith("DK:UDK", "invalidated");
            partner.play("""
                    record seed 7
                    decide nothing
                    expect taken CERTIFIED_RECORD
                    send INVALIDATION
                    expect taken INVALIDATION
                    """).assertEnds(0);
            var claim = Until.it(() -> claim(claimId), seen -> seen.getInvalidatedCount() == 1);
            assertThat(claim.getInvalidated(0).getErrand()).isEqualTo("RECORD");
            assertThat(claim.getInvalidated(0).getReason()).isEqualTo("WRONG_PERSON");
            assertThat(claim.getInvalidated(0).getExplanation()).isEqualTo("on command");
            assertThat(claim.getParticipants(1).getRecord()).isEqualTo("AWAITED");
            // Whether the own decision was quicker, or not made yet: an officer is told, or it is found again.
            boolean reliedOn = claim.getInvalidated(0).getReliedOn();
            assertThat(desk().listSetAside(ListSetAsideRequest.getDefaultInstance())
                            .getDocumentsList())
                    .filteredOn(line -> line.getCaseId().equals(claimId))
                    .hasSize(reliedOn ? 1 : 0)
                    .allSatisfy(line -> assertThat(line.getReason()).isEqualTo("INVALIDATED"));
            partner.play("""
                    send CERTIFIED_RECORD
                    expect taken CERTIFIED_RECORD
                    decide award 250.00 EUR
                    answers on
                    expect taken DECISION
                    expect came SUMMARY
                    """).assertEnds(0);
            assertThat(closed(claimId).getParticipantsList())
                    .extracting(Participant::getRecord, Participant::getDecision)
                    .containsExactly(tuple("CERTIFIED", "DECIDED"), tuple("CERTIFIED", "DECIDED"));
            assertThat(partner.said()).doesNotContain("!!");
        }
    }

    @Test
    void a_partner_of_the_first_version_is_sent_nothing_that_it_does_not_know(@TempDir Path home) {
        try (var partner = new SimulatorProcess("SE:PM", home).enrolAt(NL)) {
            var claimId = lodgeWith("SE:PM", "first version");
            partner.play("""
                    speak 1
                    expect came CLAIM_NOTICE
                    expect came CERTIFIED_RECORD
                    expect came SUMMARY
                    """).assertEnds(0);
            closed(claimId);
            var record = CaseId.documentId(claimId, DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, "NL:SVB", "SE:PM");
            var invalidate = InvalidateDocumentRequest.newBuilder()
                    .setPartner("SE:PM")
                    .setDocumentId(record)
                    .setReason(InvalidationReason.INVALIDATION_REASON_WRONG_CONTENT)
                    .setExplanation("a year too many")
                    .setAnew(true)
                    .build();
            Fails.with(Code.FAILED_PRECONDITION, "PARTNER_OLDER", () -> desk().invalidateDocument(invalidate));
            // What was said of the award goes by itself, and so waits, with no number in the pair.
            var undecided = lodgeWith("SE:PM", "not decided there");
            partner.play("""
                    speak 1
                    decide nothing
                    expect came CLAIM_NOTICE
                    expect came CERTIFIED_RECORD
                    """).assertEnds(0);
            course().deferAward(DeferAwardRequest.newBuilder()
                    .setClaimId(undecided)
                    .setInstitution("SE:PM")
                    .setPaysFrom("2029-05-01")
                    .setSaidOn("2024-11-02")
                    .setAsked(true)
                    .build());
            var waiting = Until.it(PartnerSimulatorTest::undelivered, lines -> lines.size() == 1)
                    .getFirst();
            assertThat(waiting)
                    .extracting(
                            UndeliveredDocument::getKind,
                            UndeliveredDocument::getState,
                            UndeliveredDocument::getRefusalReason,
                            UndeliveredDocument::getPairSeq,
                            UndeliveredDocument::getCaseId)
                    .containsExactly("AWARD_WISHES", "HELD_BACK", "PARTNER_OLDER", 0L, undecided);
            assertThat(waiting.getCanList()).containsExactly("GIVE_UP");
            // It has a new release: the next receipt says so.
            lodgeWith("SE:PM", "second version");
            partner.play("expect came AWARD_WISHES\nexpect came SUMMARY\n").assertEnds(0);
            Until.so(() -> undelivered().isEmpty());
            for (int twice = 0; twice < 2; twice++) desk().invalidateDocument(invalidate);
            partner.play("""
                    expect came INVALIDATION
                    expect came CERTIFIED_RECORD
                    """).assertEnds(0);
            var claim = Until.it(() -> claim(claimId), seen -> seen.getInvalidatedCount() == 1);
            assertThat(claim.getInvalidated(0).getOwn()).isTrue();
            assertThat(claim.getHistoryList())
                    .extracting(ClaimMoment::getFact)
                    .containsOnlyOnce("OwnDocumentInvalidated", "InvalidationSent", "DocumentTakenBack");
            assertThat(partner.said()).doesNotContain("!!");
        }
    }

    private static List<UndeliveredDocument> undelivered() {
        return desk().listUndelivered(
                        ListUndeliveredRequest.newBuilder().setPartner("SE:PM").build())
                .getDocumentsList();
    }

    private static ClaimCourseServiceBlockingStub course() {
        return NL.keys.as(ClaimCourseServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER);
    }

    private static ExchangeDeskServiceBlockingStub desk() {
        return NL.keys.as(ExchangeDeskServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER);
    }

    @Test
    void what_is_expected_and_does_not_happen_ends_a_script_and_so_does_a_line_that_is_none(@TempDir Path home) {
        try (var partner = new SimulatorProcess("IT:INPS", home).enrolAt(NL)) {
            partner.play("within 1s\nexpect came SUMMARY\n").assertEnds(1);
            partner.play("behave like-a-fool\n").assertEnds(2);
            assertThat(partner.said()).contains("nobody can behave like-a-fool");
        }
    }

    private static String lodgeWith(String partner, String requestId) {
        return NL.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", "111", partner, "222")))
                .getClaimId();
    }

    private static String lodgedAt(SimulatorProcess partner) {
        var found = LODGED.matcher(partner.said());
        var last = "";
        while (found.find()) last = found.group(1);
        return last;
    }

    private static Claim claim(String claimId) {
        return NL.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static Claim closed(String claimId) {
        return Until.it(() -> claim(claimId), claim -> claim.getStatus().equals("CLOSED"));
    }
}
