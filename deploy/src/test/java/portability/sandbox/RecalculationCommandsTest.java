package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.GetSituationRequest;
import portability.proto.claims.v1.GetSituationResponse;
import portability.proto.claims.v1.KnownChange;
import portability.proto.claims.v1.ListDecisionsRequest;
import portability.proto.claims.v1.ListDecisionsResponse;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.ListRecalculationsDueResponse;
import portability.proto.claims.v1.OwnDecision;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculateResponse;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.RecalculationDue;
import portability.proto.claims.v1.RecalculationServiceGrpc.RecalculationServiceImplBase;
import portability.proto.claims.v1.ReviewAsked;
import portability.proto.claims.v1.ReviewLimit;
import portability.proto.claims.v1.SettleChangeRequest;
import portability.proto.claims.v1.SettleChangeResponse;
import portability.proto.claims.v1.SituationServiceGrpc.SituationServiceImplBase;
import portability.proto.claims.v1.TakeBackChangeRequest;
import portability.proto.claims.v1.TakeBackChangeResponse;
import portability.proto.claims.v1.TellChangeRequest;
import portability.proto.claims.v1.TellChangeResponse;
import portability.proto.exchange.v1.SituationChange;
import portability.proto.exchange.v1.SituationChangeKind;
import portability.proto.types.v1.Household;
import portability.sandbox.home.ServiceKind;

/// `recalculations`, `recalculate` and `situation`.
class RecalculationCommandsTest {
    private static final SituationChange MOVED = SituationChange.newBuilder()
            .setKind(SituationChangeKind.SITUATION_CHANGE_KIND_MOVED)
            .setOn("2026-03-01")
            .setHousehold(Household.HOUSEHOLD_COUPLE)
            .setResidence("MA")
            .setReference("register 7")
            .build();

    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private final Situations situations = new Situations();
    private int runs;

    @Test
    void lists_whose_decisions_are_to_be_looked_at_and_why_on_all_pages() throws IOException {
        desk.due.add(due(RecalculationCause.RECALCULATION_CAUSE_PERIODS_CHANGED).build());
        desk.due.add(due(RecalculationCause.RECALCULATION_CAUSE_CONDITIONS_MET_ELSEWHERE)
                .setFrom("2029-05-01")
                .build());
        desk.due.add(due(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                .setFrom("2026-03-01")
                .setChangeId("change-1")
                .build());
        desk.due.add(due(RecalculationCause.RECALCULATION_CAUSE_RULES_CHANGED)
                .addDifferences("AMOUNT")
                .addDifferences("START")
                .build());
        assertThat(run("recalculations", "--until", "2029-05-31")).isEqualTo("""
                        NL:SVB/7  a record changed after the decision; known here since 2026-04-01T00:00:00Z
                        NL:SVB/7  a pension that was to begin later is due from 2029-05-01; known here since 2026-04-01T00:00:00Z
                        NL:SVB/7  her situation changed on 2026-03-01 (change-1); known here since 2026-04-01T00:00:00Z
                        NL:SVB/7  the law changed: AMOUNT, START would not be as decided; known here since 2026-04-01T00:00:00Z
                        """);
        assertThat(desk.asked).hasSize(4).allMatch(asked -> asked.toString().contains("until: \"2029-05-31\""));
        desk.due.clear();
        assertThat(run("recalculations")).isEqualTo("No decision waits to be looked at again.\n");
    }

    @Test
    void has_the_newest_decision_made_anew() throws IOException {
        assertThat(run(
                        "recalculate",
                        "--claim",
                        "NL:SVB/7",
                        "--cause",
                        "situation",
                        "--from",
                        "2026-04-01",
                        "--reason",
                        "she moved",
                        "--household",
                        "couple",
                        "--residence",
                        "MA"))
                .isEqualTo("Decision 3 of NL:SVB/7 is made; the earlier one stands until then.\n");
        assertThat(desk.asked.getLast())
                .isEqualTo(RecalculateRequest.newBuilder()
                        .setClaimId("NL:SVB/7")
                        .setDecisionId("d-2")
                        .setCause(RecalculationCause.RECALCULATION_CAUSE_SITUATION_CHANGED)
                        .setFrom("2026-04-01")
                        .setReason("she moved")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setResidence("MA")
                        .build());
    }

    @Test
    void a_review_says_until_when_it_could_be_asked_for_and_on_what_nobody_verified() throws IOException {
        assertThat(run(
                        "recalculate",
                        "--claim",
                        "NL:SVB/7",
                        "--cause",
                        "review",
                        "--from",
                        "2026-04-01",
                        "--reason",
                        "she asked for it",
                        "--asked-on",
                        "2026-02-17",
                        "--received-on",
                        "2026-01-05",
                        "--admit",
                        "she lay in hospital"))
                .isEqualTo("""
                        Not verified: an act
                        A review could be asked for until 2026-02-16.
                        Decision 3 of NL:SVB/7 is made; the earlier one stands until then.
                        """);
        assertThat(desk.asked.getLast())
                .isInstanceOfSatisfying(
                        RecalculateRequest.class,
                        request -> assertThat(request.getReview())
                                .isEqualTo(ReviewAsked.newBuilder()
                                        .setAskedOn("2026-02-17")
                                        .setReceivedOn("2026-01-05")
                                        .setAdmittedBecause("she lay in hospital")
                                        .build()));
    }

    @Test
    void tells_a_change_shows_what_became_of_it_and_settles_it() throws IOException {
        assertThat(situation(
                        "tell",
                        "--id",
                        "change-1",
                        "--kind",
                        "moved",
                        "--on",
                        "2026-03-01",
                        "--household",
                        "couple",
                        "--residence",
                        "MA",
                        "--reference",
                        "register 7"))
                .isEqualTo("Taken down; told to DE:DRV, MA:CNSS.\n");
        assertThat(situation("show"))
                .isEqualTo("2026-03-01  MOVED to MA (change-1, told by DE:DRV, register 7): to be looked at\n");
        assertThat(situation("settle", "--id", "change-1", "--outcome", "paid everywhere"))
                .isEqualTo("Settled.\n");
        assertThat(situations.asked)
                .containsExactly(
                        TellChangeRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setChangeId("change-1")
                                .setChange(MOVED)
                                .build(),
                        GetSituationRequest.newBuilder().setClaimId("NL:SVB/7").build(),
                        SettleChangeRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setChangeId("change-1")
                                .setOutcome("paid everywhere")
                                .build());
    }

    @Test
    void takes_a_change_back_and_says_where_it_was_decided_upon() throws IOException {
        assertThat(situation("take-back", "--id", "change-1", "--reason", "a namesake"))
                .isEqualTo("""
                        Taken back; told to DE:DRV.
                        The decision here was calculated anew because of it: calculate it again, or settle.
                        """);
        assertThat(situation("show"))
                .endsWith(": taken back: a namesake; what was decided because of it still stands\n");
        assertThat(situations.asked)
                .first()
                .isEqualTo(TakeBackChangeRequest.newBuilder()
                        .setClaimId("NL:SVB/7")
                        .setChangeId("change-1")
                        .setReason("a namesake")
                        .build());
    }

    private static RecalculationDue.Builder due(RecalculationCause cause) {
        return RecalculationDue.newBuilder()
                .setClaimId("NL:SVB/7")
                .setCause(cause)
                .setSince("2026-04-01T00:00:00Z");
    }

    private String situation(String what, String... words) throws IOException {
        var line = new ArrayList<>(List.of("situation", what, "--claim", "NL:SVB/7"));
        line.addAll(List.of(words));
        return run(line.toArray(String[]::new));
    }

    private String run(String... line) throws IOException {
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk, situations).options(), line)
                    .out();
        }
    }

    /// One line a page.
    private static final class Desk extends RecalculationServiceImplBase {
        final List<Object> asked = new ArrayList<>();
        final List<RecalculationDue> due = new ArrayList<>();

        @Override
        public void listRecalculationsDue(
                ListRecalculationsDueRequest request, StreamObserver<ListRecalculationsDueResponse> answer) {
            int place = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
            var page = ListRecalculationsDueResponse.newBuilder();
            if (place < due.size()) page.addDue(due.get(place));
            if (place + 1 < due.size()) page.setNextPageToken(Integer.toString(place + 1));
            reply(asked, request, page.build(), answer);
        }

        @Override
        public void listDecisions(ListDecisionsRequest request, StreamObserver<ListDecisionsResponse> answer) {
            var decisions = ListDecisionsResponse.newBuilder()
                    .addDecisions(OwnDecision.newBuilder().setDecisionId("d-1"))
                    .addDecisions(OwnDecision.newBuilder().setDecisionId("d-2"));
            reply(asked, request, decisions.build(), answer);
        }

        @Override
        public void recalculate(RecalculateRequest request, StreamObserver<RecalculateResponse> answer) {
            var opened = RecalculateResponse.newBuilder().setNumber(3);
            if (request.hasReview())
                opened.setReview(
                        ReviewLimit.newBuilder().setLastDay("2026-02-16").addUnverified("an act"));
            reply(asked, request, opened.build(), answer);
        }
    }

    private static final class Situations extends SituationServiceImplBase {
        final List<Object> asked = new ArrayList<>();
        private String takenBack = "";

        @Override
        public void tellChange(TellChangeRequest request, StreamObserver<TellChangeResponse> answer) {
            var told = TellChangeResponse.newBuilder().addTold("DE:DRV").addTold("MA:CNSS");
            reply(asked, request, told.build(), answer);
        }

        @Override
        public void getSituation(GetSituationRequest request, StreamObserver<GetSituationResponse> answer) {
            var known = KnownChange.newBuilder()
                    .setChangeId("change-1")
                    .setChange(MOVED)
                    .setToldBy("DE:DRV")
                    .setTakenBack(takenBack)
                    .setStillDecided(!takenBack.isEmpty());
            reply(
                    asked,
                    request,
                    GetSituationResponse.newBuilder().addChanges(known).build(),
                    answer);
        }

        @Override
        public void takeBackChange(TakeBackChangeRequest request, StreamObserver<TakeBackChangeResponse> answer) {
            takenBack = request.getReason();
            var back = TakeBackChangeResponse.newBuilder().addTold("DE:DRV").setStillDecided(true);
            reply(asked, request, back.build(), answer);
        }

        @Override
        public void settleChange(SettleChangeRequest request, StreamObserver<SettleChangeResponse> answer) {
            reply(asked, request, SettleChangeResponse.getDefaultInstance(), answer);
        }
    }

    private static <A> void reply(List<Object> asked, Object request, A answer, StreamObserver<A> to) {
        asked.add(request);
        to.onNext(answer);
        to.onCompleted();
    }
}
