package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// Instances of one service on one database: what one of them commits, all see; what one has applied, no other
/// applies.
@PostgresTest
class SeveralInstancesTest {
    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void start() {
        database = PostgresExtension.freshDatabase("instances");
        log = TestLog.on(database);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private static ProcessingProperties properties(int segments, Duration claim) {
        return new ProcessingProperties(segments, claim, 64, 4, 2, 3, 5);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void every_instance_answers_with_all_that_was_committed_whoever_applied_it() {
        var four = properties(4, Duration.ofSeconds(2));
        try (var writer = Instance.of(database, log, four).started();
                var other = Instance.standby(database, log, four).started()) {
            for (int round = 1; round <= 20; round++) {
                log.noteEach(List.of("a", "b", "c", "d", "e"), 1);
                for (var instance : List.of(writer, other)) {
                    instance.awaitCurrent();
                    for (var stream : List.of("a", "b", "c", "d", "e"))
                        assertThat(instance.notes.of(stream)).isEqualTo(numbers(round));
                }
            }
        }
    }

    @Test
    void what_a_dead_instance_had_another_takes_over() {
        var two = properties(2, Duration.ofMillis(400));
        var other = Instance.standby(database, log, two);
        try (var writer = Instance.of(database, log, two).started()) {
            Instance.await("it has both", () -> writer.owns(0) && writer.owns(1));
            other.started();
            log.note("a", 10);
            writer.awaitCurrent();
        }
        Instance.await("the other has both", () -> other.owns(0) && other.owns(1));
        log.note("a", 10);
        other.awaitCurrent();
        assertThat(other.notes.of("a")).isEqualTo(numbers(20));
        other.close();
    }

    @Test
    void a_stalled_instance_loses_its_claim_and_its_late_commit_fails() throws InterruptedException {
        var stalled = new CountDownLatch(1);
        var wakes = new CountDownLatch(1);
        // Extends its claim every quarter of an hour; the other thinks it dead after half a second.
        try (var first = Instance.standby(database, log, properties(1, Duration.ofHours(1)));
                var second = Instance.standby(database, log, properties(1, Duration.ofMillis(500)))) {
            var once = new AtomicBoolean();
            first.notes.before = () -> {
                if (once.compareAndSet(false, true)) await(stalled, wakes);
            };
            first.started();
            Instance.await("it has the segment", () -> first.owns(0));
            log.note("a", 3);
            stalled.await();
            second.started();
            log.note("a", 2);
            second.awaitCurrent();
            assertThat(second.notes.of("a")).isEqualTo(numbers(5));
            wakes.countDown();
            Instance.await("the late one gives up", () -> !first.owns(0));
            assertThat(second.notes.of("a")).isEqualTo(numbers(5));
            assertThat(first.notes.told).isEmpty();
            assertThat(second.standing().applied()).isEqualTo(5);
            assertThat(second.standing().deadLetters()).isZero();
        }
    }

    private static void await(CountDownLatch stalled, CountDownLatch wakes) {
        stalled.countDown();
        try {
            wakes.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void commits_are_heard_in_another_process_though_nobody_notifies_in_a_writers_transaction() {
        try (var writer = Instance.of(database, log, Instance.PROPERTIES);
                var other = Instance.standby(database, log, Instance.PROPERTIES).started()) {
            writer.processing.start();
            Instance.await("it has the segment", () -> other.owns(0));
            for (int n = 0; n < 5; n++) {
                log.note("a", 1);
                int count = n + 1;
                Instance.await("the other applies it", () -> other.notes.of("a").size() == count);
            }
        }
    }
}
