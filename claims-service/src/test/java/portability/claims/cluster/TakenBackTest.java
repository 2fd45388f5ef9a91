package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimMoment;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceBlockingStub;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.SendAnewRequest;
import portability.proto.claims.v1.SetAsideDocument;
import portability.proto.claims.v1.SettleSetAsideRequest;
import portability.proto.claims.v1.UndeliverableDocument;
import portability.proto.claims.v1.UndeliveredDocument;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;

/// A document that a partner refuses stops a pair for as long as an officer lets it: two real nodes, and an institution
/// that only one of them knows.
@PostgresTest
class TakenBackTest {
    private final ClaimsNode nl = new ClaimsNode("NL:SVB");
    private final ClaimsNode de = new ClaimsNode("DE:DRV");
    private final TestPartner pt = new TestPartner("PT:ISS");

    /// DE does not know PT yet, and so no claim that was lodged there.
    @BeforeEach
    void start() {
        for (var node : List.of(nl, de)) node.start();
        Enrolment.ofAll(List.of(nl, de));
        pt.enrolAt(nl, 2);
        nl.upstream.insure(Samples.fatima(), "111", 2001);
        de.upstream.insure(Samples.fatima(), "222", 1995);
    }

    @AfterEach
    void stop() {
        nl.close();
        de.close();
        pt.close();
    }

    @Test
    void a_document_that_was_given_up_holds_up_nothing_and_its_claim_shows_it() {
        var refused = refusedRecord();
        var behind = lodge("behind");
        Until.so(() -> undelivered().getFirst().getBehind() > 0);
        var giveUp = GiveUpRequest.newBuilder()
                .setPartner("DE:DRV")
                .setDocumentId(refused.getDocumentId())
                .setReason("sent by post");
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REASON",
                () -> desk().giveUp(giveUp.clone().clearReason().build()));
        desk().giveUp(giveUp.build());
        for (var node : List.of(nl, de)) closed(node, behind);
        assertThat(undelivered()).isEmpty();
        var claim = Until.it(() -> claim(nl, refused.getCaseId()), seen -> seen.getUndeliverableCount() == 1);
        assertThat(claim.getUndeliverable(0))
                .isEqualTo(UndeliverableDocument.newBuilder()
                        .setInstitution("DE:DRV")
                        .setDocumentId(refused.getDocumentId())
                        .setErrand("RECORD")
                        .setReason("sent by post")
                        .build());
        Fails.with(Code.FAILED_PRECONDITION, "DOCUMENT_DELIVERED", () -> desk().giveUp(giveUp.build()));
        // What was given up can still go, once what stood in the way is gone.
        pt.enrolAt(de, 2);
        sendAnew(refused);
        Until.so(() -> claim(nl, refused.getCaseId()).getUndeliverableCount() == 0
                && facts(nl, refused.getCaseId()).contains("DocumentTakenBack"));
        Until.so(() -> waitingForGermany() == 0);
    }

    @Test
    void a_refused_document_is_mended_by_another_in_its_place() {
        var refused = refusedRecord();
        pt.enrolAt(de, 2);
        sendAnew(refused);
        Until.so(() -> facts(nl, refused.getCaseId()).stream()
                        .filter("DocumentDispatched"::equals)
                        .count()
                == 3);
        Until.so(() -> undelivered().isEmpty() && waitingForGermany() == 0);
        assertThat(facts(nl, refused.getCaseId()))
                .contains("DocumentTakenBack")
                .doesNotContain("DocumentUndeliverable");
        // Another went since.
        Fails.with(Code.FAILED_PRECONDITION, "CANNOT_BE_SENT_ANEW", () -> sendAnew(refused));
    }

    @Test
    void what_was_set_aside_is_listed_until_an_officer_has_seen_to_it() {
        var caseId = notice();
        var record = pt.seal(
                pt.header(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, "", "")
                        .clearPairSeq()
                        .clearReceiver(),
                RecordHead.newBuilder().setRecordId("r-1").build());
        var first = enclosing(caseId, record, 2, pairHash);
        var second = enclosing(caseId, record, 3, pairHash);
        Until.so(() -> setAside().size() == 1);
        var aside = setAside().getFirst();
        assertThat(aside.getDocumentId()).isEqualTo(second).isNotEqualTo(first);
        assertThat(aside.getReason()).isEqualTo("RECORD_ALREADY_THERE");
        assertThat(aside.getPartner()).isEqualTo("PT:ISS");
        assertThat(aside.getCaseId()).isEqualTo(caseId);
        var settle = SettleSetAsideRequest.newBuilder()
                .setClaimId(caseId)
                .setDocumentId(second)
                .setReason("they were told");
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_DOCUMENT",
                () -> desk().settleSetAside(
                                settle.clone().setDocumentId("nothing").build()));
        for (int twice = 0; twice < 2; twice++) desk().settleSetAside(settle.build());
        Until.so(() -> setAside().isEmpty());
        assertThat(facts(nl, caseId)).containsOnlyOnce("SetAsideSettled");
    }

    private ByteString pairHash = ByteString.EMPTY;

    /// PT tells NL of a claim in which DE is involved too; NL sends its record to DE, which refuses it.
    private UndeliveredDocument refusedRecord() {
        notice();
        var refused = Until.it(this::undelivered, list -> list.size() == 1).getFirst();
        assertThat(refused.getRefusalReason()).isEqualTo("UNKNOWN_CASE");
        assertThat(refused.getKind()).isEqualTo("CERTIFIED_RECORD");
        return refused;
    }

    private String notice() {
        var caseId = "PT:ISS/" + UUID.randomUUID();
        var notice = Samples.notice("PT:ISS", "NL:SVB").toBuilder().addInstitutions("DE:DRV");
        notice.getClaimantBuilder().addNumbersBuilder().setInstitution("DE:DRV").setNumber("222");
        deliver(pt.seal(pt.header(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, caseId, "NL:SVB"), notice.build()));
        return caseId;
    }

    private String enclosing(String caseId, SealedDocument record, long seq, ByteString previous) {
        var document = pt.seal(
                pt.header(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, caseId, "NL:SVB")
                        .setPairSeq(seq)
                        .setPreviousHeaderHash(previous),
                EnclosedRecord.newBuilder()
                        .setSealedRecord(record.toByteString())
                        .build());
        deliver(document);
        return TestPartner.headerOf(document).getDocumentId();
    }

    private void deliver(SealedDocument document) {
        var response = pt.exchangeOf(nl).deliver(pt.delivery(document));
        assertThat(response.getReceipt().isEmpty()).isFalse();
        pairHash = TestPartner.hashOf(document);
    }

    private long waitingForGermany() {
        return nl.officer().listPartners(ListPartnersRequest.getDefaultInstance()).getPartnersList().stream()
                .filter(partner -> partner.getInstitution().equals("DE:DRV"))
                .mapToLong(Partner::getUndelivered)
                .sum();
    }

    private String lodge(String requestId) {
        return nl.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", "111", "DE:DRV", "222")))
                .getClaimId();
    }

    private void sendAnew(UndeliveredDocument document) {
        desk().sendAnew(SendAnewRequest.newBuilder()
                .setPartner("DE:DRV")
                .setDocumentId(document.getDocumentId())
                .setReason("they know PT:ISS now")
                .build());
    }

    private List<UndeliveredDocument> undelivered() {
        return desk().listUndelivered(
                        ListUndeliveredRequest.newBuilder().setPartner("DE:DRV").build())
                .getDocumentsList();
    }

    private List<SetAsideDocument> setAside() {
        return desk().listSetAside(ListSetAsideRequest.getDefaultInstance()).getDocumentsList();
    }

    private ExchangeDeskServiceBlockingStub desk() {
        return nl.keys.as(ExchangeDeskServiceGrpc.newBlockingStub(nl.api()), "officer-1", Role.OFFICER);
    }

    private static Claim claim(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim();
    }

    private static List<String> facts(ClaimsNode node, String claimId) {
        return claim(node, claimId).getHistoryList().stream()
                .map(ClaimMoment::getFact)
                .toList();
    }

    private static void closed(ClaimsNode node, String claimId) {
        Until.it(() -> claim(node, claimId).getStatus(), "CLOSED"::equals);
    }
}
