package portability.claims.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.witness.WitnessCommand.ApproveGap;
import portability.claims.witness.WitnessCommand.ApproveLift;
import portability.claims.witness.WitnessCommand.FindBehind;
import portability.claims.witness.WitnessCommand.Show;
import portability.claims.witness.WitnessCommand.Shower;
import portability.claims.witness.WitnessCommand.StateGap;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.claims.witness.WitnessEvent.GapApproved;
import portability.claims.witness.WitnessEvent.LiftApproved;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.claims.witness.WitnessEvent.QuarantineLifted;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.SignedGapStatement;

/// What becomes of a log's checkpoints as they are shown.
class WitnessedLogTest {
    private final SampleLog log =
            SampleLog.of("DE:DRV/claims/1", SigningKey.ofSeed(new byte[32])).grow(100, "entry");
    private final SampleLog rewritten = log.cutTo(60, 1).grow(40, "other");
    private WitnessedLog seen = WitnessedLog.unseen();

    @Test
    void the_first_checkpoint_is_taken_as_it_is() {
        assertThat(seen.state()).isEqualTo(WitnessState.NOT_WITNESSED);
        assertThat(show(log.noted(70), Proof.none(), Shower.OWNER)).containsExactly(witnessed(log.noted(70)));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
    }

    @Test
    void a_log_that_grows_with_its_proof_never_raises_an_alarm() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int size = 1 + random.nextInt(20);
        show(log.noted(size), Proof.none(), Shower.OWNER);
        while (size < log.size()) {
            int next = Math.min(log.size(), size + random.nextInt(9));
            var events = show(log.noted(next), proof(log, size, next), Shower.OWNER);
            if (next == size) assertThat(events).as("seed %d", seed).isEmpty();
            else assertThat(events).as("seed %d", seed).containsExactly(witnessed(log.noted(next)));
            size = next;
        }
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
    }

    @Test
    void the_same_size_with_another_root_is_a_fork_whoever_shows_it() {
        for (var shower : Shower.values()) {
            seen = WitnessedLog.unseen();
            show(log.noted(), Proof.none(), Shower.OWNER);
            assertThat(show(rewritten.noted(), Proof.none(), shower))
                    .containsExactly(new ForkFound(
                            "DE:DRV/claims/1",
                            log.noted().note(),
                            rewritten.noted().note(),
                            shower == Shower.RELAY || shower == Shower.OWNER_ASKED_OF_RELAYED));
            assertThat(seen.state()).isEqualTo(WitnessState.QUARANTINED);
        }
    }

    @Test
    void a_larger_one_without_a_proof_is_not_believed_until_the_owner_proves_it() {
        show(log.noted(70), Proof.none(), Shower.OWNER);
        assertThat(show(log.noted(90), Proof.none(), Shower.OWNER)).isEmpty();
        assertThat(seen.newest().orElseThrow().size()).isEqualTo(70);
        assertThat(show(log.noted(90), Proof.none(), Shower.OWNER_SILENT))
                .containsExactly(
                        new ProofAwaited("DE:DRV/claims/1", log.noted(90).note()));
        assertThat(seen.state()).isEqualTo(WitnessState.PROOF_AWAITED);
        assertThat(show(log.noted(90), proof(log, 70, 90), Shower.OWNER_ASKED))
                .containsExactly(witnessed(log.noted(90)));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
    }

    @Test
    void a_smaller_one_that_was_long_under_way_is_no_alarm_once_it_is_proved() {
        show(log.noted(90), Proof.none(), Shower.OWNER);
        assertThat(show(log.noted(80), Proof.none(), Shower.OWNER))
                .containsExactly(
                        new ProofAwaited("DE:DRV/claims/1", log.noted(80).note()));
        assertThat(show(log.noted(80), proof(log, 80, 90), Shower.OWNER_ASKED))
                .containsExactly(new ProofGiven("DE:DRV/claims/1", log.noted(80).note()));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
        assertThat(seen.newest().orElseThrow().size()).isEqualTo(90);
    }

    @Test
    void an_owner_that_is_asked_and_cannot_prove_has_forked() {
        show(log.noted(90), Proof.none(), Shower.OWNER);
        show(log.noted(50), Proof.none(), Shower.OWNER);
        assertThat(show(log.noted(50), new Proof(50, 90, List.of()), Shower.OWNER_ASKED))
                .containsExactly(new ForkFound(
                        "DE:DRV/claims/1", log.noted(90).note(), log.noted(50).note(), false));
    }

    @Test
    void a_rewritten_history_is_found_however_it_is_proved() {
        show(log.noted(70), Proof.none(), Shower.OWNER);
        show(rewritten.noted(90), proof(rewritten, 70, 90), Shower.OWNER);
        assertThat(seen.state()).isEqualTo(WitnessState.PROOF_AWAITED);
        assertThat(show(rewritten.noted(90), proof(rewritten, 70, 90), Shower.OWNER_ASKED))
                .hasOnlyElementsOfType(ForkFound.class);
    }

    @Test
    void an_answer_about_other_trees_than_those_in_question_accuses_nobody() {
        show(log.noted(70), Proof.none(), Shower.OWNER);
        show(log.noted(80), Proof.none(), Shower.OWNER_SILENT);
        show(log.noted(90), proof(log, 70, 90), Shower.OWNER);
        assertThat(show(log.noted(80), proof(log, 70, 80), Shower.OWNER_ASKED)).isEmpty();
        assertThat(seen.state()).isEqualTo(WitnessState.PROOF_AWAITED);
        show(log.noted(80), proof(log, 80, 90), Shower.OWNER_ASKED);
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
    }

    @Test
    void what_another_partner_passes_on_stops_nothing_before_the_owner_was_asked() {
        show(log.noted(70), Proof.none(), Shower.OWNER);
        assertThat(show(rewritten.noted(90), Proof.none(), Shower.RELAY)).isEmpty();
        assertThat(show(rewritten.noted(90), proof(log, 70, 90), Shower.OWNER_ASKED_OF_RELAYED))
                .hasOnlyElementsOfType(ForkFound.class);
    }

    /// The owner was asked about more of what it had shown before it was rewritten, and disowns both.
    @Test
    void when_an_alarm_about_what_was_passed_on_is_lifted_the_log_is_what_its_owner_shows_next() {
        show(log.noted(70), Proof.none(), Shower.OWNER);
        assertThat(show(log.noted(90), proof(rewritten, 70, 90), Shower.OWNER_ASKED_OF_RELAYED))
                .containsExactly(new ForkFound(
                        "DE:DRV/claims/1", log.noted(70).note(), log.noted(90).note(), true));
        decide(new ApproveLift("officer-1", log.noted(90).note(), "a restore"));
        decide(new ApproveLift("officer-2", log.noted(90).note(), "a restore"));
        assertThat(seen.state()).isEqualTo(WitnessState.NOT_WITNESSED);
        assertThat(show(log.noted(80), Proof.none(), Shower.RELAY)).isEmpty();
        assertThat(show(rewritten.noted(95), proof(rewritten, 70, 95), Shower.OWNER))
                .containsExactly(witnessed(rewritten.noted(95)));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
    }

    @Test
    void two_officers_end_a_quarantine_and_never_one() {
        fork();
        var shown = rewritten.noted().note();
        assertRefused(
                Refusal.FORK_DIFFERS, new ApproveLift("officer-1", log.noted().note(), "a restore"));
        assertThat(decide(new ApproveLift("officer-1", shown, "a restore"))).hasOnlyElementsOfType(LiftApproved.class);
        assertThat(seen.state()).isEqualTo(WitnessState.QUARANTINED);
        assertRefused(Refusal.SAME_OFFICER, new ApproveLift("officer-1", shown, "a restore"));
        assertThat(decide(new ApproveLift("officer-2", shown, "a restore")))
                .containsExactly(
                        new QuarantineLifted("DE:DRV/claims/1", shown, "a restore", List.of("officer-1", "officer-2")));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
        assertThat(seen.lifted()).hasSize(1);
        assertRefused(Refusal.NOT_QUARANTINED, new ApproveLift("officer-1", shown, "again"));
    }

    @Test
    void a_history_that_officers_have_closed_is_no_alarm_when_another_partner_passes_it_on() {
        fork();
        var shown = rewritten.noted().note();
        decide(new ApproveLift("officer-1", shown, "a restore"));
        decide(new ApproveLift("officer-2", shown, "a restore"));
        assertThat(show(log.noted(), Proof.none(), Shower.RELAY)).isEmpty();
        assertThat(show(log.noted(), Proof.none(), Shower.OWNER)).hasOnlyElementsOfType(ForkFound.class);
    }

    /// Each partner had heard of the old history up to another point: one alarm is enough.
    @Test
    void more_of_a_closed_history_than_was_seen_here_is_no_alarm_either() {
        show(log.noted(80), Proof.none(), Shower.OWNER);
        show(rewritten.noted(), proof(rewritten, 80, 100), Shower.OWNER_ASKED);
        assertThat(seen.state()).isEqualTo(WitnessState.QUARANTINED);
        var shown = rewritten.noted().note();
        decide(new ApproveLift("officer-1", shown, "a restore"));
        decide(new ApproveLift("officer-2", shown, "a restore"));
        assertThat(decide(new FindBehind(log.noted(90), rewritten.noted()))).isEmpty();
        for (int size : List.of(70, 90, 100))
            assertThat(show(log.noted(size), Proof.none(), Shower.RELAY)).isEmpty();
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
        log.grow(1, "entry");
        assertThat(decide(new FindBehind(log.noted(), rewritten.noted()))).hasOnlyElementsOfType(ForkFound.class);
    }

    @Test
    void nothing_is_witnessed_while_there_are_two_histories() {
        fork();
        log.grow(20, "entry");
        assertThat(show(log.noted(), proof(log, 100, 120), Shower.OWNER)).isEmpty();
    }

    @Test
    void a_new_incarnation_waits_for_two_officers_and_goes_on_from_what_is_common() {
        show(log.noted(60), Proof.none(), Shower.OWNER);
        show(log.noted(100), proof(log, 60, 100), Shower.OWNER);
        var restored = log.cutTo(70, 2).grow(5, "after");
        show(restored.noted(), proof(restored, 60, 75), Shower.OWNER);
        assertThat(seen.state()).isEqualTo(WitnessState.GAP_AWAITED);
        var statement = statement(log.noted(60), log.noted(100));
        decide(new StateGap("DE:DRV/claims/2", statement));
        assertThat(decide(new StateGap("DE:DRV/claims/2", statement))).isEmpty();
        assertRefused(Refusal.NO_GAP_STATED, new ApproveGap("DE:DRV/claims/3", "officer-1"));
        assertThat(decide(new ApproveGap("DE:DRV/claims/2", "officer-1"))).hasOnlyElementsOfType(GapApproved.class);
        assertRefused(Refusal.SAME_OFFICER, new ApproveGap("DE:DRV/claims/2", "officer-1"));
        assertThat(seen.state()).isEqualTo(WitnessState.GAP_AWAITED);
        assertThat(decide(new ApproveGap("DE:DRV/claims/2", "officer-2")))
                .containsExactly(new GapAccepted("DE:DRV/claims/2", statement, List.of("officer-1", "officer-2")));
        assertThat(seen.state()).isEqualTo(WitnessState.WITNESSED);
        assertThat(seen.acceptedGaps()).hasSize(1);
        assertThat(show(restored.noted(), proof(restored, 60, 75), Shower.OWNER))
                .containsExactly(witnessed(restored.noted()));
    }

    @Test
    void what_goes_on_under_a_new_name_and_denies_what_is_common_is_a_fork() {
        show(log.noted(60), Proof.none(), Shower.OWNER);
        decide(new StateGap("DE:DRV/claims/2", statement(log.noted(60), log.noted(60))));
        decide(new ApproveGap("DE:DRV/claims/2", "officer-1"));
        decide(new ApproveGap("DE:DRV/claims/2", "officer-2"));
        var denied = log.cutTo(59, 2).grow(20, "after");
        show(denied.noted(), proof(denied, 60, 79), Shower.OWNER);
        assertThat(show(denied.noted(), proof(denied, 60, 79), Shower.OWNER_ASKED))
                .hasOnlyElementsOfType(ForkFound.class);
    }

    @Test
    void the_logs_of_the_own_node_are_anchored() {
        assertThat(decide(new Show(log.noted(70), Proof.none(), Shower.OWNER, true)))
                .hasOnlyElementsOfType(CheckpointAnchored.class);
    }

    private void fork() {
        show(log.noted(), Proof.none(), Shower.OWNER);
        show(rewritten.noted(), Proof.none(), Shower.OWNER);
        assertThat(seen.state()).isEqualTo(WitnessState.QUARANTINED);
    }

    private List<WitnessEvent> show(Noted shown, Proof proof, Shower by) {
        return decide(new Show(shown, proof, by, false));
    }

    private List<WitnessEvent> decide(WitnessCommand command) {
        var events = new ArrayList<>(seen.decide(command));
        for (var event : events) seen = seen.evolve(event);
        return events;
    }

    private void assertRefused(Refusal refusal, WitnessCommand command) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static CheckpointWitnessed witnessed(Noted shown) {
        return new CheckpointWitnessed(
                shown.log(), shown.size(), shown.checkpoint().root().toString(), shown.note());
    }

    private static Proof proof(SampleLog of, int from, int to) {
        return new Proof(from, to, of.proof(from, to));
    }

    private static Octets statement(Noted common, Noted witnessed) {
        var content = GapStatement.newBuilder()
                .setOldLog("DE:DRV/claims/1")
                .setNewLog("DE:DRV/claims/2")
                .setReceiver("NL:SVB")
                .setLastCommon(common.note())
                .setLastWitnessed(witnessed.note())
                .build();
        return Octets.of(SignedGapStatement.newBuilder()
                .setContent(ByteString.copyFrom(content.toByteArray()))
                .build()
                .toByteString());
    }
}
