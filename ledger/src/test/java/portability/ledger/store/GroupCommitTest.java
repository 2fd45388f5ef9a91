package portability.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.ledger.store.StoreFailure.Unstorable;
import portability.ledger.testkit.postgres.PostgresTest;

/// Many submissions in one transaction: the failure of one is its own.
@PostgresTest
class GroupCommitTest {
    private final TestLog log = new TestLog();

    @Test
    void what_waits_is_committed_in_one_transaction_and_numbered_without_gaps() throws SQLException {
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            for (int i = 0; i < 5; i++)
                together.submit(TestLog.of(TestLog.event("s" + i, 0), TestLog.event("s" + i, 1)));
            var answers = together.go().stream().map(Committed.class::cast).toList();
            assertThat(answers).extracting(Committed::firstLeaf).containsExactly(1L, 3L, 5L, 7L, 9L);
            assertThat(answers)
                    .extracting(Committed::recordedAt)
                    .containsOnly(answers.getFirst().recordedAt());
            assertThat(log.sql
                            .sql("select count(distinct xmin::text) from log_entry where leaf_index > 0")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
        assertThat(log.reader.size()).isEqualTo(11);
    }

    @Test
    void a_conflict_fails_alone() throws SQLException {
        try (var writer = log.writer()) {
            writer.submit(TestLog.of(TestLog.event("taken", 0)));
            try (var together = new Together(log, writer)) {
                together.submit(TestLog.of(TestLog.event("a", 0)));
                together.submit(TestLog.of(TestLog.event("taken", 0)));
                together.submit(TestLog.of(TestLog.event("b", 0)));
                assertFailsAlone(together.go(), StreamConflict.class);
            }
        }
    }

    @Test
    void a_conflict_the_writer_does_not_remember_fails_alone() throws SQLException {
        try (var writer = log.writer()) {
            writer.submit(TestLog.of(TestLog.event("taken", 0)));
        }
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            together.submit(TestLog.of(TestLog.event("a", 0)));
            together.submit(TestLog.of(TestLog.event("taken", 0)));
            together.submit(TestLog.of(TestLog.event("b", 0)));
            assertFailsAlone(together.go(), StreamConflict.class);
        }
    }

    @Test
    void a_text_no_database_can_hold_fails_alone() throws SQLException {
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            together.submit(TestLog.of(TestLog.event("a", 0)));
            together.submit(TestLog.of(TestLog.event("nul\0", 0)));
            together.submit(TestLog.of(TestLog.event("b", 0)));
            assertFailsAlone(together.go(), Unstorable.class);
            assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("nul\0", 7))))
                    .isInstanceOf(Unstorable.class);
        }
    }

    @Test
    void a_command_that_comes_twice_in_one_group_has_one_effect() throws SQLException {
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            together.submit(TestLog.of(TestLog.event("a", 0)).with(TestLog.receipt("one")));
            together.submit(TestLog.of(TestLog.event("b", 0)).with(TestLog.receipt("one")));
            together.submit(TestLog.of(TestLog.event("c", 0)));
            assertFailsAlone(together.go(), DuplicateCommand.class);
        }
        assertThat(log.count("command_receipt")).isOne();
        assertThat(log.reader.lastOf("b")).isEmpty();
    }

    @Test
    void a_subject_has_one_key() throws SQLException {
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            together.submit(withKey(TestLog.event("a", 0)));
            together.submit(withKey(TestLog.event("b", 0)));
            together.submit(TestLog.of(TestLog.event("c", 0)));
            assertFailsAlone(together.go(), KeyConflict.class);
        }
        assertThat(log.count("subject_key")).isOne();
    }

    @Test
    void keys_end_with_the_event_that_says_so() {
        try (var writer = log.writer()) {
            writer.submit(withKey(TestLog.event("a", 0)));
            writer.submit(
                    new Submission(List.of(TestLog.event("a", 1)), Optional.empty(), List.of(), List.of("person-1")));
        }
        assertThat(log.count("subject_key")).isZero();
    }

    @Test
    void large_payloads_are_stored_though_no_group_can_hold_them_all() throws SQLException {
        var large = "x".repeat(6 << 20);
        try (var writer = log.writer();
                var together = new Together(log, writer)) {
            for (int i = 0; i < 3; i++) together.submit(TestLog.of(TestLog.event("s" + i, 0, large)));
            together.submit(TestLog.of(TestLog.event("larger than a group", 0, large + large)));
            assertThat(together.go()).hasOnlyElementsOfType(Committed.class);
        }
        assertThat(log.reader.entry(4).orElseThrow().isIntact()).isTrue();
    }

    private static void assertFailsAlone(List<Object> answers, Class<? extends StoreFailure> failure) {
        assertThat(answers.get(0)).isInstanceOf(Committed.class);
        assertThat(answers.get(1)).isInstanceOf(failure);
        assertThat(answers.get(2)).isInstanceOf(Committed.class);
    }

    private static Submission withKey(NewEvent event) {
        var key = new NewSubjectKey("person-1", "kek-1", "wrapped".getBytes(UTF_8));
        return new Submission(List.of(event), Optional.empty(), List.of(key), List.of());
    }
}
