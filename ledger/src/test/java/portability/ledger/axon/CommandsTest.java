package portability.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.ledger.testkit.privacy.KnownKeys;

/// A command with an id happens once, however often and from wherever it comes.
@PostgresTest
class CommandsTest {
    private static final Principal OFFICER = new Principal("officer-1", Set.of(Role.OFFICER));

    private final TestDatabase database = PostgresExtension.freshDatabase("commands");
    private final List<LedgerAssembly> ledgers = new ArrayList<>();
    private LedgerAssembly ledger = ledger();
    private Commands commands = commands(ledger);

    record Put(@TargetAggregateIdentifier String box, String what) {}

    record Look(@TargetAggregateIdentifier String box) {}

    record Stored(String box, String what) {}

    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Holds one thing, and answers with a number that is never drawn again.
    static class Box {
        @AggregateIdentifier
        @Nullable
        String box;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        String handle(Put command) {
            if (box != null) throw new Full();
            AggregateLifecycle.apply(new Stored(command.box(), command.what()));
            return UUID.randomUUID().toString();
        }

        @CommandHandler
        String handle(Look command) {
            return UUID.randomUUID().toString();
        }

        @EventSourcingHandler
        void on(Stored event) {
            box = event.box();
        }
    }

    private LedgerAssembly ledger() {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        var axon = new AtomicReference<@Nullable Configuration>();
        var made = new LedgerAssembly(
                new EventCatalogue().with("box.Stored", 1, Stored.class),
                new LedgerAssembly.Keys(new KnownKeys(), NodeSecret.of(new byte[32])),
                database::connect,
                database.dataSource(),
                Clock.systemUTC(),
                () -> Objects.requireNonNull(axon.get()));
        var cache = made.aggregates();
        axon.set(made.axon()
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(Box.class).configureCache(_ -> cache))
                .start());
        ledgers.add(made);
        return made;
    }

    private static Commands commands(LedgerAssembly of) {
        return of.commands();
    }

    @AfterEach
    void close() {
        ledgers.forEach(LedgerAssembly::close);
    }

    @Test
    void the_same_id_is_answered_the_same_though_it_would_be_refused_by_now() {
        var first = put("c1", "box", "hat");
        assertThat(put("c1", "box", "hat")).isEqualTo(first);
        assertThatThrownBy(() -> put("c2", "box", "hat")).isInstanceOf(Full.class);
        assertThat(ledger.reader().size()).isOne();
    }

    @Test
    void the_same_id_is_answered_the_same_after_a_restart() {
        var first = put("c1", "box", "hat");
        ledger.close();
        ledger = ledger();
        commands = commands(ledger);
        assertThat(put("c1", "box", "hat")).isEqualTo(first);
        assertThat(ledger.reader().size()).isOne();
    }

    @Test
    void another_content_under_a_used_id_is_no_repeat() {
        put("c1", "box", "hat");
        assertThatThrownBy(() -> put("c1", "box", "coat")).isInstanceOf(CommandIdReused.class);
        assertThatThrownBy(() -> put("c1", "another box", "hat")).isInstanceOf(CommandIdReused.class);
        assertThat(ledger.reader().size()).isOne();
    }

    @Test
    void what_a_handler_of_a_processor_sends_is_stored_when_it_is_answered_and_not_with_the_batch() {
        var batch = new BatchingUnitOfWork<>(List.of(GenericEventMessage.asEventMessage("a page")));
        batch.start();
        var handled = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("an event"));
        try {
            assertThat(put("c1", "box", "hat")).isNotNull();
            assertThat(ledger.reader().size()).isOne();
            assertThatThrownBy(() -> put("c2", "box", "coat")).isInstanceOf(Full.class);
            assertThat(CurrentUnitOfWork.get()).isSameAs(handled);
        } finally {
            handled.rollback();
            assertThat(CurrentUnitOfWork.get()).isSameAs(batch);
            batch.rollback();
        }
        assertThat(ledger.reader().size()).isOne();
    }

    @Test
    void a_refusal_leaves_no_receipt() {
        put("c1", "box", "hat");
        assertThatThrownBy(() -> put("c2", "box", "coat")).isInstanceOf(Full.class);
        assertThat(ledger.reader().receipt("c2")).isEmpty();
        assertThat(put("c2", "an empty box", "coat")).isNotNull();
    }

    @Test
    void what_changed_nothing_is_kept_too() {
        put("c1", "box", "hat");
        var look = new CommandId("c2", "look");
        var first = commands.send(look, new Look("box"), OFFICER);
        assertThat(commands.send(look, new Look("box"), OFFICER)).isEqualTo(first);
        assertThat(ledger.reader().size()).isOne();
        assertThat(ledger.reader().receipt("c2")).isPresent();
    }

    @Test
    void one_id_from_many_threads_at_once_has_one_effect_and_one_answer() throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (int round = 0; round < 5; round++) {
                var box = "box " + round;
                Callable<@Nullable Object> send = () -> put(box, box, "hat");
                var answers = new HashSet<>();
                for (Future<@Nullable Object> answer : pool.invokeAll(java.util.Collections.nCopies(16, send)))
                    answers.add(answer.get(30, TimeUnit.SECONDS));
                assertThat(answers).hasSize(1);
            }
        }
        assertThat(ledger.reader().size()).isEqualTo(5);
    }

    private @Nullable Object put(String id, String box, String what) {
        return commands.send(new CommandId(id, box + "/" + what), new Put(box, what), OFFICER);
    }
}
