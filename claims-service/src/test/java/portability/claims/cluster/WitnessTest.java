package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.claims.exchange.pair.WireTime;
import portability.claims.witness.SampleLog;
import portability.ledger.edge.Role;
import portability.ledger.seal.SignedUse;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.AcceptGapRequest;
import portability.proto.claims.v1.LiftQuarantineRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceBlockingStub;
import portability.proto.exchange.v1.ExchangeServiceGrpc.ExchangeServiceImplBase;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.GetConsistencyProofRequest;
import portability.proto.exchange.v1.GetConsistencyProofResponse;
import portability.proto.exchange.v1.GetWitnessedRequest;
import portability.proto.exchange.v1.ShowCheckpointsRequest;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.SignedGapStatement;
import portability.proto.exchange.v1.StateGapRequest;
import portability.proto.exchange.v1.Witnessed;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;

/// What a node makes of the checkpoints a partner shows it, where the partner may do anything.
@PostgresTest
class WitnessTest {
    private final ClaimsNode nl = new ClaimsNode("NL:SVB");
    private final TestPartner de = new TestPartner("DE:DRV");
    private final SampleLog log = SampleLog.of("DE:DRV/claims/1", de.key).grow(100, "entry");
    private final SampleLog other = log.cutTo(60, 1).grow(60, "other");
    private final Prover prover = new Prover();

    @BeforeEach
    void start() {
        nl.start();
        de.enrolAt(nl, 2);
        de.answerWith(prover);
        prover.proves(log);
    }

    @AfterEach
    void stop() {
        nl.close();
        de.close();
    }

    @Test
    void a_partner_that_shows_no_checkpoint_is_served_and_shown_as_not_witnessed() {
        assertThat(deliver(ShownCheckpoints.getDefaultInstance()).getNote()).isEmpty();
        assertThat(nl.witnessed("DE:DRV").getState()).isEqualTo("NOT_WITNESSED");
        assertThat(partnerState()).isEqualTo("NOT_WITNESSED");
    }

    @Test
    void what_is_witnessed_is_stored_before_the_receipt() {
        assertThat(deliver(shown(log, 70)).getNote()).isEqualTo(log.noted(70).note());
        var seen = nl.witnessed("DE:DRV");
        assertThat(seen.getSize()).isEqualTo(70);
        assertThat(seen.getState()).isEqualTo("WITNESSED");
        assertThat(seen.getRecordedAt()).isNotEmpty();
        nl.stop();
        nl.start();
        assertThat(nl.witnessed("DE:DRV")).isEqualTo(seen);
    }

    @Test
    void a_log_that_grows_is_believed_with_its_proof_or_once_it_is_asked_for() {
        deliver(shown(log, 70));
        deliver(shown(log, 80).toBuilder()
                .setProvedFrom(70)
                .addAllProof(bytes(log, 70, 80))
                .build());
        Until.it(() -> nl.witnessed("DE:DRV").getSize(), size -> size == 80);
        assertThat(prover.asked.get()).isZero();
        deliver(shown(log, 100));
        Until.it(() -> nl.witnessed("DE:DRV").getSize(), size -> size == 100);
        assertThat(prover.asked.get()).isPositive();
        assertThat(nl.witnessed("DE:DRV").getState()).isEqualTo("WITNESSED");
    }

    @Test
    void a_smaller_one_is_an_alarm_only_if_the_owner_cannot_prove_it_to_be_its_beginning() {
        show(shown(log, 100));
        show(shown(log, 90));
        Until.it(this::partnerState, "WITNESSED"::equals);
        prover.proves(log.cutTo(50, 1));
        show(shown(log, 50));
        var seen = Until.it(
                () -> nl.witnessed("DE:DRV"), witnessed -> witnessed.getState().equals("QUARANTINED"));
        assertThat(seen.getLog()).isEqualTo("DE:DRV/claims/1");
        assertThat(seen.getForks(0).getSeenSize()).isEqualTo(100);
        assertThat(seen.getForks(0).getShownSize()).isEqualTo(50);
        assertThat(seen.getForks(0).getSeenNote()).isEqualTo(log.noted(100).note());
        assertThat(seen.getForks(0).getShownNote()).isEqualTo(log.noted(50).note());
    }

    @Test
    void a_rewritten_history_of_the_same_size_is_found_at_once() {
        show(shown(log, 100));
        assertThat(show(shown(other, 100)).getState())
                .isEqualTo(portability.proto.exchange.v1.WitnessState.WITNESS_STATE_QUARANTINED);
    }

    @Test
    void whoever_does_not_answer_when_asked_is_not_believed_until_it_does() {
        show(shown(log, 50));
        prover.silent = true;
        show(shown(log, 100));
        Until.it(this::partnerState, "PROOF_AWAITED"::equals);
        assertThat(nl.witnessed("DE:DRV").getSize()).isEqualTo(50);
        nl.stop();
        nl.start();
        assertThat(partnerState()).isEqualTo("PROOF_AWAITED");
        prover.silent = false;
        Until.it(this::partnerState, "WITNESSED"::equals);
        assertThat(nl.witnessed("DE:DRV").getSize()).isEqualTo(100);
    }

    @Test
    void a_checkpoint_that_another_partner_passes_on_exposes_a_split_view() {
        try (var ma = new TestPartner("MA:CNSS").enrolAt(nl, 2)) {
            show(shown(log, 100));
            var passedOn = ShownCheckpoints.newBuilder()
                    .addWitnessed(other.noted(110).note())
                    .build();
            var _ = ma.exchangeOf(nl)
                    .showCheckpoints(ShowCheckpointsRequest.newBuilder()
                            .setCheckpoints(passedOn)
                            .build());
            var seen = Until.it(
                    () -> nl.witnessed("DE:DRV"),
                    witnessed -> witnessed.getState().equals("QUARANTINED"));
            assertThat(seen.getForks(0).getShownNote())
                    .isEqualTo(other.noted(110).note());
            assertThat(nl.witnessed("MA:CNSS").getState()).isEqualTo("NOT_WITNESSED");
        }
    }

    @Test
    void what_is_signed_by_somebody_else_or_of_another_log_counts_for_nothing() {
        var impostor =
                SampleLog.of("DE:DRV/claims/1", new TestPartner("DE:DRV").key).grow(100, "forged");
        var third = SampleLog.of("MA:CNSS/claims/1", de.key).grow(100, "third");
        var otherService = SampleLog.of("DE:DRV/contributions/1", de.key).grow(100, "entry");
        for (var wrong : List.of(impostor, third, otherService)) show(shown(wrong, 100));
        show(ShownCheckpoints.newBuilder().setOwn("no note").build());
        assertThat(partnerState()).isEqualTo("NOT_WITNESSED");
    }

    @Test
    void two_officers_end_a_quarantine_and_never_one() {
        show(shown(log, 100));
        show(shown(other, 100));
        var fork = other.noted(100).note();
        Fails.with(Code.NOT_FOUND, "UNKNOWN_LOG", () -> lift("officer-1", "PT:ISS/claims/1", fork));
        Fails.with(Code.FAILED_PRECONDITION, "FORK_DIFFERS", () -> lift("officer-1", "DE:DRV/claims/1", "other"));
        assertThat(lift("officer-1", "DE:DRV/claims/1", fork)).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> lift("officer-1", "DE:DRV/claims/1", fork));
        assertThat(partnerState()).isEqualTo("QUARANTINED");
        assertThat(lift("officer-2", "DE:DRV/claims/1", fork)).isTrue();
        assertThat(partnerState()).isEqualTo("WITNESSED");
        assertThat(nl.witnessed("DE:DRV").getForks(0).getLiftedByList()).containsExactly("officer-1", "officer-2");
        // From here on it is the history that was shown which must go on.
        prover.proves(other);
        show(shown(other, 110));
        Until.it(() -> nl.witnessed("DE:DRV").getSize(), size -> size == 110);
        assertThat(partnerState()).isEqualTo("WITNESSED");
        Fails.with(Code.FAILED_PRECONDITION, "NOT_QUARANTINED", () -> lift("officer-1", "DE:DRV/claims/1", fork));
    }

    @Test
    void a_new_incarnation_that_nobody_accepted_stops_new_business() {
        show(shown(log, 100));
        var restored = log.cutTo(60, 2).grow(10, "after");
        show(shown(restored, 70));
        assertThat(partnerState()).isEqualTo("GAP_AWAITED");
    }

    @Test
    void a_restore_that_is_stated_is_accepted_by_two_officers_and_stays_on_record() {
        show(shown(log, 60));
        Until.it(() -> nl.witnessed("DE:DRV").getSize(), size -> size == 60);
        show(shown(log, 100));
        Until.it(() -> nl.witnessed("DE:DRV").getSize(), size -> size == 100);
        var restored = log.cutTo(70, 2).grow(10, "after");
        prover.proves(restored);
        show(shown(log, 70));
        Until.it(this::partnerState, "QUARANTINED"::equals);
        var common = exchange()
                .getWitnessed(GetWitnessedRequest.newBuilder().setMaxSize(70).build());
        assertThat(common.getWitnessed().getNote()).isEqualTo(log.noted(60).note());
        Fails.with(
                Code.FAILED_PRECONDITION,
                "GAP_DIFFERS",
                () -> state(log.noted(70).note()));
        Fails.with(Code.INVALID_ARGUMENT, "NOT_A_STATEMENT", () -> state("no note"));
        assertThat(state(log.noted(60).note())).isFalse();
        assertThat(accept("officer-1")).isFalse();
        Fails.with(Code.FAILED_PRECONDITION, "SAME_OFFICER", () -> accept("officer-1"));
        assertThat(accept("officer-2")).isTrue();
        assertThat(state(log.noted(60).note())).isTrue();
        prover.logs.put("DE:DRV/claims/2", restored);
        show(shown(restored, 80));
        var seen = Until.it(() -> nl.witnessed("DE:DRV"), witnessed -> witnessed.getSize() == 80);
        assertThat(seen.getLog()).isEqualTo("DE:DRV/claims/2");
        assertThat(seen.getState()).isEqualTo("WITNESSED");
        assertThat(seen.getForksList()).hasSize(1);
        assertThat(seen.getGaps(0).getFromSize()).isEqualTo(60);
        assertThat(seen.getGaps(0).getToSize()).isEqualTo(100);
        assertThat(seen.getGaps(0).getAcceptedByList()).containsExactly("officer-1", "officer-2");
    }

    private boolean state(String common) {
        var content = GapStatement.newBuilder()
                .setOldLog("DE:DRV/claims/1")
                .setNewLog("DE:DRV/claims/2")
                .setReceiver("NL:SVB")
                .setLastCommon(common)
                .setLastWitnessed(log.noted(100).note())
                .setReason("a backup of the night was restored")
                .setStated(WireTime.of(Instant.now()))
                .setKeyId(de.key.verificationKey().keyId())
                .build()
                .toByteString();
        var statement = SignedGapStatement.newBuilder()
                .setContent(content)
                .setSignature(ByteString.copyFrom(de.key.sign(SignedUse.GAP, content.toByteArray())))
                .build();
        return exchange()
                .stateGap(StateGapRequest.newBuilder().setStatement(statement).build())
                .getAccepted();
    }

    private boolean accept(String officer) {
        return nl.as(officer, Role.OFFICER)
                .acceptGap(AcceptGapRequest.newBuilder()
                        .setNewLog("DE:DRV/claims/2")
                        .build())
                .getAccepted();
    }

    private ExchangeServiceBlockingStub exchange() {
        return de.exchangeOf(nl);
    }

    private Witnessed show(ShownCheckpoints checkpoints) {
        return de.exchangeOf(nl)
                .showCheckpoints(ShowCheckpointsRequest.newBuilder()
                        .setCheckpoints(checkpoints)
                        .build())
                .getWitnessed();
    }

    /// With a document, whatever becomes of that.
    private Witnessed deliver(ShownCheckpoints checkpoints) {
        var body = ClaimNotice.newBuilder()
                .setClaimant(Samples.fatima("DE:DRV", "222", "NL:SVB", "111"))
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setClaimDate("2024-10-01")
                .setResidence("DE")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .addInstitutions("DE:DRV")
                .addInstitutions("NL:SVB")
                .build();
        var header =
                de.header(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, "DE:DRV/" + UUID.randomUUID(), nl.institution());
        return de.exchangeOf(nl)
                .deliver(de.delivery(de.seal(header, body), checkpoints))
                .getWitnessed();
    }

    private String partnerState() {
        return nl.officer()
                .listPartners(ListPartnersRequest.getDefaultInstance())
                .getPartners(0)
                .getWitnessState();
    }

    private boolean lift(String officer, String name, String shownNote) {
        return nl.as(officer, Role.OFFICER)
                .liftQuarantine(LiftQuarantineRequest.newBuilder()
                        .setLog(name)
                        .setShownNote(shownNote)
                        .setReason("a disk was lost; told by telephone")
                        .build())
                .getLifted();
    }

    private static ShownCheckpoints shown(SampleLog log, int size) {
        return ShownCheckpoints.newBuilder().setOwn(log.noted(size).note()).build();
    }

    private static List<ByteString> bytes(SampleLog log, long from, long to) {
        return log.proof(from, to).stream()
                .map(hash -> ByteString.copyFrom(hash.bytes()))
                .toList();
    }

    /// The partner's exchange: proves what it has, or says nothing.
    private static final class Prover extends ExchangeServiceImplBase {
        private final Map<String, SampleLog> logs = new ConcurrentHashMap<>();
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean silent;

        void proves(SampleLog log) {
            logs.put("DE:DRV/claims/1", log);
        }

        @Override
        public void getConsistencyProof(
                GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
            asked.incrementAndGet();
            var log = logs.get(request.getLog());
            if (silent) {
                answer.onError(io.grpc.Status.UNAVAILABLE.asException());
            } else if (log == null) {
                answer.onError(io.grpc.Status.NOT_FOUND.asException());
            } else if (request.getSecondSize() > log.size()) {
                answer.onError(io.grpc.Status.INVALID_ARGUMENT.asException());
            } else {
                answer.onNext(GetConsistencyProofResponse.newBuilder()
                        .addAllHashes(bytes(log, request.getFirstSize(), request.getSecondSize()))
                        .build());
                answer.onCompleted();
            }
        }
    }
}
