package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.FakeUpstream;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.processing.Processing;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.GetClaimRequest;

/// What was determined in a claim is kept where the law is, so that another law can be tried on it.
@PostgresTest
class KeptDeterminationTest {
    private static final String PROCESSOR = "kept-determinations";
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");

    @BeforeAll
    static void start() {
        NL.start();
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
    }

    @AfterEach
    void agreements_keep_again() {
        NL.upstream.keepsNothing.set(null);
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @Test
    void is_kept_under_the_claim_s_id_as_it_was_asked_with_the_law_and_the_release_it_was_made_by() {
        var claimId = lodge("kept");
        var kept = Until.it(() -> kept(claimId), found -> !found.isEmpty()).getFirst();
        assertThat(NL.upstream.questions).contains(kept.getQuestion());
        assertThat(kept.getQuestion().getPeriodsCount()).isEqualTo(3);
        assertThat(kept.getLawChecksum()).isEqualTo(FakeUpstream.LAW);
        assertThat(kept.getEngineVersion()).isEqualTo(FakeUpstream.ENGINE);
    }

    @Test
    void a_service_that_cannot_keep_it_now_delays_it_and_nothing_else_also_over_a_restart() {
        NL.upstream.keepsNothing.set(failure(Code.UNAVAILABLE, "STORE_UNAVAILABLE"));
        var first = lodge("delayed");
        var second = lodge("delayed behind it");
        for (var claimId : List.of(first, second)) awaitClosed(claimId);
        NL.stop();
        NL.start();
        assertThat(kept(first)).isEmpty();
        NL.upstream.keepsNothing.set(null);
        for (var claimId : List.of(first, second))
            assertThat(Until.it(() -> kept(claimId), found -> !found.isEmpty()))
                    .allMatch(again -> again.equals(kept(claimId).getFirst()));
    }

    @Test
    void a_service_without_law_says_nothing_of_the_case() {
        NL.upstream.keepsNothing.set(failure(Code.FAILED_PRECONDITION, "NO_LAW_LOADED"));
        var claimId = lodge("no law yet");
        awaitClosed(claimId);
        NL.upstream.keepsNothing.set(null);
        assertThat(Until.it(() -> kept(claimId), found -> !found.isEmpty())).isNotEmpty();
        assertThat(deadLetters()).isZero();
    }

    @Test
    void a_case_that_is_erased_there_is_left_alone() {
        NL.upstream.keepsNothing.set(failure(Code.FAILED_PRECONDITION, "SUBJECT_ERASED"));
        var erased = lodge("erased there");
        awaitClosed(erased);
        NL.bean(Processing.class).readModels().awaitCurrent(PROCESSOR);
        NL.upstream.keepsNothing.set(null);
        var next = lodge("after the erased");
        assertThat(Until.it(() -> kept(next), found -> !found.isEmpty())).isNotEmpty();
        assertThat(kept(erased)).isEmpty();
        assertThat(deadLetters()).isZero();
    }

    @Test
    void what_is_refused_for_good_waits_for_the_operator_and_holds_up_no_other_case() {
        NL.upstream.keepsNothing.set(failure(Code.NOT_FOUND, "UNKNOWN_LAW_VERSION"));
        var refused = lodge("refused");
        awaitClosed(refused);
        Until.it(KeptDeterminationTest::deadLetters, letters -> letters == 1);
        NL.upstream.keepsNothing.set(null);
        var next = lodge("after the refused");
        assertThat(Until.it(() -> kept(next), found -> !found.isEmpty())).isNotEmpty();
        assertThat(kept(refused)).isEmpty();
        var retried = NL.bean(Processing.class).letters().retry(PROCESSOR, Optional.empty());
        assertThat(retried.applied()).isEqualTo(1);
        assertThat(retried.remaining()).isZero();
        assertThat(kept(refused)).hasSize(1);
    }

    private static List<RecordDeterminationRequest> kept(String claimId) {
        return NL.upstream.kept.stream()
                .filter(request -> request.getReference().equals(claimId))
                .toList();
    }

    private static long deadLetters() {
        return NL.bean(Processing.class).list().all().stream()
                .filter(processor -> processor.name().equals(PROCESSOR))
                .findFirst()
                .orElseThrow()
                .deadLetters();
    }

    private static String lodge(String requestId) {
        return NL.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", "111")))
                .getClaimId();
    }

    private static void awaitClosed(String claimId) {
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        var closed = Until.it(
                () -> NL.officer().getClaim(request).getClaim(),
                claim -> claim.getStatus().equals("CLOSED"));
        assertThat(closed).extracting(Claim::getClaimId).isEqualTo(claimId);
    }

    private static StatusRuntimeException failure(Code code, String reason) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
                .build());
    }
}
