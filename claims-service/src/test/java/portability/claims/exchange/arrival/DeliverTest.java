package portability.claims.exchange.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Samples;
import portability.claims.cluster.TestPartner;
import portability.claims.cluster.Until;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.seal.SignedUse;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.Decision;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// What one partner can do to another's exchange, over real mTLS: everything that is not in order is refused with its
/// reason, and leaves nothing behind.
@PostgresTest
class DeliverTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final DocumentKind NOTICE = DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE;

    private static int partners;

    private TestPartner partner = new TestPartner("DE:DRV");
    private String caseId = "";

    @BeforeAll
    static void start() {
        NL.start();
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    /// Each test has a partner of its own, with a pair that begins.
    @BeforeEach
    void freshPartner() {
        partner = new TestPartner("DE:DRV" + ++partners).enrolAt(NL, 2);
        caseId = partner.institution() + "/" + UUID.randomUUID();
    }

    @AfterEach
    void closePartner() {
        partner.close();
    }

    @Test
    void a_claim_notice_is_taken_receipted_and_opens_the_claim() throws InvalidProtocolBufferException {
        var document = notice();
        var receipt = deliver(document);
        assertThat(receipt.getAccepted()).isTrue();
        assertThat(receipt.getRefusalReason()).isEmpty();
        assertThat(receipt.getReceiver()).isEqualTo("NL:SVB");
        assertThat(receipt.getHeaderHash()).isEqualTo(TestPartner.hashOf(document));
        awaitClaim(caseId);
    }

    @Test
    void the_same_document_again_gets_the_same_receipt_and_has_no_second_effect() {
        var document = notice();
        var first = exchange().deliver(partner.delivery(document));
        long stored = storedFrom(partner);
        var second = exchange().deliver(partner.delivery(document));
        assertThat(second).isEqualTo(first);
        assertThat(storedFrom(partner)).isEqualTo(stored).isEqualTo(1);
    }

    @Test
    void refuses_what_is_not_signed_or_not_with_a_key_of_the_sender() {
        var good = notice();
        refused("UNSIGNED", good.toBuilder().clearSignature().build());
        refused("BAD_SIGNATURE", withSignature(good, new byte[64]));
        var stranger = new TestPartner(partner.institution());
        refused("UNKNOWN_KEY", stranger.seal(header(), noticeBody()));
    }

    @Test
    void refuses_an_altered_header_or_body() {
        var good = notice();
        var header = TestPartner.headerOf(good).toBuilder()
                .setCaseId(partner.institution() + "/other")
                .build();
        refused(
                "BAD_SIGNATURE",
                good.toBuilder().setHeader(header.toByteString()).build());
        var part = good.getParts(0);
        refused(
                "ALTERED_BODY",
                good.toBuilder()
                        .setParts(
                                0, part.toBuilder().setContent(part.getContent().concat(ByteString.copyFromUtf8(" "))))
                        .build());
        refused("ALTERED_BODY", good.toBuilder().addParts(part).build());
        refused("ALTERED_BODY", good.toBuilder().clearParts().build());
    }

    @Test
    void refuses_a_note_that_is_not_signed_or_for_another_document() {
        var document = notice();
        var delivery = partner.delivery(document);
        assertRefused("UNSIGNED", delivery.toBuilder().clearNoteSignature().build());
        assertRefused(
                "BAD_SIGNATURE",
                delivery.toBuilder().setNote(ByteString.copyFromUtf8("x")).build());
        assertRefused(
                "BAD_SIGNATURE", partner.delivery(document, UUID.randomUUID().toString()));
    }

    @Test
    void refuses_a_sender_that_is_not_the_certificates_and_a_receiver_that_is_not_here() {
        refused("WRONG_SENDER", partner.seal(header().setSender("MA:CNSS"), noticeBody()));
        refused("WRONG_RECEIVER", partner.seal(header().setReceiver("MA:CNSS"), noticeBody()));
        refused("WRONG_RECEIVER", partner.seal(header().clearReceiver(), noticeBody()));
    }

    @Test
    void refuses_a_document_that_a_key_signed_before_its_time() {
        var early = WireTime.of(Instant.now().minus(2, ChronoUnit.DAYS));
        refused("UNKNOWN_KEY", partner.seal(header().setCreated(early), noticeBody()));
    }

    @Test
    void tells_which_document_it_awaits_when_one_is_missing() {
        var receipt = refused("OUT_OF_ORDER", partner.seal(header().setPairSeq(5), noticeBody()));
        assertThat(receipt.getExpectedPairSeq()).isEqualTo(1);
        refused("OUT_OF_ORDER", partner.seal(header().setPairSeq(0), noticeBody()));
        var first = notice();
        assertThat(deliver(first).getAccepted()).isTrue();
        var third = partner.seal(header().setPairSeq(3).setPreviousHeaderHash(TestPartner.hashOf(first)), noticeBody());
        assertThat(refused("OUT_OF_ORDER", third).getExpectedPairSeq()).isEqualTo(2);
    }

    @Test
    void refuses_a_second_history_of_the_pair_and_an_id_used_twice() {
        refused(
                "FORKED_PAIR",
                partner.seal(header().setPreviousHeaderHash(ByteString.copyFromUtf8("x")), noticeBody()));
        var first = notice();
        assertThat(deliver(first).getAccepted()).isTrue();
        refused("FORKED_PAIR", partner.seal(header(), noticeBody()));
        refused("FORKED_PAIR", partner.seal(header().setPairSeq(2), noticeBody()));
        var sameId = header().setPairSeq(2)
                .setDocumentId(TestPartner.headerOf(first).getDocumentId())
                .setPreviousHeaderHash(TestPartner.hashOf(first));
        refused("DOCUMENT_ID_REUSED", partner.seal(sameId, noticeBody()));
    }

    @Test
    void refuses_a_purpose_it_does_not_know() {
        refused("UNKNOWN_PURPOSE", partner.seal(header().setPurpose("CURIOSITY"), noticeBody()));
    }

    @Test
    void refuses_a_body_that_is_not_what_its_kind_asks_for() {
        refused("MALFORMED_BODY", partner.seal(header()));
        refused("MALFORMED_BODY", partner.seal(header(), NoRecord.getDefaultInstance()));
        refused("MALFORMED_BODY", partner.seal(header(), noticeBody(), noticeBody()));
        refused(
                "MALFORMED_BODY",
                partner.seal(
                        header(),
                        noticeBody().toBuilder().setClaimDate("yesterday").build()));
        refused(
                "MALFORMED_BODY",
                partner.seal(header(), noticeBody().toBuilder().clearClaimant().build()));
        refused(
                "MALFORMED_BODY",
                partner.seal(
                        header(), noticeBody().toBuilder().setResidence("nl").build()));
        refused(
                "MALFORMED_BODY",
                partner.seal(
                        header(),
                        noticeBody().toBuilder()
                                .clearInstitutions()
                                .addInstitutions(partner.institution())
                                .addInstitutions("MA:CNSS")
                                .build()));
        var decision = Decision.newBuilder()
                .setDecisionId("1")
                .setDecidedAt(Instant.now().toString());
        decision.getDeterminationBuilder().setInstitution("MA:CNSS");
        refused(
                "MALFORMED_BODY",
                partner.seal(header().setKind(DocumentKind.DOCUMENT_KIND_DECISION), decision.build()));
        refused("MALFORMED_BODY", partner.seal(header().setKind(DocumentKind.DOCUMENT_KIND_SUMMARY)));
    }

    @Test
    void refuses_a_record_that_the_sender_did_not_certify() {
        var stranger = new TestPartner("FR:CNAV").enrolAt(NL, 2);
        try (stranger) {
            var kind = DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD;
            var foreign =
                    stranger.seal(stranger.header(kind, "", "").clearPairSeq().clearReceiver());
            refused("MALFORMED_BODY", partner.seal(header().setKind(kind), enclosing(foreign.toByteString())));
            refused("MALFORMED_BODY", partner.seal(header().setKind(kind), enclosing(ByteString.copyFromUtf8("x"))));
            var sent = partner.seal(header().setKind(kind));
            refused("MALFORMED_BODY", partner.seal(header().setKind(kind), enclosing(sent.toByteString())));
        }
    }

    @Test
    void refuses_a_case_it_cannot_know() {
        refused("UNKNOWN_CASE", partner.seal(header().setCaseId("NL:SVB/nobody-lodged-this"), noticeBody()));
        refused("UNKNOWN_CASE", partner.seal(header().setCaseId("PT:ISS/1"), noticeBody()));
        refused("UNKNOWN_CASE", partner.seal(header().setCaseId("nonsense"), noticeBody()));
        refused("UNKNOWN_CASE", partner.seal(header().clearCaseId(), noticeBody()));
    }

    @Test
    void refuses_a_kind_that_is_not_the_senders_to_send() {
        var decision = Decision.newBuilder()
                .setDecisionId("1")
                .setDecidedAt(Instant.now().toString());
        decision.getDeterminationBuilder().setInstitution(partner.institution());
        refused(
                "UNEXPECTED_KIND",
                partner.seal(header().setKind(DocumentKind.DOCUMENT_KIND_DECISION), decision.build()));
        refused("UNEXPECTED_KIND", partner.seal(header().setKindValue(99), noticeBody()));
        refused("UNEXPECTED_KIND", partner.seal(header().clearKind(), noticeBody()));
        try (var other = new TestPartner("FR:CNAV2").enrolAt(NL, 2)) {
            var foreignCase = other.institution() + "/1";
            refused("UNEXPECTED_KIND", partner.seal(header().setCaseId(foreignCase), noticeBody()));
        }
    }

    // --- what the tests are made of

    private ExchangeServiceGrpc.ExchangeServiceBlockingStub exchange() {
        return partner.exchangeOf(NL);
    }

    private DocumentHeader.Builder header() {
        return partner.header(NOTICE, caseId, "NL:SVB");
    }

    private SealedDocument notice() {
        return partner.seal(header(), noticeBody());
    }

    private ClaimNotice noticeBody() {
        return Samples.notice(partner.institution(), NL.institution());
    }

    private static Message enclosing(ByteString sealed) {
        return EnclosedRecord.newBuilder().setSealedRecord(sealed).build();
    }

    private static SealedDocument withSignature(SealedDocument document, byte[] signature) {
        return document.toBuilder().setSignature(ByteString.copyFrom(signature)).build();
    }

    private Receipt deliver(SealedDocument document) {
        return verified(exchange().deliver(partner.delivery(document)));
    }

    private Receipt refused(String reason, SealedDocument document) {
        return assertRefused(reason, partner.delivery(document));
    }

    /// Refused with a signed receipt, and nothing is stored.
    private Receipt assertRefused(String reason, DeliverRequest delivery) {
        long before = storedFrom(partner);
        var receipt = verified(exchange().deliver(delivery));
        assertThat(receipt.getRefusalReason()).isEqualTo(reason);
        assertThat(receipt.getAccepted()).isFalse();
        assertThat(storedFrom(partner)).isEqualTo(before);
        return receipt;
    }

    private static Receipt verified(DeliverResponse response) {
        assertThat(NL.keys
                        .signingKey()
                        .verificationKey()
                        .verifies(
                                SignedUse.RECEIPT,
                                response.getReceipt().toByteArray(),
                                response.getSignature().toByteArray()))
                .isTrue();
        try {
            return Receipt.parseFrom(response.getReceipt());
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    private static long storedFrom(TestPartner partner) {
        return NL.bean(JdbcClient.class)
                .sql("select count(*) from log_entry where stream_id = ?")
                .param("inbox/" + partner.institution())
                .query(Long.class)
                .single();
    }

    private static void awaitClaim(String claimId) {
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        Until.so(() -> NL.officer().getClaim(request).hasClaim());
    }
}
