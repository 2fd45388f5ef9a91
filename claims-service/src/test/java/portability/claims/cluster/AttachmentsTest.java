package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AttachRequest;
import portability.proto.claims.v1.AttachmentLine;
import portability.proto.claims.v1.AttachmentServiceGrpc;
import portability.proto.claims.v1.AttachmentServiceGrpc.AttachmentServiceBlockingStub;
import portability.proto.claims.v1.GetAttachmentRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.ListAttachmentsRequest;

/// Files in a case, through two nodes.
@PostgresTest
class AttachmentsTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB").with("portability.attachments.most-per-case", "3");
    private static final ClaimsNode DE = new ClaimsNode("DE:DRV");

    @BeforeAll
    static void start() {
        var nodes = List.of(NL, DE);
        nodes.forEach(ClaimsNode::start);
        Enrolment.ofAll(nodes);
        NL.upstream.insure(Samples.fatima(), "111", 2001);
        DE.upstream.insure(Samples.fatima(), "222", 2002);
    }

    @AfterAll
    static void stop() {
        NL.close();
        DE.close();
    }

    @Test
    void a_file_reaches_the_other_institution_and_is_fetched_there_byte_for_byte() {
        var claimId = lodged("attached");
        // More than two pieces, and so more than three parts.
        var pdf = pdf(700_000);
        var request = attach(claimId, "payslips", pdf)
                .setDescription("payslips of 2001")
                .build();
        var sent = desk(NL).attach(request);
        assertThat(desk(NL).attach(request)).as("the same again").isEqualTo(sent);
        var came = Until.it(() -> list(DE, claimId), lines -> lines.size() == 1).getFirst();
        assertThat(came.getReceived()).isTrue();
        assertThat(came.getPartner()).isEqualTo("NL:SVB");
        assertThat(came.getDocumentId()).isEqualTo(sent.getDocumentIds(0));
        assertThat(came.getAttachment().getAttachmentId()).isEqualTo(sent.getAttachmentId());
        assertThat(came.getAttachment().getDescription()).isEqualTo("payslips of 2001");
        var got = desk(DE).getAttachment(GetAttachmentRequest.newBuilder()
                .setCaseId(claimId)
                .setDocumentId(came.getDocumentId())
                .build());
        assertThat(got.getContent()).isEqualTo(pdf);
        assertThat(got.getLine()).isEqualTo(came);
        assertThat(list(NL, claimId)).extracting(AttachmentLine::getReceived).containsExactly(false);
        // Back the other way.
        desk(DE).attach(attach(claimId, "answer", ByteString.copyFromUtf8("seen"))
                .clearTo()
                .addTo("NL:SVB")
                .setFileName("answer.txt")
                .setMediaType("text/plain")
                .build());
        Until.so(() -> list(NL, claimId).size() == 2);
        refused(Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED", attach(claimId, "payslips", pdf(10)));
    }

    @Test
    void what_is_no_such_file_or_not_for_the_case_is_refused_and_nothing_is_kept() {
        var claimId = lodged("refused");
        var file = attach(claimId, "x", pdf(10));
        refused(Code.INVALID_ARGUMENT, "INVALID_ATTACHMENT", file.clone().setRequestId(""));
        refused(Code.INVALID_ARGUMENT, "INVALID_ATTACHMENT", file.clone().setFileName("../x.pdf"));
        refused(Code.INVALID_ARGUMENT, "INVALID_ATTACHMENT", file.clone().clearTo());
        refused(Code.NOT_FOUND, "UNKNOWN_CASE", file.clone().setCaseId("NL:SVB/nothing"));
        refused(Code.FAILED_PRECONDITION, "ATTACHMENT_TOO_LARGE", file.clone().setContent(pdf(3_000_000)));
        refused(Code.FAILED_PRECONDITION, "MEDIA_TYPE_REFUSED", file.clone().setMediaType("text/html"));
        refused(Code.FAILED_PRECONDITION, "CONTENT_DIFFERS", file.clone().setFileName("x.png"));
        refused(
                Code.FAILED_PRECONDITION,
                "CONTENT_DIFFERS",
                file.clone().setContent(ByteString.copyFromUtf8("MZ of another kind")));
        refused(Code.FAILED_PRECONDITION, "NO_PARTNER", file.clone().addTo("FR:CNAV"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_DOCUMENT",
                () -> desk(NL).getAttachment(GetAttachmentRequest.newBuilder()
                        .setCaseId(claimId)
                        .setDocumentId("none")
                        .build()));
        assertThat(list(NL, claimId)).isEmpty();
        for (var name : List.of("1", "2", "3"))
            desk(NL).attach(attach(claimId, name, pdf(10)).build());
        Until.so(() -> list(NL, claimId).size() == 3);
        refused(Code.FAILED_PRECONDITION, "TOO_MANY_ATTACHMENTS", attach(claimId, "4", pdf(10)));
        // A repeat is no more.
        desk(NL).attach(attach(claimId, "3", pdf(10)).build());
    }

    private static void refused(Code code, String reason, AttachRequest.Builder request) {
        Fails.with(code, reason, () -> desk(NL).attach(request.build()));
    }

    private static AttachRequest.Builder attach(String claimId, String requestId, ByteString content) {
        return AttachRequest.newBuilder()
                .setCaseId(claimId)
                .setRequestId(requestId)
                .addTo("DE:DRV")
                .setFileName(requestId + ".pdf")
                .setMediaType("application/pdf")
                .setContent(content);
    }

    private static ByteString pdf(int filling) {
        return ByteString.copyFrom(Stream.of("%PDF-1.7\n", "x".repeat(filling), "\n%%EOF\n")
                .map(part -> ByteString.copyFrom(part, StandardCharsets.US_ASCII))
                .toList());
    }

    private static String lodged(String requestId) {
        var claimId = NL.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", "111", "DE:DRV", "222")))
                .getClaimId();
        Until.so(() -> isKnown(claimId));
        return claimId;
    }

    private static boolean isKnown(String claimId) {
        return DE.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .hasClaim();
    }

    private static List<AttachmentLine> list(ClaimsNode node, String claimId) {
        return desk(node)
                .listAttachments(
                        ListAttachmentsRequest.newBuilder().setCaseId(claimId).build())
                .getAttachmentsList();
    }

    private static AttachmentServiceBlockingStub desk(ClaimsNode node) {
        return node.keys.as(AttachmentServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }
}
