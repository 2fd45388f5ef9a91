package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.ClaimCaseServiceGrpc.ClaimCaseServiceImplBase;
import portability.proto.claims.v1.ClaimStatus;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetClaimStatusResponse;
import portability.sandbox.home.ServiceKind;

/// What `claim-status` asks and prints.
class ClaimStatusCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final List<GetClaimStatusRequest> asked = new CopyOnWriteArrayList<>();

    @Test
    void asks_in_the_language_wanted_and_prints_the_lines_as_they_are() throws IOException {
        try (var node =
                new RunningNodeOfTests(directory.resolve("home"), "NL:SVB").with(ServiceKind.CLAIMS, new Answers())) {
            var said = Said.by(
                    node.options(), "claim-status", "--claim", "NL:SVB/1", "--language", "es", "--helper", "amina");
            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.out()).isEqualToNormalizingNewlines("una línea\notra línea\n");
        }
        assertThat(asked)
                .containsExactly(GetClaimStatusRequest.newBuilder()
                        .setClaimId("NL:SVB/1")
                        .setLanguage("es")
                        .setActingHelper("amina")
                        .build());
    }

    private final class Answers extends ClaimCaseServiceImplBase {
        @Override
        public void getClaimStatus(GetClaimStatusRequest request, StreamObserver<GetClaimStatusResponse> answer) {
            asked.add(request);
            answer.onNext(GetClaimStatusResponse.newBuilder()
                    .setStatus(ClaimStatus.newBuilder().addLines("una línea").addLines("otra línea"))
                    .build());
            answer.onCompleted();
        }
    }
}
