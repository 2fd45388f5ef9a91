package portability.claims.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.restore.RestoreCommand.Approve;
import portability.claims.restore.RestoreCommand.Declare;
import portability.claims.restore.RestoreCommand.NoteRecovered;
import portability.claims.restore.RestoreCommand.NoteSettled;
import portability.claims.restore.RestoreEvent.GapDeclared;
import portability.claims.restore.RestoreEvent.GapSettled;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.restore.RestoreEvent.PairRecovered;
import portability.claims.restore.RestoreEvent.RestoreApproved;

/// How far the way back from a restore has come: who lets the log go on, and with whom it is at its end.
class RestoredLogTest {
    private static final String NEXT = "DE:DRV/claims/2";
    private static final Octets STATEMENT = Octets.of("statement".getBytes(StandardCharsets.US_ASCII));
    private static final Octets ANOTHER = Octets.of("another".getBytes(StandardCharsets.US_ASCII));

    private Restore restore = Restore.none();

    @Test
    void two_officers_let_the_log_go_on_and_never_one() {
        assertThat(decide(approve(NEXT, "officer-1"))).hasOnlyElementsOfType(RestoreApproved.class);
        assertThatThrownBy(() -> restore.decide(approve(NEXT, "officer-1")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.SAME_OFFICER));
        assertThat(restore.restored()).isEmpty();
        assertThat(decide(approve(NEXT, "officer-2")))
                .containsExactly(new LogRestored(
                        NEXT,
                        "note",
                        "a disk was lost",
                        List.of("officer-1", "officer-2"),
                        List.of("NL:SVB", "MA:CNSS")));
        assertThat(decide(approve(NEXT, "officer-3"))).isEmpty();
    }

    @Test
    void who_approved_another_name_approved_nothing_of_this_one() {
        decide(approve(NEXT, "officer-1"));
        assertThat(decide(approve("DE:DRV/claims/3", "officer-2"))).hasOnlyElementsOfType(RestoreApproved.class);
        assertThat(restore.restored()).isEmpty();
        assertThat(restore.approvedBy()).containsExactly("officer-2");
    }

    @Test
    void each_partner_is_awaited_until_its_documents_are_here_and_open_until_it_has_accepted() {
        restored();
        assertThat(restore.isRecovering()).isTrue();
        assertThat(restore.isAwaited("NL:SVB")).isTrue();
        assertThat(restore.isAwaited("ES:INSS")).isFalse();
        assertThat(decide(new NoteRecovered("NL:SVB", 3, 5))).containsExactly(new PairRecovered(NEXT, "NL:SVB", 3, 5));
        assertThat(decide(new NoteRecovered("NL:SVB", 3, 5))).isEmpty();
        assertThat(restore.isAwaited("NL:SVB")).isFalse();
        assertThat(restore.isRecovering()).isTrue();
        decide(new NoteRecovered("MA:CNSS", 0, 0));
        assertThat(restore.isRecovering()).isFalse();
        assertThat(restore.open()).containsExactly("NL:SVB", "MA:CNSS");
        assertThat(decide(new NoteSettled("NL:SVB"))).containsExactly(new GapSettled(NEXT, "NL:SVB"));
        assertThat(decide(new NoteSettled("NL:SVB"))).isEmpty();
        assertThat(restore.open()).containsExactly("MA:CNSS");
    }

    @Test
    void a_statement_is_kept_once_and_replaced_by_another_until_it_is_accepted() {
        restored();
        assertThat(decide(new Declare("NL:SVB", STATEMENT)))
                .containsExactly(new GapDeclared(NEXT, "NL:SVB", STATEMENT));
        assertThat(decide(new Declare("NL:SVB", STATEMENT))).isEmpty();
        assertThat(decide(new Declare("NL:SVB", ANOTHER))).hasSize(1);
        assertThat(restore.declared()).containsEntry("NL:SVB", ANOTHER);
        decide(new NoteSettled("NL:SVB"));
        assertThat(decide(new Declare("NL:SVB", STATEMENT))).isEmpty();
    }

    @Test
    void a_second_restore_begins_anew_with_every_partner() {
        restored();
        for (var partner : List.of("NL:SVB", "MA:CNSS")) {
            decide(new NoteRecovered(partner, 0, 0));
            decide(new NoteSettled(partner));
        }
        decide(approve("DE:DRV/claims/3", "officer-1"));
        assertThat(restore.isRecovering()).isFalse();
        decide(approve("DE:DRV/claims/3", "officer-2"));
        assertThat(restore.isRecovering()).isTrue();
        assertThat(restore.open()).containsExactly("NL:SVB", "MA:CNSS");
    }

    private void restored() {
        decide(approve(NEXT, "officer-1"));
        decide(approve(NEXT, "officer-2"));
    }

    private List<RestoreEvent> decide(RestoreCommand command) {
        var events = restore.decide(command);
        for (var event : events) restore = restore.evolve(event);
        return events;
    }

    private static Approve approve(String log, String officer) {
        return new Approve(log, officer, "a disk was lost", "note", List.of("NL:SVB", "MA:CNSS"));
    }
}
