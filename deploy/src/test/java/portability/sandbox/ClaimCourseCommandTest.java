package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.claims.v1.ClaimCourseServiceGrpc.ClaimCourseServiceImplBase;
import portability.proto.claims.v1.DeferAwardRequest;
import portability.proto.claims.v1.DeferAwardResponse;
import portability.proto.claims.v1.ForwardLodgedClaimRequest;
import portability.proto.claims.v1.ForwardLodgedClaimResponse;
import portability.proto.claims.v1.ForwardingServiceGrpc.ForwardingServiceImplBase;
import portability.proto.claims.v1.NameInstitutionRequest;
import portability.proto.claims.v1.NameInstitutionResponse;
import portability.proto.claims.v1.RemoveInstitutionRequest;
import portability.proto.claims.v1.RemoveInstitutionResponse;
import portability.proto.claims.v1.SayAwardDueRequest;
import portability.proto.claims.v1.SayAwardDueResponse;
import portability.proto.claims.v1.TellLegislationsRequest;
import portability.proto.claims.v1.TellLegislationsResponse;
import portability.proto.claims.v1.WithdrawClaimRequest;
import portability.proto.claims.v1.WithdrawClaimResponse;
import portability.sandbox.home.ServiceKind;

class ClaimCourseCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final Desk desk = new Desk();
    private final Forwarding forwarding = new Forwarding();
    private int runs;

    @Test
    void takes_down_what_is_said_and_tells_what_became_of_it() throws IOException {
        assertThat(run("name", "--institution", "ES:INSS", "--number", "555", "--concealed"))
                .isEqualTo("ES:INSS gets the claim; there it is of 2026-09-01.\n");
        assertThat(removed()).startsWith("ES:INSS has no part in the claim any more");
        assertThat(run("withdraw", "--in", "DE:DRV", "--in", "MA:CNSS", "--helper", "karim"))
                .isEqualTo("Withdrawn in: DE:DRV, MA:CNSS.\n");
        assertThat(run("defer", "--institution", "DE:DRV", "--pays-from", "2029-05-01", "--asked"))
                .startsWith("Taken down");
        assertThat(run("due", "--institution", "DE:DRV", "--pays-from", "2029-05-01"))
                .startsWith("Taken down");
        assertThat(desk.asked)
                .containsExactly(
                        NameInstitutionRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setInstitution("ES:INSS")
                                .setNumber("555")
                                .setToldOn("2026-09-01")
                                .setConcealed(true)
                                .build(),
                        RemoveInstitutionRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setInstitution("ES:INSS")
                                .setReason("named by mistake")
                                .build(),
                        WithdrawClaimRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .addInstitutions("DE:DRV")
                                .addInstitutions("MA:CNSS")
                                .setSaidOn("2026-09-01")
                                .setActingHelper("karim")
                                .build(),
                        DeferAwardRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setInstitution("DE:DRV")
                                .setSaidOn("2026-09-01")
                                .setPaysFrom("2029-05-01")
                                .setAsked(true)
                                .build(),
                        SayAwardDueRequest.newBuilder()
                                .setClaimId("NL:SVB/7")
                                .setInstitution("DE:DRV")
                                .setSaidOn("2026-09-01")
                                .setPaysFrom("2029-05-01")
                                .build());
    }

    @Test
    void lets_another_institution_lead_the_claim_and_tells_whether_it_has_it() throws IOException {
        var line = List.of(
                "claim-course", "forward", "--claim", "NL:SVB/7", "--to", "DE:DRV", "--reason", "she lives there");
        assertThat(said(line)).isEqualTo("DE:DRV gets it, as DE:DRV/9; it has not arrived yet.\n");
        assertThat(said(line)).isEqualTo("DE:DRV has it, as DE:DRV/9.\n");
        assertThat(forwarding.asked)
                .containsOnly(ForwardLodgedClaimRequest.newBuilder()
                        .setClaimId("NL:SVB/7")
                        .setTo("DE:DRV")
                        .setReason("she lives there")
                        .build());
    }

    @Test
    void tells_of_which_type_legislations_are() throws IOException {
        assertThat(said(List.of("claim-course", "legislations", "--claim", "NL:SVB/7", "FI=A", "DE=B")))
                .isEqualTo("Known by now: FI=A, DE=B; every institution is told.\n");
    }

    private String said(List<String> line) throws IOException {
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk, forwarding).options(), line.toArray(String[]::new))
                    .out();
        }
    }

    private String removed() throws IOException {
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(
                            node.with(ServiceKind.CLAIMS, desk).options(),
                            "claim-course",
                            "remove",
                            "--claim",
                            "NL:SVB/7",
                            "--institution",
                            "ES:INSS",
                            "--reason",
                            "named by mistake")
                    .out();
        }
    }

    private String run(String... words) throws IOException {
        var line = Stream.concat(
                Stream.of("claim-course", words[0], "--claim", "NL:SVB/7", "--said-on", "2026-09-01"),
                Stream.of(words).skip(1));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            return Said.by(node.with(ServiceKind.CLAIMS, desk).options(), line.toArray(String[]::new))
                    .out();
        }
    }

    private static final class Desk extends ClaimCourseServiceImplBase {
        final List<Object> asked = new ArrayList<>();

        @Override
        public void nameInstitution(NameInstitutionRequest request, StreamObserver<NameInstitutionResponse> answer) {
            reply(
                    request,
                    NameInstitutionResponse.newBuilder()
                            .setClaimDate(request.getToldOn())
                            .build(),
                    answer);
        }

        @Override
        public void removeInstitution(
                RemoveInstitutionRequest request, StreamObserver<RemoveInstitutionResponse> answer) {
            reply(request, RemoveInstitutionResponse.getDefaultInstance(), answer);
        }

        @Override
        public void withdrawClaim(WithdrawClaimRequest request, StreamObserver<WithdrawClaimResponse> answer) {
            reply(
                    request,
                    WithdrawClaimResponse.newBuilder()
                            .addAllWithdrawn(request.getInstitutionsList())
                            .build(),
                    answer);
        }

        @Override
        public void deferAward(DeferAwardRequest request, StreamObserver<DeferAwardResponse> answer) {
            reply(request, DeferAwardResponse.getDefaultInstance(), answer);
        }

        @Override
        public void sayAwardDue(SayAwardDueRequest request, StreamObserver<SayAwardDueResponse> answer) {
            reply(request, SayAwardDueResponse.getDefaultInstance(), answer);
        }

        @Override
        public void tellLegislations(TellLegislationsRequest request, StreamObserver<TellLegislationsResponse> answer) {
            reply(
                    request,
                    TellLegislationsResponse.newBuilder()
                            .addAllLegislations(request.getLegislationsList())
                            .build(),
                    answer);
        }

        private <A> void reply(Object request, A message, StreamObserver<A> answer) {
            asked.add(request);
            answer.onNext(message);
            answer.onCompleted();
        }
    }

    /// It has arrived when it is asked for again.
    private static final class Forwarding extends ForwardingServiceImplBase {
        final List<Object> asked = new ArrayList<>();

        @Override
        public void forwardLodgedClaim(
                ForwardLodgedClaimRequest request, StreamObserver<ForwardLodgedClaimResponse> answer) {
            answer.onNext(ForwardLodgedClaimResponse.newBuilder()
                    .setClaimId("DE:DRV/9")
                    .setArrived(!asked.isEmpty())
                    .build());
            asked.add(request);
            answer.onCompleted();
        }
    }
}
