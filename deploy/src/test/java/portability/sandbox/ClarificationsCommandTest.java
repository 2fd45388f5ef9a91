package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.contributions.v1.AnswerClarificationRequest;
import portability.proto.contributions.v1.AnswerClarificationResponse;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ClarificationFinding;
import portability.proto.contributions.v1.ClarificationMoment;
import portability.proto.contributions.v1.ClarificationOutcome;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc.ForeignRecordsServiceImplBase;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListClarificationsResponse;
import portability.proto.contributions.v1.NoteClarificationRequest;
import portability.proto.contributions.v1.NoteClarificationResponse;
import portability.proto.types.v1.LegalRef;
import portability.sandbox.home.ServiceKind;

class ClarificationsCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Answers answers = new Answers();
    private @Nullable RunningNodeOfTests node;

    @BeforeEach
    void start() throws IOException {
        node = new RunningNodeOfTests(directory.resolve("home"), "NL:SVB").with(ServiceKind.CONTRIBUTIONS, answers);
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    @Test
    void lists_what_contradicts_what_and_whom_to_ask() {
        var said = run("--person", "ana", "--overdue");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("case-1  OPEN, due 2025-09-28 (overdue)")
                .contains("ONE_LEGISLATION (Reg. (EC) 883/2004 Art. 11(1)): NL:SVB and MA:CNSS, asked of MA:CNSS")
                .contains("1985-07-01 to 1985-12-31: NL:SVB says compulsory under NL,"
                        + " MA:CNSS says compulsory under MA")
                .contains("2025-06-30T10:00:00Z NOTED by officer-1: asked by letter");
        assertThat(answers.asked)
                .containsExactly(ListClarificationsRequest.newBuilder()
                        .setPersonId("ana")
                        .setOverdueOnly(true)
                        .build());
    }

    @Test
    void answers_and_notes_then_shows_what_there_is() {
        assertThat(run("--person", "ana", "--answer", "case-1", "--outcome", "both_stand", "--reason", "posted")
                        .exit())
                .isZero();
        assertThat(run("--person", "ana", "--note", "case-1", "--reason", "asked by letter")
                        .exit())
                .isZero();
        assertThat(answers.asked.get(0)).isInstanceOfSatisfying(AnswerClarificationRequest.class, answer -> {
            assertThat(answer.getCaseId()).isEqualTo("case-1");
            assertThat(answer.getOutcome()).isEqualTo(ClarificationOutcome.CLARIFICATION_OUTCOME_BOTH_STAND);
            assertThat(answer.getReason()).isEqualTo("posted");
        });
        assertThat(answers.asked.get(2))
                .isInstanceOfSatisfying(
                        NoteClarificationRequest.class,
                        note -> assertThat(note.getNote()).isEqualTo("asked by letter"));
    }

    @Test
    void an_outcome_that_is_none_is_told_before_anything_is_sent() {
        var said = run("--person", "ana", "--answer", "case-1", "--outcome", "whatever", "--reason", "posted");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("NOT_THE_SAME_PERSON");
        assertThat(answers.asked).isEmpty();
    }

    private Said run(String... arguments) {
        var all = Stream.concat(Stream.of("clarifications"), Stream.of(arguments));
        return Said.by(node == null ? List.of() : node.options(), all.toArray(String[]::new));
    }

    /// Answers with one case, and remembers what it was asked.
    private static final class Answers extends ForeignRecordsServiceImplBase {
        final List<Message> asked = new CopyOnWriteArrayList<>();

        @Override
        public void listClarifications(
                ListClarificationsRequest request, StreamObserver<ListClarificationsResponse> answer) {
            var told = Clarification.newBuilder()
                    .setCaseId("case-1")
                    .setPersonId("ana")
                    .setRule("ONE_LEGISLATION")
                    .setArticle(LegalRef.newBuilder()
                            .setInstrument("Reg. (EC) 883/2004")
                            .setArticle("Art. 11(1)"))
                    .setOne("NL:SVB")
                    .setOther("MA:CNSS")
                    .addAskedOf("MA:CNSS")
                    .setStatus("OPEN")
                    .setDueOn("2025-09-28")
                    .setOverdue(true)
                    .addFindings(ClarificationFinding.newBuilder()
                            .setFirstDay("1985-07-01")
                            .setLastDay("1985-12-31")
                            .setOneSays("compulsory under NL")
                            .setOtherSays("compulsory under MA"))
                    .addHistory(ClarificationMoment.newBuilder()
                            .setAt("2025-06-30T10:00:00Z")
                            .setWhat("NOTED")
                            .setBy("officer-1")
                            .setText("asked by letter"));
            reply(
                    request,
                    answer,
                    ListClarificationsResponse.newBuilder()
                            .addClarifications(told)
                            .build());
        }

        @Override
        public void answerClarification(
                AnswerClarificationRequest request, StreamObserver<AnswerClarificationResponse> answer) {
            reply(request, answer, AnswerClarificationResponse.getDefaultInstance());
        }

        @Override
        public void noteClarification(
                NoteClarificationRequest request, StreamObserver<NoteClarificationResponse> answer) {
            reply(request, answer, NoteClarificationResponse.getDefaultInstance());
        }

        private <A> void reply(Message request, StreamObserver<A> observer, A answer) {
            asked.add(request);
            observer.onNext(answer);
            observer.onCompleted();
        }
    }
}
