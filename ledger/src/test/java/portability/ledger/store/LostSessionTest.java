package portability.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import portability.ledger.store.LosingConnection.When;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.NotTheWriter;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.ledger.testkit.postgres.PostgresTest;

/// Sessions end at any moment: nothing is lost by it, nothing happens twice, and nobody waits for ever.
@PostgresTest
class LostSessionTest {
    private final TestLog log = new TestLog();

    @Test
    void a_commit_nobody_heard_of_is_found_and_not_repeated() throws SQLException {
        try (var writer = log.writer(new LosingConnection(log, When.AFTER_COMMIT, 1)::open)) {
            var committed = writer.submit(TestLog.of(TestLog.event("a", 0)).with(TestLog.receipt("one")));
            assertThat(committed.firstLeaf()).isZero();
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 1))).firstLeaf())
                    .isOne();
        }
        assertThat(log.reader.size()).isEqualTo(2);
    }

    @Test
    void what_the_server_never_got_is_sent_again() throws SQLException {
        try (var writer = log.writer(new LosingConnection(log, When.BEFORE_COMMIT, 1)::open);
                var together = new Together(log, writer)) {
            for (int i = 0; i < 4; i++) together.submit(TestLog.of(TestLog.event("s" + i, 0)));
            assertThat(together.go()).hasOnlyElementsOfType(Committed.class);
        }
        assertThat(log.reader.size()).isEqualTo(5);
    }

    @Test
    void an_old_receipt_does_not_speak_for_a_group_that_was_lost() throws SQLException {
        try (var writer = log.writer()) {
            writer.submit(TestLog.receiptAlone("old"));
        }
        var lost = new AtomicInteger();
        Connections breaks = () -> new LosingConnection(log, When.BEFORE_COMMIT, lost.getAndSet(0)).open();
        try (var writer = log.writer(breaks);
                var together = new Together(log, writer)) {
            together.submit(TestLog.receiptAlone("old"));
            together.submit(TestLog.of(TestLog.event("b", 0)));
            together.submit(TestLog.receiptAlone("new"));
            log.endWritersSession();
            lost.set(1);
            var answers = together.go();
            assertThat(answers.get(0)).isInstanceOf(DuplicateCommand.class);
            assertThat(answers.get(1)).isInstanceOf(Committed.class);
            assertThat(answers.get(2)).isInstanceOf(Committed.class);
        }
        assertThat(log.reader.lastOf("b")).hasValue(0);
        assertThat(log.count("command_receipt")).isEqualTo(2);
    }

    @Test
    void what_ends_every_session_is_given_up_and_the_next_one_is_stored() {
        try (var writer = log.writer(new LosingConnection(log, When.BEFORE_COMMIT, 2)::open)) {
            assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("a", 0))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 0))).firstLeaf())
                    .isZero();
        }
    }

    @Test
    void a_session_that_died_while_nothing_was_written_is_replaced() throws SQLException {
        try (var writer = log.writer()) {
            writer.submit(TestLog.of(TestLog.event("a", 0)));
            log.endWritersSession();
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 1))).firstLeaf())
                    .isOne();
        }
    }

    @Test
    void a_database_has_one_writer_and_another_takes_over_when_it_closes() {
        var first = log.writer();
        try (var second = log.writer()) {
            first.submit(TestLog.of(TestLog.event("a", 0)));
            assertThatThrownBy(() -> second.submit(TestLog.of(TestLog.event("b", 0))))
                    .isInstanceOf(NotTheWriter.class);
            assertThat(second.isWriter()).isFalse();
            first.close();
            assertThat(second.submit(TestLog.of(TestLog.event("a", 1))).firstLeaf())
                    .isOne();
            assertThatThrownBy(() -> first.submit(TestLog.of(TestLog.event("a", 2))))
                    .isInstanceOf(NotTheWriter.class);
        }
    }

    @Test
    void a_writer_whose_session_was_ended_is_fenced_by_the_one_who_took_over() throws SQLException {
        try (var first = log.writer();
                var second = log.writer()) {
            first.submit(TestLog.of(TestLog.event("a", 0)));
            log.endWritersSession();
            assertThat(second.submit(TestLog.of(TestLog.event("a", 1))).firstLeaf())
                    .isOne();
            assertThatThrownBy(() -> first.submit(TestLog.of(TestLog.event("a", 1))))
                    .isInstanceOf(StoreFailure.class)
                    .isNotInstanceOf(StoreFailure.StreamConflict.class);
        }
        assertThat(log.reader.size()).isEqualTo(2);
    }

    @Test
    void a_database_that_does_not_answer_is_told_to_each_who_waits() throws SQLException {
        try (var writer = log.writer(() -> {
            throw new IllegalStateException("a bug where connections come from");
        })) {
            for (int i = 0; i < 3; i++)
                assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("a", 0))))
                        .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void a_log_that_became_shorter_is_not_continued_with_a_hole_in_a_stream() throws SQLException {
        try (var writer = log.writer()) {
            for (int i = 0; i < 4; i++) writer.submit(TestLog.of(TestLog.event("a", i)));
            // As a restored backup would have it.
            assertThat(log.sql.sql("delete from log_entry where leaf_index > 1").update())
                    .isEqualTo(2);
            log.endWritersSession();
            assertThatThrownBy(() -> writer.submit(TestLog.of(TestLog.event("a", 4))))
                    .isInstanceOf(StoreFailure.StreamConflict.class);
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 2))).firstLeaf())
                    .isEqualTo(2);
        }
    }

    @Test
    void rows_that_were_dumped_and_loaded_elsewhere_are_a_log_to_continue() throws SQLException {
        try (var writer = log.writer()) {
            for (int i = 0; i < 3; i++)
                writer.submit(TestLog.of(TestLog.event("a", i)).with(TestLog.receipt("c" + i)));
        }
        var restored = new TestLog();
        restored.load(log, List.of("log_entry", "command_receipt"));
        try (var writer = restored.writer()) {
            assertThatThrownBy(() ->
                            writer.submit(TestLog.of(TestLog.event("a", 3)).with(TestLog.receipt("c1"))))
                    .isInstanceOf(DuplicateCommand.class);
            assertThat(writer.submit(TestLog.of(TestLog.event("a", 3))).firstLeaf())
                    .isEqualTo(3);
        }
        assertThat(restored.reader.from(0, 10)).hasSize(4).allMatch(StoredEvent::isIntact);
    }
}
