package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.DueAnswer;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc.ExchangeDeskServiceImplBase;
import portability.proto.claims.v1.GiveUpRequest;
import portability.proto.claims.v1.GiveUpResponse;
import portability.proto.claims.v1.InvalidateDocumentRequest;
import portability.proto.claims.v1.InvalidateDocumentResponse;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListDueAnswersResponse;
import portability.proto.claims.v1.ListRemindersRequest;
import portability.proto.claims.v1.ListRemindersResponse;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListSetAsideResponse;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.ListUndeliveredResponse;
import portability.proto.claims.v1.OpenReminder;
import portability.proto.claims.v1.SendAnewRequest;
import portability.proto.claims.v1.SendAnewResponse;
import portability.proto.claims.v1.SetAsideDocument;
import portability.proto.claims.v1.SettleSetAsideRequest;
import portability.proto.claims.v1.SettleSetAsideResponse;
import portability.proto.claims.v1.TryAgainRequest;
import portability.proto.claims.v1.TryAgainResponse;
import portability.proto.claims.v1.UndeliveredDocument;
import portability.proto.exchange.v1.InvalidationReason;
import portability.sandbox.home.ServiceKind;

/// `exchange`: what an officer sees of documents that do not get through, and does about them.
class ExchangeCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private int runs;

    @Test
    void shows_what_is_stuck_and_what_can_be_done() throws IOException {
        assertThat(run().out()).isEqualTo("Nothing waits for an officer.\n");
        desk.undelivered = ListUndeliveredResponse.newBuilder()
                .addDocuments(UndeliveredDocument.newBuilder()
                        .setPartner("DE:DRV")
                        .setPairSeq(7)
                        .setDocumentId("d-1")
                        .setKind("DECISION")
                        .setCaseId("NL:SVB/1")
                        .setState("REFUSED")
                        .setRefusalReason("UNKNOWN_CASE")
                        .setSince("2026-03-01T00:00:00Z")
                        .setUnreachableSince("2026-03-02T00:00:00Z")
                        .setAttempts(9)
                        .setCircuit("OPEN")
                        .setBehind(2)
                        .addCan("TRY_AGAIN")
                        .addCan("GIVE_UP"))
                .build();
        desk.setAside = ListSetAsideResponse.newBuilder()
                .addDocuments(SetAsideDocument.newBuilder()
                        .setPartner("DE:DRV")
                        .setDocumentId("d-2")
                        .setCaseId("NL:SVB/1")
                        .setReason("RECORD_ALREADY_THERE")
                        .setSince("2026-03-01T00:00:00Z")
                        .addCan("SETTLE"))
                .build();
        desk.reminders = ListRemindersResponse.newBuilder()
                .addReminders(OpenReminder.newBuilder()
                        .setPartner("DE:DRV")
                        .setCaseId("NL:SVB/1")
                        .setAwaited("RECORD")
                        .setNumber(2)
                        .setSince("2026-01-01T00:00:00Z")
                        .setRemindedAt("2026-03-01T00:00:00Z"))
                .build();
        desk.due = List.of(DueAnswer.newBuilder()
                .setPartner("DE:DRV")
                .setCaseId("NL:SVB/1")
                .setWhat("RECORD")
                .setSince("2026-01-01T00:00:00Z")
                .setAnswerDue("2026-02-15T00:00:00Z")
                .setOverdue(true)
                .setReminders(2)
                .build());
        assertThat(run()).isEqualTo(new Said(0, """
                d-1  DECISION to DE:DRV, number 7 in NL:SVB/1
                  REFUSED as UNKNOWN_CASE since 2026-03-01T00:00:00Z; 2 behind it
                  the partner does not answer since 2026-03-02T00:00:00Z: 9 attempts, circuit OPEN
                  can: TRY_AGAIN, GIVE_UP
                d-2  document from DE:DRV in NL:SVB/1
                  SET ASIDE as RECORD_ALREADY_THERE since 2026-03-01T00:00:00Z
                  can: SETTLE
                NL:SVB/1  DE:DRV was reminded of its RECORD, awaited since 2026-01-01T00:00:00Z: reminder 2 at 2026-03-01T00:00:00Z
                NL:SVB/1  DE:DRV owes its RECORD, asked since 2026-01-01T00:00:00Z: due 2026-02-15T00:00:00Z, OVERDUE, 2 reminders
                """, ""));
    }

    @Test
    void shows_who_owes_whom_an_answer_page_by_page() throws IOException {
        assertThat(run("--due").out()).isEqualTo("Nobody owes anybody an answer.\n");
        var mine = DueAnswer.newBuilder()
                .setOwedHere(true)
                .setPartner("DE:DRV")
                .setCaseId("DE:DRV/9")
                .setSince("2026-01-01T00:00:00Z");
        desk.due = List.of(
                mine.setWhat("RECORD").setAnswerDue("2026-02-15T00:00:00Z").build(),
                mine.setWhat("DECISION").clearAnswerDue().build());
        assertThat(run("--due").out()).isEqualTo("""
                DE:DRV/9  this institution owes DE:DRV its RECORD, asked since 2026-01-01T00:00:00Z: due 2026-02-15T00:00:00Z, 0 reminders
                DE:DRV/9  this institution owes DE:DRV its DECISION, asked since 2026-01-01T00:00:00Z: no day named, 0 reminders
                """);
    }

    @Test
    void does_what_the_officer_says() throws IOException {
        assertThat(run("--partner", "DE:DRV", "--try-again").exit()).isZero();
        assertThat(run("--partner", "DE:DRV", "--send-anew", "d-1", "--reason", "mended")
                        .exit())
                .isZero();
        assertThat(run("--partner", "DE:DRV", "--give-up", "d-1", "--reason", "by post")
                        .exit())
                .isZero();
        assertThat(run("--case", "NL:SVB/1", "--settle", "d-2", "--reason", "told")
                        .exit())
                .isZero();
        assertThat(desk.asked)
                .containsExactly(
                        TryAgainRequest.newBuilder().setPartner("DE:DRV").build(),
                        SendAnewRequest.newBuilder()
                                .setPartner("DE:DRV")
                                .setDocumentId("d-1")
                                .setReason("mended")
                                .build(),
                        GiveUpRequest.newBuilder()
                                .setPartner("DE:DRV")
                                .setDocumentId("d-1")
                                .setReason("by post")
                                .build(),
                        SettleSetAsideRequest.newBuilder()
                                .setClaimId("NL:SVB/1")
                                .setDocumentId("d-2")
                                .setReason("told")
                                .build());
        assertThat(run(
                                "--partner",
                                "DE:DRV",
                                "--invalidate",
                                "d-3",
                                "--because",
                                "WRONG_PERSON",
                                "--reason",
                                "her sister's",
                                "--anew")
                        .out())
                .isEqualTo("DE:DRV is told that it counts no more; another one goes in its place.\n");
        assertThat(desk.asked.getLast())
                .isEqualTo(InvalidateDocumentRequest.newBuilder()
                        .setPartner("DE:DRV")
                        .setDocumentId("d-3")
                        .setReason(InvalidationReason.INVALIDATION_REASON_WRONG_PERSON)
                        .setExplanation("her sister's")
                        .setAnew(true)
                        .build());
        assertThat(run("--partner", "DE:DRV", "--invalidate", "d-3", "--reason", "why")
                        .err())
                .contains("--because");
        assertThat(run("--give-up", "d-1", "--reason", "by post").err()).contains("--partner");
        assertThat(run("--partner", "DE:DRV", "--give-up", "d-1").err()).contains("--reason");
        assertThat(run("--settle", "d-2", "--reason", "told").err()).contains("--case");
    }

    private Said run(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("exchange"));
        all.addAll(List.of(arguments));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), all.toArray(String[]::new));
        }
    }

    /// Answers what the test wants, and keeps what it was asked to do.
    private static final class Desk extends ExchangeDeskServiceImplBase {
        final List<Message> asked = new ArrayList<>();
        ListUndeliveredResponse undelivered = ListUndeliveredResponse.getDefaultInstance();
        ListRemindersResponse reminders = ListRemindersResponse.getDefaultInstance();
        List<DueAnswer> due = List.of();
        ListSetAsideResponse setAside = ListSetAsideResponse.getDefaultInstance();

        @Override
        public void listUndelivered(ListUndeliveredRequest request, StreamObserver<ListUndeliveredResponse> answer) {
            reply(answer, undelivered);
        }

        @Override
        public void listSetAside(ListSetAsideRequest request, StreamObserver<ListSetAsideResponse> answer) {
            reply(answer, setAside);
        }

        @Override
        public void listReminders(ListRemindersRequest request, StreamObserver<ListRemindersResponse> answer) {
            reply(answer, reminders);
        }

        /// A line a page.
        @Override
        public void listDueAnswers(ListDueAnswersRequest request, StreamObserver<ListDueAnswersResponse> answer) {
            int at = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
            var page = ListDueAnswersResponse.newBuilder();
            if (at < due.size()) page.addAnswers(due.get(at));
            if (at + 1 < due.size()) page.setNextPageToken(Integer.toString(at + 1));
            reply(answer, page.build());
        }

        @Override
        public void tryAgain(TryAgainRequest request, StreamObserver<TryAgainResponse> answer) {
            asked.add(request);
            reply(answer, TryAgainResponse.getDefaultInstance());
        }

        @Override
        public void sendAnew(SendAnewRequest request, StreamObserver<SendAnewResponse> answer) {
            asked.add(request);
            reply(answer, SendAnewResponse.getDefaultInstance());
        }

        @Override
        public void giveUp(GiveUpRequest request, StreamObserver<GiveUpResponse> answer) {
            asked.add(request);
            reply(answer, GiveUpResponse.getDefaultInstance());
        }

        @Override
        public void settleSetAside(SettleSetAsideRequest request, StreamObserver<SettleSetAsideResponse> answer) {
            asked.add(request);
            reply(answer, SettleSetAsideResponse.getDefaultInstance());
        }

        @Override
        public void invalidateDocument(
                InvalidateDocumentRequest request, StreamObserver<InvalidateDocumentResponse> answer) {
            asked.add(request);
            reply(answer, InvalidateDocumentResponse.getDefaultInstance());
        }

        private static <A> void reply(StreamObserver<A> answer, A message) {
            answer.onNext(message);
            answer.onCompleted();
        }
    }
}
