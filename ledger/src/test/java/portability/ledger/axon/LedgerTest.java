package portability.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Failure;
import portability.ledger.edge.FailureMapping;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.processing.ReadModels;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;

/// The wiring every service builds on, on real PostgreSQL and a real gRPC port.
@PostgresTest
@SpringBootTest(
        classes = LedgerTest.Application.class,
        properties = {"spring.config.import=classpath:ledger.yaml", "spring.flyway.locations=classpath:db/ledger"})
class LedgerTest {
    private static final TestNode NODE = TestNode.of("NL:SVB");
    private static final Principal OFFICER = new Principal("officer-1", Set.of(Role.OFFICER));

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    TransactionManager transactions;

    @Autowired
    EventStorageEngine engine;

    @Autowired
    EventStore events;

    @Autowired
    Commands commands;

    @Autowired
    ReadModels readModels;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApiChannel api;

    @Test
    void transactions_are_real_and_the_store_is_in_postgresql() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(engine).isInstanceOf(LogStorageEngine.class);
    }

    @Test
    void stores_events_as_json_under_our_names_with_who_did_it() {
        var id = UUID.randomUUID().toString();
        commands.send(new Count(id, 7), OFFICER);
        var row = sql.sql("select event_name, event_version, convert_from(payload, 'UTF8') as payload,"
                        + " convert_from(metadata, 'UTF8') as metadata from log_entry where stream_id = ?")
                .param(id)
                .query()
                .singleRow();
        assertThat(row.get("event_name")).isEqualTo("tally.Counted");
        assertThat(row.get("event_version")).isEqualTo(1);
        assertThat(String.valueOf(row.get("payload"))).contains("\"by\":7").doesNotContain("portability.");
        assertThat(String.valueOf(row.get("metadata"))).contains("officer-1").contains("OFFICER");
    }

    @Test
    void a_query_sees_what_was_committed_before_it_was_asked() {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            commands.send(new Count(id, 1), OFFICER);
            readModels.awaitCurrent("tallies");
            assertThat(tallies.of(id)).isEqualTo(i + 1);
        }
    }

    @Test
    void writers_of_one_stream_lose_nothing_to_each_other() throws InterruptedException {
        var id = UUID.randomUUID().toString();
        int writers = 4;
        int each = 10;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var start = new CountDownLatch(1);
            for (int w = 0; w < writers; w++)
                pool.execute(() -> {
                    awaitStart(start);
                    for (int i = 0; i < each; i++) commands.send(new Count(id, 1), OFFICER);
                });
            start.countDown();
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(events.readEvents(id).asStream().count()).isEqualTo((long) writers * each);
    }

    /// What is in a snapshot is told by its aggregate's type, and one whose handler asks for a bean had none.
    @Test
    void a_long_stream_is_read_from_its_snapshot_also_where_a_handler_asks_for_a_bean() {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 110; i++) commands.send(new Count(id, 1), OFFICER);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (snapshots(id) == 0 && System.nanoTime() < giveUp) LockSupport.parkNanos(10_000_000);
        assertThat(events.readEvents(id).peek().getPayload()).isInstanceOf(Tally.class);
        assertThat(events.readEvents(id, 0).asStream().count()).isEqualTo(110);
    }

    private int snapshots(String stream) {
        return sql.sql("select count(*) from snapshot where stream_id = ?")
                .param(stream)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_event_that_is_not_in_the_catalogue_is_not_stored() {
        var id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> commands.send(new Count(id, -1), OFFICER)).hasStackTraceContaining("catalogue");
        assertThat(events.readEvents(id).hasNext()).isFalse();
    }

    @Test
    void health_answers_without_a_token() {
        var health = HealthGrpc.newBlockingStub(channel()).withDeadlineAfter(20, TimeUnit.SECONDS);
        assertThat(health.check(HealthCheckRequest.getDefaultInstance())
                        .getStatus()
                        .name())
                .isEqualTo("SERVING");
    }

    @Test
    void refuses_who_has_no_token_or_another_institutions_or_an_expired_one() {
        var stub = ContributionsServiceGrpc.newBlockingStub(channel()).withDeadlineAfter(20, TimeUnit.SECONDS);
        var later = Instant.now().plusSeconds(60);
        for (var refused : List.of(
                stub,
                TestNode.with(stub, "no token at all"),
                TestNode.with(stub, NODE.token("x", "DE:DRV", later, Role.OFFICER)),
                TestNode.with(stub, NODE.token("x", "NL:SVB", Instant.now().minusSeconds(1), Role.OFFICER)),
                TestNode.with(stub, NODE.token("x", "NL:SVB", later, Role.PARTNER)),
                TestNode.with(stub, TestNode.of("NL:SVB").token("x", Role.OFFICER))))
            assertFails(() -> find(refused, "1"), Status.Code.UNAUTHENTICATED, "NO_VALID_TOKEN");
    }

    @Test
    void refuses_a_role_that_may_not_and_a_call_without_a_deadline() {
        var stub = ContributionsServiceGrpc.newBlockingStub(channel());
        assertFails(() -> find(NODE.as(stub, "w", Role.WORKER), "1"), Status.Code.PERMISSION_DENIED, "ROLE_MAY_NOT");
        assertFails(
                () -> find(TestNode.with(stub, NODE.token("o", Role.OFFICER)), "1"),
                Status.Code.INVALID_ARGUMENT,
                "DEADLINE_MISSING");
    }

    @Test
    void tells_refusals_malformed_input_and_bugs_apart_and_keeps_secrets() {
        var stub = NODE.as(ContributionsServiceGrpc.newBlockingStub(channel()), "o", Role.OFFICER);
        assertThat(find(stub, "fine")).isEqualTo("o");
        assertFails(() -> find(stub, "refused"), Status.Code.FAILED_PRECONDITION, "NOT_TODAY");
        assertFails(() -> find(stub, "malformed"), Status.Code.INVALID_ARGUMENT, "INVALID_NUMBER");
        assertThatThrownBy(() -> find(stub, "bug"))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failed ->
                                assertThat(failed.getStatus().getDescription()).doesNotContain("secret"));
    }

    private static String find(ContributionsServiceGrpc.ContributionsServiceBlockingStub stub, String number) {
        var request = FindPersonRequest.newBuilder();
        request.getNumberBuilder().setInstitution("NL:SVB").setNumber(number);
        return stub.findPerson(request.build()).getPersonId();
    }

    private static void assertFails(Runnable call, Status.Code code, String reason) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode()).isEqualTo(code);
            var status = StatusProto.fromThrowable(failed);
            assertThat(status).isNotNull();
            assertThat(status.toString()).contains(reason);
        });
    }

    private ManagedChannel channel() {
        return api.channel();
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    record Count(@TargetAggregateIdentifier String id, int by) {}

    record Counted(String id, int by) {}

    record NotNamed(String id) {}

    @Aggregate(snapshotTriggerDefinition = "everyHundredEvents")
    static class Tally {
        @AggregateIdentifier
        @Nullable
        String id;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Count command, Tallies asIfNeeded) {
            AggregateLifecycle.apply(
                    command.by() < 0 ? new NotNamed(command.id()) : new Counted(command.id(), command.by()));
        }

        @EventSourcingHandler
        void on(Counted event) {
            id = event.id();
        }

        @EventSourcingHandler
        void on(NotNamed event) {
            id = event.id();
        }
    }

    @Component
    @ProcessingGroup("tallies")
    static class Tallies {
        private final ConcurrentHashMap<String, Integer> sums = new ConcurrentHashMap<>();

        @EventHandler
        void on(Counted event) {
            sums.merge(event.id(), event.by(), Integer::sum);
        }

        int of(String id) {
            return sums.getOrDefault(id, 0);
        }
    }

    @Service
    static class Edge extends ContributionsServiceGrpc.ContributionsServiceImplBase {
        @Override
        public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> answer) {
            switch (request.getNumber().getNumber()) {
                case "refused" -> throw new UnsupportedOperationException();
                case "malformed" -> throw new MalformedInput("INVALID_NUMBER", "no number");
                case "bug" -> throw new IllegalStateException("secret");
                default -> {
                    answer.onNext(FindPersonResponse.newBuilder()
                            .setPersonId(Principal.current().name())
                            .build());
                    answer.onCompleted();
                }
            }
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Tally.class, Tallies.class, Edge.class, ApiChannel.class})
    static class Application {
        @Bean
        EventCatalogue catalogue() {
            return new EventCatalogue().with("tally.Counted", 1, Counted.class);
        }

        @Bean
        AccessTable access() {
            return new AccessTable()
                    .allow(ContributionsServiceGrpc.getFindPersonMethod().getFullMethodName(), Role.OFFICER);
        }

        @Bean
        FailureMapping failures() {
            return thrown -> thrown instanceof UnsupportedOperationException
                    ? Optional.of(new Failure(Status.Code.FAILED_PRECONDITION, "NOT_TODAY"))
                    : Optional.empty();
        }
    }
}
