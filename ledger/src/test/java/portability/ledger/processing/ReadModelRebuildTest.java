package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import portability.ledger.processing.OperationRefused.Reason;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// A read model made anew is the living one to the byte, whoever works on it and whatever breaks off.
@PostgresTest
class ReadModelRebuildTest {
    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void start() {
        database = PostgresExtension.freshDatabase("rebuild");
        log = TestLog.on(database);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private static TableDigest digest(Instance instance) {
        return instance.sql.execute((ConnectionCallback<TableDigest>) connection -> TableDigest.of(connection, "note"));
    }

    @Test
    void live_equals_rebuilt_to_the_byte_and_nobody_is_told_twice() {
        try (var here = Instance.of(database, log, Instance.PROPERTIES).started()) {
            log.noteEach(List.of("a", "b", "c"), 200);
            here.awaitCurrent();
            var live = digest(here);
            Instance.await("all are told", () -> here.notes.told.size() == 600);
            int told = here.notes.told.size();
            here.processing.rebuild().start("notes", false);
            assertThat(here.processing.rebuild().status("notes").until()).isEqualTo(600);
            here.awaitCurrent();
            assertThat(digest(here)).isEqualTo(live);
            assertThat(live.rows()).isEqualTo(600);
            assertThat(here.notes.told).hasSize(told);
            log.note("a", 1);
            here.awaitCurrent();
            Instance.await("news are told again", () -> here.notes.told.size() == told + 1);
        }
    }

    @Test
    void a_rebuild_goes_on_after_a_crash_and_tells_how_far_it_is() {
        var half = new CountDownLatch(150);
        try (var first = Instance.of(database, log, Instance.PROPERTIES).started()) {
            log.noteEach(List.of("a", "b"), 300);
            first.awaitCurrent();
            first.notes.before = () -> {
                half.countDown();
                if (half.getCount() == 0) throw new OutOfReach();
            };
            first.processing.rebuild().start("notes", false);
            Instance.await("it breaks off", () -> half.getCount() == 0);
        }
        try (var second = Instance.of(database, log, Instance.PROPERTIES).started()) {
            second.processing.rebuild().start("notes", false);
            var status = second.processing.rebuild().status("notes");
            while (!status.isDone()) status = second.processing.rebuild().next("notes");
            assertThat(status.until()).isEqualTo(600);
            assertThat(status.applied()).isEqualTo(600);
            assertThat(second.notes.of("a")).hasSize(300);
            assertThat(second.notes.of("b")).hasSize(300);
        }
    }

    /// As when the database goes away.
    private static final class OutOfReach extends RuntimeException implements Passing {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void several_instances_rebuild_together_from_an_order_given_to_one() {
        var two = new ProcessingProperties(2, Instance.PROPERTIES.claimTimeout(), 64, 4, 2, 3, 5);
        try (var first = Instance.of(database, log, two).started();
                var second = Instance.standby(database, log, two).started()) {
            log.noteEach(List.of("a", "b", "c", "d"), 150);
            first.awaitCurrent();
            var live = digest(first);
            second.processing.rebuild().start("notes", false);
            log.noteEach(List.of("a", "b", "c", "d"), 1);
            first.awaitCurrent();
            first.sql.update("delete from note where n = 150");
            assertThat(digest(second)).isEqualTo(live);
        }
    }

    @Test
    void rows_of_who_was_erased_do_not_come_back_by_a_segment_that_is_behind() {
        var four = new ProcessingProperties(4, Instance.PROPERTIES.claimTimeout(), 64, 4, 2, 3, 5);
        try (var here = Instance.of(database, log, four).started()) {
            here.notes.atEndOfBatch = true;
            here.notes.beforeIn = stream -> {
                if (stream.equals("a"))
                    Instance.await("another segment heard of the erasure", () -> here.notes.forgotten.contains("a"));
            };
            log.noteEach(List.of("a", "b", "c", "d", "e"), 2);
            log.forget("a");
            here.awaitCurrent();
            assertThat(here.notes.of("a")).isEmpty();
            assertThat(here.notes.of("b")).containsExactly(0, 1);
            assertThat(here.processing.check().check("notes").isEqual()).isTrue();
            var live = digest(here);
            here.processing.rebuild().start("notes", false);
            here.awaitCurrent();
            assertThat(digest(here)).isEqualTo(live);
        }
    }

    @Test
    void a_check_finds_a_row_that_the_log_does_not_say() {
        try (var here = Instance.of(database, log, Instance.PROPERTIES).started()) {
            log.noteEach(List.of("a", "b"), 50);
            here.awaitCurrent();
            Instance.await("all are told", () -> here.notes.told.size() == 100);
            here.notes.atEndOfBatch = true;
            int told = here.notes.told.size();
            assertThat(here.processing.check().check("notes").isEqual()).isTrue();
            here.sql.update("update note set n = 1000 where stream = 'b' and n = 7");
            var report = here.processing.check().check("notes");
            assertThat(report.applied()).isEqualTo(100);
            assertThat(report.isEqual()).isFalse();
            assertThat(here.notes.of("b")).contains(1000).hasSize(50);
            assertThat(here.notes.told).hasSize(told);
            assertThat(here.sql.queryForList("select nspname from pg_namespace where nspname like 'read_model_check%'"))
                    .isEmpty();
        }
    }

    @Test
    void refuses_to_rebuild_what_is_no_read_model() {
        try (var here = Instance.of(database, log, Instance.PROPERTIES)) {
            assertThatThrownBy(() -> here.processing.rebuild().start("nobody", false))
                    .isInstanceOfSatisfying(
                            OperationRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_PROCESSOR));
        }
    }
}
