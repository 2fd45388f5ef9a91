package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.ForwardClaimRequest;
import portability.proto.claims.v1.ForwardClaimResponse;
import portability.proto.claims.v1.ForwardingServiceGrpc.ForwardingServiceImplBase;
import portability.sandbox.home.ServiceKind;

/// `forward-claim`: the claim goes as it was received, and the officer reads whether it is there.
class ForwardClaimCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private int runs;

    @Test
    void sends_what_the_file_says_and_tells_whether_it_has_arrived() throws IOException {
        var file = Files.writeString(
                directory.resolve("claim.json"), "{\"requestId\": \"r-1\", \"claimDate\": \"2025-03-03\"}");
        assertThat(run(file).out()).isEqualTo("NL:SVB gets it, as NL:SVB/7; it has not arrived yet.\n");
        desk.arrived = true;
        assertThat(run(file).out()).isEqualTo("NL:SVB has it, as NL:SVB/7.\n");
        assertThat(desk.asked).allSatisfy(request -> {
            assertThat(request.getTo()).isEqualTo("NL:SVB");
            assertThat(request.getClaim().getClaimDate()).isEqualTo("2025-03-03");
        });
    }

    @Test
    void says_what_is_wrong_with_a_file_and_nothing_of_what_stands_in_it() throws IOException {
        var file = Files.writeString(directory.resolve("claim.json"), "{\"familyName\": \"El Amrani\"}");
        var said = run(file);
        assertThat(said.exit()).isOne();
        assertThat(said.err()).contains("is not JSON of a LodgeClaimRequest").doesNotContain("Amrani");
        assertThat(desk.asked).isEmpty();
    }

    private Said run(Path file) throws IOException {
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "MA:CNSS")) {
            return Said.by(
                    node.with(ServiceKind.CLAIMS, desk).options(), "forward-claim", "--to", "NL:SVB", file.toString());
        }
    }

    private static final class Desk extends ForwardingServiceImplBase {
        final List<ForwardClaimRequest> asked = new ArrayList<>();
        boolean arrived;

        @Override
        public void forwardClaim(ForwardClaimRequest request, StreamObserver<ForwardClaimResponse> answer) {
            asked.add(request);
            answer.onNext(ForwardClaimResponse.newBuilder()
                    .setClaimId("NL:SVB/7")
                    .setArrived(arrived)
                    .build());
            answer.onCompleted();
        }
    }
}
