package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.ClaimCaseServiceGrpc.ClaimCaseServiceImplBase;
import portability.proto.claims.v1.ListOpenClaimsRequest;
import portability.proto.claims.v1.ListOpenClaimsResponse;
import portability.proto.claims.v1.ListRoundsRequest;
import portability.proto.claims.v1.ListRoundsResponse;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.ListWindowsResponse;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.NettingServiceGrpc.NettingServiceImplBase;
import portability.proto.claims.v1.NettingWindow;
import portability.proto.claims.v1.OpenClaim;
import portability.proto.claims.v1.RoundServiceGrpc.RoundServiceImplBase;
import portability.sandbox.home.ServiceKind;

/// `worklist`: what waits for an officer, and nothing that waits for somebody else.
class WorklistCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void shows_what_waits_for_an_officer_here_and_how_to_see_to_it_and_says_what_cannot_be_read() throws IOException {
        try (var node = new RunningNodeOfTests(directory, "NL:SVB")) {
            var cases = new Cases();
            node.with(ServiceKind.CLAIMS, cases, new Rounds(), new Windows());
            var said = Said.by(node.options(), "worklist").out();
            assertThat(cases.pages).containsExactly("", "behind");
            assertThat(said)
                    .contains("Claims that wait for a decision: 1", "NL:SVB/1  FIGURE_MISSING, claimed on 2026-05-01")
                    .contains("-> ./portability decide --claim ID --node NL:SVB")
                    .contains("Netting rounds that wait for this institution: 1", "SE:FK/4f0c  OPEN")
                    .doesNotContain("SE:FK/4f0d")
                    .contains("Settlement windows to answer or to propose anew: 2")
                    .contains("NL:SVB/different  with SE:FK", "SE:FK/proposed  with SE:FK")
                    .doesNotContain("SE:FK/different", "NL:SVB/proposed")
                    .contains(
                            "Requests to correct a career: cannot be read now, the contributions service does not answer")
                    .contains("Documents that do not get through: cannot be read now, UNIMPLEMENTED");
        }
    }

    /// The first page holds none that waits for an officer.
    private static final class Cases extends ClaimCaseServiceImplBase {
        final List<String> pages = new ArrayList<>();

        @Override
        public void listOpenClaims(ListOpenClaimsRequest request, StreamObserver<ListOpenClaimsResponse> answer) {
            assertThat(request.getForOfficer()).isTrue();
            pages.add(request.getPageToken());
            var page = ListOpenClaimsResponse.newBuilder();
            if (request.getPageToken().isEmpty()) page.setNextPageToken("behind");
            else
                page.addClaims(OpenClaim.newBuilder()
                        .setClaimId("NL:SVB/1")
                        .setNeedsOfficer("FIGURE_MISSING")
                        .setClaimDate("2026-05-01")
                        .setSince("2026-06-01T00:00:00Z"));
            answer.onNext(page.build());
            answer.onCompleted();
        }
    }

    private static final class Rounds extends RoundServiceImplBase {
        @Override
        public void listRounds(ListRoundsRequest request, StreamObserver<ListRoundsResponse> answer) {
            answer.onNext(ListRoundsResponse.newBuilder()
                    .addRounds(round("SE:FK/4f0c", "NL:SVB"))
                    .addRounds(round("SE:FK/4f0d", "SE:FK"))
                    .build());
            answer.onCompleted();
        }

        private static NettingRoundView round(String id, String waitsFor) {
            return NettingRoundView.newBuilder()
                    .setRoundId(id)
                    .setState("OPEN")
                    .addWaitsFor(waitsFor)
                    .setLastDay("2026-12-02")
                    .build();
        }
    }

    private static final class Windows extends NettingServiceImplBase {
        @Override
        public void listWindows(ListWindowsRequest request, StreamObserver<ListWindowsResponse> answer) {
            var windows = ListWindowsResponse.newBuilder();
            for (var proposer : List.of("NL:SVB", "SE:FK"))
                for (var state : List.of("PROPOSED", "DIFFERENT"))
                    windows.addWindows(NettingWindow.newBuilder()
                            .setWindowId(proposer + "/" + state.toLowerCase(Locale.ROOT))
                            .setPartner("SE:FK")
                            .setProposer(proposer)
                            .setState(state));
            answer.onNext(windows.build());
            answer.onCompleted();
        }
    }
}
