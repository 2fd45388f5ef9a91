package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.GetRoundRequest;
import portability.proto.claims.v1.GetRoundResponse;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.OpenRoundRequest;
import portability.proto.claims.v1.OpenRoundResponse;
import portability.proto.claims.v1.RefuseRoundRequest;
import portability.proto.claims.v1.RefuseRoundResponse;
import portability.proto.claims.v1.RoundPosition;
import portability.proto.claims.v1.RoundServiceGrpc.RoundServiceImplBase;
import portability.proto.claims.v1.RoundTransfer;
import portability.proto.claims.v1.RoundWindow;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.proto.types.v1.Money;
import portability.sandbox.home.ServiceKind;

/// `settlement round`: who takes part, whom it waits for, what must be known before a figure, and who pays.
class RoundCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private int runs;

    @Test
    void invites_the_others_and_says_whom_it_waits_for() throws IOException {
        var said = run(
                        "open",
                        "--id",
                        "2026-11",
                        "--with",
                        "NL:CAK,DE:DVKA",
                        "--currency",
                        "EUR",
                        "--value",
                        "2026-12-04",
                        "--until",
                        "2026-12-02")
                .out();
        assertThat(desk.invited).containsExactly("NL:CAK", "DE:DVKA");
        assertThat(said).contains("SE:FK/4f0c: OPEN, EUR, proposed by SE:FK").contains("waits for DE:DVKA, NL:CAK");
    }

    @Test
    void says_whose_key_only_came_along_before_the_figures_and_who_pays() throws IOException {
        var said = run("show", "--round", "SE:FK/4f0c").out();
        assertThat(said)
                .contains("left out DE:DVKA/2")
                .contains("position NL:CAK  EUR -70.00")
                .contains("NL:CAK pays SE:FK 30.00 EUR  NL:CAK/77ab");
        assertThat(said.indexOf("! DE:DVKA is not enrolled")).isBetween(0, said.indexOf("position"));
    }

    @Test
    void refuses_with_a_reason() throws IOException {
        run("refuse", "--round", "SE:FK/4f0c", "--reason", "WINDOW_PAID");
        assertThat(desk.refused).containsExactly(NettingRoundRefusal.NETTING_ROUND_REFUSAL_WINDOW_PAID);
    }

    private Said run(String... words) throws IOException {
        var all = new ArrayList<>(List.of("settlement", "round"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), all.toArray(String[]::new));
        }
    }

    private static final class Desk extends RoundServiceImplBase {
        final List<String> invited = new ArrayList<>();
        final List<NettingRoundRefusal> refused = new ArrayList<>();

        private static NettingRoundView.Builder view(String state) {
            return NettingRoundView.newBuilder()
                    .setRoundId("SE:FK/4f0c")
                    .setProposer("SE:FK")
                    .setCurrency("EUR")
                    .setState(state);
        }

        @Override
        public void openRound(OpenRoundRequest request, StreamObserver<OpenRoundResponse> answer) {
            invited.addAll(request.getParticipantsList());
            var round = view("OPEN").addWaitsFor("DE:DVKA").addWaitsFor("NL:CAK");
            reply(answer, OpenRoundResponse.newBuilder().setRound(round).build());
        }

        @Override
        public void getRound(GetRoundRequest request, StreamObserver<GetRoundResponse> answer) {
            var round = view("PROPOSED")
                    .setListHash(ByteString.copyFromUtf8("hash"))
                    .addNotEnrolled("DE:DVKA")
                    .addLeftOut(RoundWindow.newBuilder().setWindowId("DE:DVKA/2"))
                    .addPositions(
                            RoundPosition.newBuilder().setInstitution("NL:CAK").setBalance("EUR -70.00"))
                    .addTransfers(RoundTransfer.newBuilder()
                            .setPayer("NL:CAK")
                            .setPayee("SE:FK")
                            .setAmount(Money.newBuilder().setAmount("30.00").setCurrency("EUR"))
                            .setTransferId("NL:CAK/77ab"));
            reply(answer, GetRoundResponse.newBuilder().setRound(round).build());
        }

        @Override
        public void refuseRound(RefuseRoundRequest request, StreamObserver<RefuseRoundResponse> answer) {
            refused.add(request.getReason());
            reply(
                    answer,
                    RefuseRoundResponse.newBuilder().setRound(view("VOID")).build());
        }

        private static <A> void reply(StreamObserver<A> answer, A message) {
            answer.onNext(message);
            answer.onCompleted();
        }
    }
}
