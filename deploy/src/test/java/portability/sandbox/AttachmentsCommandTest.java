package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.AttachRequest;
import portability.proto.claims.v1.AttachResponse;
import portability.proto.claims.v1.AttachmentLine;
import portability.proto.claims.v1.AttachmentServiceGrpc.AttachmentServiceImplBase;
import portability.proto.claims.v1.GetAttachmentRequest;
import portability.proto.claims.v1.GetAttachmentResponse;
import portability.proto.claims.v1.ListAttachmentsRequest;
import portability.proto.claims.v1.ListAttachmentsResponse;
import portability.proto.exchange.v1.Attachment;
import portability.sandbox.home.ServiceKind;

class AttachmentsCommandTest {
    private static final String CASE = "NL:SVB/7";
    private static final ByteString CONTENT = ByteString.copyFromUtf8("worked there in 2001");

    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private int runs;

    @Test
    void sends_lists_and_fetches_a_file() throws IOException {
        var file = directory.resolve("letter.txt");
        Files.write(file, CONTENT.toByteArray());
        assertThat(run("send", "--to", "DE:DRV", "--description", "a letter", file.toString()))
                .isEqualTo("letter.txt goes to DE:DRV as a-1.\n");
        assertThat(desk.asked)
                .containsExactly(AttachRequest.newBuilder()
                        .setCaseId(CASE)
                        .setRequestId("letter.txt")
                        .addTo("DE:DRV")
                        .setFileName("letter.txt")
                        .setMediaType("text/plain")
                        .setDescription("a letter")
                        .setContent(CONTENT)
                        .build());
        assertThat(run("list")).isEqualTo("doc-1  from DE:DRV, letter.txt, text/plain, 20 bytes: a letter\n");
        var out = directory.resolve("fetched.txt");
        assertThat(run("fetch", "--document", "doc-1", "--out", out.toString())).startsWith("doc-1  from DE:DRV");
        assertThat(Files.readAllBytes(out)).isEqualTo(CONTENT.toByteArray());
    }

    private String run(String... words) throws IOException {
        var line = Stream.concat(
                Stream.of("attachments", words[0], "--case", CASE),
                Stream.of(words).skip(1));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), line.toArray(String[]::new))
                    .out();
        }
    }

    private static final class Desk extends AttachmentServiceImplBase {
        final List<AttachRequest> asked = new ArrayList<>();

        private static AttachmentLine line() {
            return AttachmentLine.newBuilder()
                    .setDocumentId("doc-1")
                    .setPartner("DE:DRV")
                    .setReceived(true)
                    .setAttachment(Attachment.newBuilder()
                            .setFileName("letter.txt")
                            .setMediaType("text/plain")
                            .setSize(CONTENT.size())
                            .setDescription("a letter"))
                    .build();
        }

        @Override
        public void attach(AttachRequest request, StreamObserver<AttachResponse> answer) {
            asked.add(request);
            answer.onNext(AttachResponse.newBuilder().setAttachmentId("a-1").build());
            answer.onCompleted();
        }

        @Override
        public void listAttachments(ListAttachmentsRequest request, StreamObserver<ListAttachmentsResponse> answer) {
            answer.onNext(
                    ListAttachmentsResponse.newBuilder().addAttachments(line()).build());
            answer.onCompleted();
        }

        @Override
        public void getAttachment(GetAttachmentRequest request, StreamObserver<GetAttachmentResponse> answer) {
            answer.onNext(GetAttachmentResponse.newBuilder()
                    .setLine(line())
                    .setContent(CONTENT)
                    .build());
            answer.onCompleted();
        }
    }
}
