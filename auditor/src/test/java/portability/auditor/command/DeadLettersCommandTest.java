package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.RunningServer;
import portability.proto.operations.v1.DeadLetter;
import portability.proto.operations.v1.Discard;
import portability.proto.operations.v1.ListDeadLettersRequest;
import portability.proto.operations.v1.ListDeadLettersResponse;
import portability.proto.operations.v1.OperationsServiceGrpc.OperationsServiceImplBase;

class DeadLettersCommandTest {
    @TempDir
    Path directory;

    /// Two letters, on a page each; the second was given up.
    private static final class TwoLetters extends OperationsServiceImplBase {
        @Override
        public void listDeadLetters(ListDeadLettersRequest request, StreamObserver<ListDeadLettersResponse> answer) {
            var page = ListDeadLettersResponse.newBuilder();
            var letter = DeadLetter.newBuilder().setProcessor("periods").setEventName("career.PeriodRecorded");
            if (request.getPageToken().isEmpty()) {
                page.addLetters(letter.setLeafIndex(17)
                                .setStreamId("career/ana")
                                .setCause("IllegalStateException at Rows"))
                        .setNextPageToken("more");
            } else if (request.getWithDiscarded()) {
                page.addLetters(letter.setLeafIndex(23)
                        .setStreamId("career/eva")
                        .setDiscard(
                                Discard.newBuilder().setPrincipal("operator-1").setReason("a test file")));
            }
            answer.onNext(page.build());
            answer.onCompleted();
        }
    }

    @Test
    void lists_every_page_of_them_and_those_given_up_where_asked_for() throws Exception {
        try (var server = RunningServer.start(directory, new TwoLetters())) {
            var waiting = CommandRun.of("dead-letters", server.options());
            assertThat(waiting.err()).isEmpty();
            assertThat(waiting.exitCode()).isZero();
            assertThat(waiting.out())
                    .contains("1 dead letter.", "entry 17, career.PeriodRecorded of stream career/ana")
                    .doesNotContain("operator-1");
            var all = CommandRun.of("dead-letters", server.options(), "--with-discarded", "--json");
            assertThat(all.json().at("/letters").size()).isEqualTo(2);
            assertThat(all.json().at("/letters/1/discard/by").asString()).isEqualTo("operator-1");
            assertThat(all.json().at("/verdict").asString()).isEqualTo("LISTED");
        }
    }

    @Test
    void a_service_that_does_not_answer_tells_nothing() throws Exception {
        try (var server = RunningServer.start(directory)) {
            var run = CommandRun.of("dead-letters", server.options());
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("UNIMPLEMENTED");
        }
    }
}
