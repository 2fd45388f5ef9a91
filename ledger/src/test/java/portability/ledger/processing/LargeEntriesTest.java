package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.store.LogReader;
import portability.ledger.store.StoredEvent;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// An entry may hold thousands of lines of an invoice: a stretch of such entries never stands in memory at once.
@PostgresTest
class LargeEntriesTest {
    private static final int LARGE = 900_000;

    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void start() {
        database = PostgresExtension.freshDatabase("large");
        log = TestLog.on(database);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_stretch_of_large_entries_ends_where_there_is_enough() throws SQLException {
        for (int i = 0; i < 7; i++) log.largeNote("a", LARGE);
        var wanted = WantedEvents.of(log.catalogue, Noted.class::equals, _ -> Optional.empty());
        var rows = new LogRows(wanted, new RecentRows(log.catalogue));
        try (var connection = database.connect()) {
            var fetched = rows.fetch(connection, 0, 7);
            assertThat(fetched.rows()).hasSize(3);
            assertThat(fetched.end()).isEqualTo(3);
            assertThat(rows.fetch(connection, 3, 7).end()).isEqualTo(6);
            assertThat(rows.fetch(connection, 6, 7).end()).isEqualTo(7);
        }
    }

    @Test
    void one_that_is_larger_than_enough_comes_alone() throws SQLException {
        log.largeNote("a", 3_000_000);
        log.note("a", 1);
        var wanted = WantedEvents.of(log.catalogue, Noted.class::equals, _ -> Optional.empty());
        try (var connection = database.connect()) {
            var fetched = new LogRows(wanted, new RecentRows(log.catalogue)).fetch(connection, 0, 2);
            assertThat(fetched.rows()).extracting(LogRow::leafIndex).containsExactly(0L);
            assertThat(fetched.end()).isEqualTo(1);
        }
    }

    @Test
    void a_processor_that_is_behind_applies_them_all_in_order() {
        for (int i = 0; i < 12; i++) log.largeNote("a", LARGE);
        log.note("a", 3);
        try (var instance = Instance.of(database, log, properties()).started()) {
            instance.awaitCurrent();
            assertThat(instance.notes.of("a"))
                    .isEqualTo(IntStream.range(0, 15).boxed().toList());
        }
    }

    /// The one connection of the pool is the processor's while it applies: it has to let go of it between.
    @Test
    void a_processor_that_has_large_entries_before_it_lets_others_at_the_database_meanwhile() {
        for (int i = 0; i < 30; i++) log.largeNote("a", LARGE);
        try (var instance = Instance.of(database, log, properties())) {
            instance.pool.setMaximumPoolSize(1);
            instance.notes.before = () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            instance.started();
            Instance.await("its first", () -> !instance.notes.of("a").isEmpty());
            assertThat(instance.notes.of("a")).hasSizeLessThan(30).startsWith(0);
            Instance.await("all", () -> instance.notes.of("a").size() == 30);
            assertThat(instance.notes.told).hasSize(30);
        }
    }

    /// As one that sends a command for each entry.
    @Test
    void a_processor_that_takes_long_over_each_entry_lets_others_at_the_database_meanwhile() {
        log.note("a", 60);
        try (var instance = Instance.of(database, log, properties())) {
            instance.pool.setMaximumPoolSize(1);
            instance.notes.before = () -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            instance.started();
            Instance.await("its first", () -> !instance.notes.of("a").isEmpty());
            assertThat(instance.notes.of("a")).hasSizeLessThan(60).startsWith(0);
            Instance.await("all", () -> instance.notes.of("a").size() == 60);
            assertThat(instance.notes.told).hasSize(60);
        }
    }

    /// What was committed before stays committed, and was told.
    @Test
    void what_fails_undoes_no_more_than_its_own_transaction() {
        for (int i = 0; i < 9; i++) log.largeNote("a", LARGE);
        var calls = new AtomicInteger();
        try (var instance = Instance.of(database, log, properties())) {
            instance.notes.before = () -> {
                if (calls.incrementAndGet() == 8) instance.notes.passingFailures.set(1);
            };
            instance.started();
            Instance.await("all", () -> instance.notes.of("a").size() == 9);
            Instance.await("what is told", () -> instance.notes.told.size() == 9);
            // The last of at least three transactions, once more.
            assertThat(calls.get()).isBetween(10, 11);
        }
    }

    @Test
    void a_page_of_a_stream_of_large_entries_ends_where_there_is_enough() {
        for (int i = 0; i < 4; i++) log.largeNote("a", LARGE);
        log.note("b", 2);
        var reader = new LogReader(database::connect);
        assertThat(reader.streamPage("a", 0).entries())
                .extracting(StoredEvent::streamSeq)
                .containsExactly(0L, 1L, 2L);
        assertThat(reader.streamPage("a", 0).full()).isTrue();
        assertThat(reader.streamPage("a", 3).entries())
                .extracting(StoredEvent::streamSeq)
                .containsExactly(3L);
        assertThat(reader.streamPage("a", 3).full()).isFalse();
        assertThat(reader.streamPage("a", 4).entries()).isEmpty();
        assertThat(reader.streamPage("b", 0).entries()).hasSize(2);
    }

    /// Dozens of processors may be behind at once, each with what it has fetched.
    @Test
    void small_entries_are_fetched_ahead_and_large_ones_are_not() throws SQLException {
        for (int i = 0; i < 12; i++) log.largeNote("a", LARGE);
        log.note("a", 3_000);
        var ahead = new ArrayList<Runnable>();
        try (var instance = Instance.of(database, log, properties());
                var connection = database.connect()) {
            var invoker = SimpleEventHandlerInvoker.builder()
                    .eventHandlers(instance.notes)
                    .build();
            var handlers = new Handlers(
                    "notes",
                    invoker,
                    log.catalogue,
                    log.codec,
                    new KindsTaken(invoker, List.of()),
                    new RecentRows(log.catalogue));
            var reader = new ReadAhead(handlers, Segment.ROOT_SEGMENT, instance.pool, ahead::add);
            var large = reader.take(connection, 0, 12, 3_012);
            assertThat(ahead).isEmpty();
            reader.giveBack(large, 1);
            assertThat(reader.take(connection, 1, 12, 3_012).rows())
                    .extracting(LogRow::leafIndex)
                    .startsWith(1L);
            assertThat(reader.take(connection, 12, 500, 3_012).end()).isLessThan(20);
            assertThat(ahead).hasSize(2);
        }
    }

    private static ProcessingProperties properties() {
        return new ProcessingProperties(1, Duration.ofSeconds(2), 64, 4, 2, 3, 5);
    }

    @Test
    void what_was_appended_here_lately_is_not_fetched_again() throws SQLException {
        var recent = new RecentRows(log.catalogue);
        log.writer.onCommit(recent::appended);
        log.note("a", 3);
        log.unwanted("b");
        var wanted = WantedEvents.of(log.catalogue, Noted.class::equals, _ -> Optional.empty());
        var known = recent.between(1, 4).orElseThrow();
        assertThat(known).extracting(LogRow::leafIndex).containsExactly(1L, 2L, 3L);
        assertThat(known.getFirst().event(log.codec)).isEqualTo(new Noted("a", 1));
        try (var connection = database.connect()) {
            var stored = new LogRows(wanted, new RecentRows(log.catalogue)).fetch(connection, 0, 4);
            var kept = new LogRows(wanted, recent).fetch(connection, 0, 4);
            assertThat(kept.rows())
                    .usingRecursiveComparison()
                    .ignoringFields("decoded")
                    .isEqualTo(stored.rows());
        }
        assertThat(recent.between(3, 5)).isEmpty();
        for (int i = 0; i < 6; i++) log.largeNote("a", LARGE);
        assertThat(recent.between(0, 4)).isEmpty();
        assertThat(recent.between(8, 10)).isPresent();
    }
}
