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
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.processing.Processing;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.VerificationKey;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.types.v1.PersonDetails;

/// What a partner certified in a claim is kept where the own career is, at every side.
@PostgresTest
class KeptRecordTest {
    private static final String PROCESSOR = "kept-records";
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final ClaimsNode MA = new ClaimsNode("MA:CNSS");

    @BeforeAll
    static void start() {
        NL.start();
        MA.start();
        Enrolment.ofAll(List.of(NL, MA));
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002);
        MA.upstream.insure(Samples.fatima(), "333", 1985);
    }

    @AfterEach
    void contributions_keep_again() {
        NL.upstream.keepsNoRecord.set(null);
        NL.upstream.keptRecords.clear();
        MA.upstream.keptRecords.clear();
    }

    @AfterAll
    static void stop() {
        NL.close();
        MA.close();
    }

    @Test
    void each_side_keeps_the_other_s_record_as_signed_under_the_person_s_number_there() {
        lodge("both", Samples.fatima("NL:SVB", "111", "MA:CNSS", "333"));
        var atNl =
                Until.it(() -> NL.upstream.keptRecords, kept -> !kept.isEmpty()).getFirst();
        assertThat(atNl.getNumber().getInstitution() + " " + atNl.getNumber().getNumber())
                .isEqualTo("NL:SVB 111");
        assertThat(opened(atNl).header().getSender()).isEqualTo("MA:CNSS");
        var atMa =
                Until.it(() -> MA.upstream.keptRecords, kept -> !kept.isEmpty()).getFirst();
        assertThat(atMa.getNumber().getInstitution() + " " + atMa.getNumber().getNumber())
                .isEqualTo("MA:CNSS 333");
        assertThat(opened(atMa).header().getSender()).isEqualTo("NL:SVB");
        assertThat(opened(atMa).parts()).hasSize(3);
    }

    /// By the key that was handed over with it.
    private static OpenedDocument opened(KeepForeignRecordRequest kept) {
        var key = VerificationKey.of(kept.getPublicKey().toByteArray());
        return OpenedDocument.open(
                kept.getSealedRecord().toByteArray(),
                (_, keyId) -> Optional.of(key).filter(known -> known.keyId().equals(keyId)));
    }

    @Test
    void a_service_that_cannot_keep_it_now_delays_it_and_nothing_else_also_over_a_restart() {
        NL.upstream.keepsNoRecord.set(failure(Code.UNAVAILABLE, "STORE_UNAVAILABLE"));
        lodge("delayed", Samples.fatima("NL:SVB", "111", "MA:CNSS", "333"));
        NL.stop();
        NL.start();
        assertThat(NL.upstream.keptRecords).isEmpty();
        NL.upstream.keepsNoRecord.set(null);
        assertThat(Until.it(() -> NL.upstream.keptRecords, kept -> !kept.isEmpty()))
                .allMatch(again -> again.equals(NL.upstream.keptRecords.getFirst()));
    }

    @Test
    void where_she_is_not_insured_there_is_nothing_it_could_stand_beside() {
        lodge("unknown there", Samples.fatima("NL:SVB", "111", "MA:CNSS", "999"));
        MA.bean(Processing.class).readModels().awaitCurrent(PROCESSOR);
        assertThat(MA.upstream.keptRecords).isEmpty();
    }

    @Test
    void a_person_who_is_erased_there_is_left_alone() {
        NL.upstream.keepsNoRecord.set(failure(Code.FAILED_PRECONDITION, "SUBJECT_ERASED"));
        lodge("erased there", Samples.fatima("NL:SVB", "111", "MA:CNSS", "333"));
        NL.bean(Processing.class).readModels().awaitCurrent(PROCESSOR);
        assertThat(deadLetters()).isZero();
    }

    private static long deadLetters() {
        return NL.bean(Processing.class).list().all().stream()
                .filter(processor -> processor.name().equals(PROCESSOR))
                .findFirst()
                .orElseThrow()
                .deadLetters();
    }

    /// Returns when both sides are done with it.
    private static void lodge(String requestId, PersonDetails claimant) {
        var claimId =
                NL.officer().lodgeClaim(Samples.claim(requestId, claimant)).getClaimId();
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        for (var node : List.of(NL, MA))
            Until.it(
                    () -> node.officer().getClaim(request).getClaim(),
                    claim -> claim.getStatus().equals("CLOSED"));
    }

    private static StatusRuntimeException failure(Code code, String reason) {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
                .build());
    }
}
