package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.processing.OperationRefused.Reason;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

/// What happens to an event that cannot be applied, to those behind it and to all others.
@PostgresTest
class DeadLettersTest {
    private static final Principal OPERATOR = new Principal("operator-1", Set.of(Role.OPERATOR));

    private TestLog log;
    private Instance here;

    @BeforeEach
    void start() {
        var database = PostgresExtension.freshDatabase("letters");
        log = TestLog.on(database);
        here = Instance.of(database, log, Instance.PROPERTIES).started();
    }

    @AfterEach
    void stop() {
        here.close();
        log.close();
    }

    private List<DeadLetter> letters() {
        return here.processing.letters().list(new DeadLetter.Filter("", true, "", -1), 100);
    }

    private void awaitApplied() {
        Instance.await(
                "the log is applied",
                () -> here.standing().applied() == here.processing.list().logSize());
    }

    @Test
    void a_poison_event_parks_its_stream_and_lets_others_go_on() {
        here.notes.refused.add(1);
        log.noteEach(List.of("a"), 3);
        log.note("b", 1);
        awaitApplied();
        assertThat(here.notes.of("a")).containsExactly(0);
        assertThat(here.notes.of("b")).containsExactly(0);
        assertThat(letters()).extracting(DeadLetter::leafIndex).containsExactly(1L, 2L);
        assertThat(letters()).extracting(DeadLetter::attempts).containsExactly(2, 0);
        assertThat(letters().getLast().cause()).isEqualTo(DeadLetters.BEHIND);
    }

    @Test
    void a_letter_tells_the_kind_of_the_failure_and_never_its_text() {
        here.notes.refused.add(0);
        log.note("secret-stream", 1);
        awaitApplied();
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.cause())
                        .startsWith("NOT_APPLIED java.lang.IllegalStateException")
                        .doesNotContain("a text that holds"));
    }

    @Test
    void what_postgresql_refuses_is_parked_though_it_breaks_the_transaction() {
        here.sql.update("insert into note (stream, n) values ('a', 1)");
        log.noteEach(List.of("a", "b"), 3);
        awaitApplied();
        assertThat(here.notes.of("b")).containsExactly(0, 1, 2);
        assertThat(letters()).extracting(DeadLetter::leafIndex).containsExactly(2L, 4L);
        assertThat(letters().getFirst().cause()).contains("23505");
    }

    @Test
    void what_fails_only_at_the_end_of_a_batch_is_found_all_the_same() {
        here.notes.atEndOfBatch = true;
        here.sql.update("insert into note (stream, n) values ('a', 1)");
        log.noteEach(List.of("a", "b"), 3);
        awaitApplied();
        assertThat(here.notes.of("a")).containsExactly(0, 1);
        assertThat(here.notes.of("b")).containsExactly(0, 1, 2);
        assertThat(letters()).extracting(DeadLetter::leafIndex).containsExactly(2L, 4L);
    }

    @Test
    void a_failure_that_passes_is_no_letter() {
        here.notes.passingFailures.set(3);
        log.note("a", 2);
        here.awaitCurrent();
        assertThat(here.notes.of("a")).containsExactly(0, 1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void answers_are_refused_while_letters_bear_on_them() {
        here.notes.refused.add(1);
        log.note("a", 2);
        log.note("b", 1);
        assertThatThrownBy(here::awaitCurrent)
                .isInstanceOfSatisfying(
                        ReadModelNotCurrent.class,
                        refused -> assertThat(refused.reason())
                                .isEqualTo(ReadModelNotCurrent.Reason.READ_MODEL_INCOMPLETE));
        var current = here.processing.readModels().catchUp("notes");
        current.requireStreams(Set.of("b"));
        current.requireAbout("b");
        current.requireEvery("note.Forgotten");
        assertThatThrownBy(() -> current.requireStreams(Set.of("a", "b"))).isInstanceOf(ReadModelNotCurrent.class);
        assertThatThrownBy(() -> current.requireAbout("a")).isInstanceOf(ReadModelNotCurrent.class);
        assertThatThrownBy(() -> current.requireEvery("note.Noted")).isInstanceOf(ReadModelNotCurrent.class);
    }

    @Test
    void whoever_is_meant_by_an_event_that_does_not_read_nobody_is_answered() {
        log.garbled("c");
        log.note("a", 1);
        assertThatThrownBy(here::awaitCurrent).isInstanceOf(ReadModelNotCurrent.class);
        var current = here.processing.readModels().catchUp("notes");
        current.requireStreams(Set.of("a"));
        assertThatThrownBy(() -> current.requireAbout("a")).isInstanceOf(ReadModelNotCurrent.class);
    }

    @Test
    void an_answer_waits_for_an_erasure_that_could_not_be_applied() {
        log.note("a", 1);
        here.notes.forgettingFails = true;
        log.forget("a");
        log.note("b", 1);
        assertThatThrownBy(here::awaitCurrent).isInstanceOf(ReadModelNotCurrent.class);
        var current = here.processing.readModels().catchUp("notes");
        current.requireAbout("b");
        assertThatThrownBy(() -> current.requireAbout("a")).isInstanceOf(ReadModelNotCurrent.class);
    }

    @Test
    void a_retry_applies_a_stream_in_its_order_until_one_fails() {
        here.notes.refused.addAll(Set.of(1, 3));
        log.note("a", 5);
        awaitApplied();
        assertThat(here.processing.letters().retry("notes", Optional.empty())).isEqualTo(new LetterDesk.Retried(0, 4));
        here.notes.refused.remove(1);
        assertThat(here.processing.letters().retry("notes", Optional.of("a"))).isEqualTo(new LetterDesk.Retried(2, 2));
        assertThat(here.notes.of("a")).containsExactly(0, 1, 2);
        here.notes.refused.clear();
        assertThat(here.processing.letters().retry("notes", Optional.empty())).isEqualTo(new LetterDesk.Retried(2, 0));
        assertThat(here.notes.of("a")).containsExactly(0, 1, 2, 3, 4);
        log.note("a", 1);
        here.awaitCurrent();
        assertThat(here.notes.of("a")).endsWith(5);
        assertThat(here.notes.told).hasSize(6);
    }

    @Test
    void a_discard_is_an_event_with_who_and_why_and_stays_out_of_a_rebuild() {
        here.notes.refused.add(1);
        log.note("a", 3);
        awaitApplied();
        var desk = here.processing.letters();
        assertThat(desk.discard("notes", 1, "sent twice by mistake", OPERATOR)).isEqualTo(1);
        assertThat(desk.discard("notes", 1, "again", OPERATOR)).isEqualTo(1);
        assertThat(desk.retry("notes", Optional.empty())).isEqualTo(new LetterDesk.Retried(1, 0));
        here.awaitCurrent();
        assertThat(here.notes.of("a")).containsExactly(0, 2);
        var told = here.sql.queryForMap(
                "select convert_from(payload, 'UTF8') as payload,"
                        + " convert_from(metadata, 'UTF8') as metadata from log_entry where event_name = ?",
                "processing.LetterDiscarded");
        assertThat(String.valueOf(told.get("payload")))
                .contains("sent twice by mistake")
                .contains("\"leafIndex\":1");
        assertThat(String.valueOf(told.get("metadata"))).contains("operator-1");
        here.notes.refused.clear();
        here.processing.rebuild().start("notes", false);
        here.awaitCurrent();
        assertThat(here.notes.of("a")).containsExactly(0, 2);
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.discard()).isPresent());
    }

    @Test
    void a_full_queue_stops_the_processor_visibly_and_leaves_nothing_out() {
        here.notes.refused.add(0);
        log.note("a", 6);
        Instance.await(
                "it stops",
                () -> here.standing().segments().getFirst().stopped().equals("DEAD_LETTERS_FULL"));
        assertThat(here.standing().applied()).isZero();
        here.notes.refused.clear();
        here.awaitCurrent();
        assertThat(here.notes.of("a")).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(here.standing().segments().getFirst().stopped()).isEmpty();
    }

    @Test
    void refuses_what_is_not_there() {
        var desk = here.processing.letters();
        assertRefused(Reason.UNKNOWN_PROCESSOR, () -> desk.retry("nobody", Optional.empty()));
        assertRefused(Reason.UNKNOWN_LETTER, () -> desk.discard("notes", 7, "why", OPERATOR));
    }

    private static void assertRefused(Reason reason, Runnable wish) {
        assertThatThrownBy(wish::run)
                .isInstanceOfSatisfying(
                        OperationRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
