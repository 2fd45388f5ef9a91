package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// What a processor does not want costs it no transaction, and makes nobody wait.
@PostgresTest
class QuietStretchTest {
    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void start() {
        database = PostgresExtension.freshDatabase("quiet");
        log = TestLog.on(database);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private static ProcessingProperties claimedFor(Duration time) {
        return new ProcessingProperties(1, time, 64, 4, 2, 3, 5);
    }

    @Test
    void a_read_model_is_current_while_its_position_is_behind_what_it_does_not_want() {
        // Looks for work of its own accord every quarter of an hour.
        try (var instance =
                Instance.of(database, log, claimedFor(Duration.ofHours(1))).started()) {
            log.note("a", 1);
            instance.awaitCurrent();
            log.unwanted("b");
            instance.awaitCurrent();
            // Behind; it passes by itself after a second, which a busy machine may take to look.
            assertThat(applied(instance)).isIn(1L, 2L);
            log.note("a", 1);
            instance.awaitCurrent();
            assertThat(instance.notes.of("a")).containsExactly(0, 1);
            assertThat(applied(instance)).isEqualTo(3);
        }
    }

    /// Whether what was appended here is still kept as it stands, or only of which kind it is.
    @ParameterizedTest
    @ValueSource(ints = {100, 1_000_000})
    void of_what_has_kinds_it_gets_those_it_takes_also_where_it_is_behind(int bytes) {
        try (var instance = Instance.of(database, log, claimedFor(Duration.ofHours(1)))) {
            log.sorted("b", "LEFT");
            log.note("a", 1);
            log.sorted("b", "TAKEN");
            log.sorted("b", "LEFT");
            for (int i = 0; i < 5; i++) log.largeNote("a", bytes);
            instance.started();
            instance.awaitCurrent();
            assertThat(instance.notes.of("a")).containsExactly(0, 1, 2, 3, 4, 5);
            assertThat(instance.notes.sorted).containsExactly("TAKEN");
        }
    }

    /// Its handlers see for themselves.
    @Test
    void of_what_another_process_has_appended_it_gets_every_kind() {
        log.sorted("b", "LEFT");
        log.sorted("b", "TAKEN");
        try (var instance = Instance.standby(database, log, claimedFor(Duration.ofHours(1)))) {
            instance.started();
            instance.awaitCurrent();
            assertThat(instance.notes.sorted).containsExactly("LEFT", "TAKEN");
        }
    }

    @Test
    void of_what_has_kinds_it_is_called_for_those_it_takes() {
        try (var instance =
                Instance.of(database, log, claimedFor(Duration.ofHours(1))).started()) {
            log.note("a", 1);
            instance.awaitCurrent();
            log.sorted("b", "LEFT");
            instance.awaitCurrent();
            assertThat(applied(instance)).isEqualTo(1);
            assertThat(instance.notes.sorted).isEmpty();
            log.sorted("b", "TAKEN");
            instance.awaitCurrent();
            assertThat(instance.notes.sorted).endsWith("TAKEN");
            assertThat(applied(instance)).isEqualTo(3);
        }
    }

    @Test
    void a_kind_that_a_handler_has_not_named_is_passed_only_where_all_have_named_theirs() {
        var notes = new NoteTable(new HikariDataSource());
        var silent = new Silent();
        assertThat(taken(List.of(notes), List.of(notes))).hasValue(Set.of("TAKEN"));
        assertThat(taken(List.of(notes, silent), List.of(notes))).isEmpty();
        assertThat(taken(List.of(notes), List.of())).isEmpty();
    }

    /// Takes what has kinds, and has not said which.
    static final class Silent {
        final List<String> heard = new ArrayList<>();

        @EventHandler
        void on(Sorted event) {
            heard.add(event.kind());
        }
    }

    private static Optional<Set<String>> taken(List<?> handlers, List<NoteTable> said) {
        var invoker =
                SimpleEventHandlerInvoker.builder().eventHandlers(handlers).build();
        return new KindsTaken(new MultiEventHandlerInvoker(invoker), said).of(Sorted.class);
    }

    @Test
    void a_position_does_not_stay_behind_for_long() {
        try (var instance =
                Instance.of(database, log, claimedFor(Duration.ofMillis(400))).started()) {
            log.note("a", 1);
            log.unwanted("b");
            Instance.await("the position passes it", () -> applied(instance) == 2);
        }
    }

    @Test
    void what_the_database_shows_before_the_writer_has_told_of_it_calls_nobody_who_does_not_want_it() {
        var beforeTelling = new AtomicBoolean();
        // Hears of a commit before the processors do, and keeps them waiting for longer than the watch does not look.
        log.writer.onCommit(_ -> {
            if (beforeTelling.get()) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(350));
        });
        try (var instance =
                Instance.of(database, log, claimedFor(Duration.ofHours(1))).started()) {
            log.note("a", 1);
            instance.awaitCurrent();
            beforeTelling.set(true);
            log.unwanted("b");
            log.unwanted("b");
            beforeTelling.set(false);
            instance.awaitCurrent();
            assertThat(applied(instance)).isEqualTo(1);
            log.note("a", 1);
            instance.awaitCurrent();
            assertThat(instance.notes.of("a")).containsExactly(0, 1);
        }
    }

    @Test
    void what_another_process_commits_is_looked_at_whatever_it_is() {
        try (var writer = Instance.of(database, log, claimedFor(Duration.ofSeconds(2)));
                var other = Instance.standby(database, log, claimedFor(Duration.ofHours(1)))
                        .started()) {
            log.unwanted("b");
            Instance.await("the position passes it", () -> applied(other) == 1);
            log.noteEach(List.of("a", "b"), 1);
            other.awaitCurrent();
            assertThat(other.notes.of("a")).containsExactly(0);
            assertThat(writer.notes.of("b")).containsExactly(1);
        }
    }

    private static long applied(Instance instance) {
        var positions = instance.sql.queryForList("select applied from processor_token", Long.class);
        return positions.isEmpty() ? -1 : positions.getFirst();
    }
}
