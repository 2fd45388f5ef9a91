package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.edge.Role;
import portability.ledger.store.LogWriter;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.operations.v1.CheckReadModelRequest;
import portability.proto.operations.v1.DiscardDeadLetterRequest;
import portability.proto.operations.v1.DiscardDeadLetterResponse;
import portability.proto.operations.v1.ListDeadLettersRequest;
import portability.proto.operations.v1.ListProcessorsRequest;
import portability.proto.operations.v1.OperationsServiceGrpc;
import portability.proto.operations.v1.OperationsServiceGrpc.OperationsServiceBlockingStub;
import portability.proto.operations.v1.RebuildReadModelRequest;
import portability.proto.operations.v1.RebuildReadModelResponse;
import portability.proto.operations.v1.RetryDeadLettersRequest;

/// Operations as an operator's tool sees them, on a service as it is wired.
@PostgresTest
@SpringBootTest(
        classes = OperationsServiceTest.Application.class,
        properties = {"spring.config.import=classpath:ledger.yaml", "spring.flyway.locations=classpath:db/ledger"})
class OperationsServiceTest {
    private static final TestNode NODE = TestNode.of("NL:SVB");

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    LogWriter writer;

    @Autowired
    EventCatalogue catalogue;

    @Autowired
    ReadModels readModels;

    @Autowired
    Notes notes;

    @Autowired
    ApiChannel api;

    @Autowired
    JdbcTemplate sql;

    private OperationsServiceBlockingStub operator;

    @BeforeEach
    void connect() {
        operator = NODE.as(OperationsServiceGrpc.newBlockingStub(api.channel()), "operator-1", Role.OPERATOR);
    }

    @Test
    void a_poison_event_is_seen_retried_and_discarded_and_the_read_model_made_anew() {
        notes.table.refused.add(1);
        var log = new TestLog(catalogue, writer);
        log.note("a", 3);
        log.note("b", 2);
        Instance.await("the letters are there", () -> letters(false) == 3);

        var processor = operator.listProcessors(ListProcessorsRequest.getDefaultInstance())
                .getProcessors(1);
        assertThat(processor.getName()).isEqualTo("notes");
        assertThat(processor.getBehind()).isZero();
        assertThat(processor.getDeadLetters()).isEqualTo(3);
        assertThat(processor.getReadModel()).isTrue();
        assertThat(processor.getSegments(0).getOwner()).isNotEmpty();

        var retry = RetryDeadLettersRequest.newBuilder().setProcessor("notes").setStreamId("b");
        assertThat(operator.retryDeadLetters(retry.build()).getApplied()).isZero();
        assertThat(discard(1, "sent twice").getWaitingBehind()).isEqualTo(1);
        assertThat(operator.retryDeadLetters(retry.setStreamId("").build()).getApplied())
                .isEqualTo(1);
        assertThat(discard(4, "sent twice").getWaitingBehind()).isZero();
        assertThat(letters(false)).isZero();
        assertThat(letters(true)).isEqualTo(2);
        readModels.awaitCurrent("notes");

        var told = rebuilt(operator.rebuildReadModel(
                RebuildReadModelRequest.newBuilder().setProcessor("notes").build()));
        assertThat(told.getLast().getApplied()).isEqualTo(told.getLast().getUntil());
        assertThat(notes.table.of("a")).containsExactly(0, 2);
        assertThat(notes.table.of("b")).containsExactly(0);
        var check = operator.checkReadModel(
                CheckReadModelRequest.newBuilder().setProcessor("notes").build());
        assertThat(check.getTables(0).getRows()).isEqualTo(3);
        assertThat(check.getTables(0).getLive()).isEqualTo(check.getTables(0).getRebuilt());
    }

    private static List<RebuildReadModelResponse> rebuilt(Iterator<RebuildReadModelResponse> answers) {
        var told = new ArrayList<RebuildReadModelResponse>();
        answers.forEachRemaining(told::add);
        return told;
    }

    private int letters(boolean withDiscarded) {
        int found = 0;
        var page = ListDeadLettersRequest.newBuilder().setPageSize(1).setWithDiscarded(withDiscarded);
        while (true) {
            var answer = operator.listDeadLetters(page.build());
            found += answer.getLettersCount();
            if (answer.getNextPageToken().isEmpty()) return found;
            page.setPageToken(answer.getNextPageToken());
        }
    }

    private DiscardDeadLetterResponse discard(long leaf, String reason) {
        return operator.discardDeadLetter(DiscardDeadLetterRequest.newBuilder()
                .setProcessor("notes")
                .setLeafIndex(leaf)
                .setReason(reason)
                .build());
    }

    @Test
    void refuses_what_means_nothing_with_a_reason() {
        assertFails(Code.INVALID_ARGUMENT, "INVALID_REASON", () -> discard(99, "  "));
        assertFails(Code.NOT_FOUND, "UNKNOWN_LETTER", () -> discard(99, "why not"));
        assertFails(
                Code.NOT_FOUND,
                "UNKNOWN_PROCESSOR",
                () -> operator.retryDeadLetters(RetryDeadLettersRequest.newBuilder()
                        .setProcessor("nobody")
                        .build()));
        assertFails(
                Code.INVALID_ARGUMENT,
                "INVALID_PAGE",
                () -> operator.listDeadLetters(ListDeadLettersRequest.newBuilder()
                        .setPageToken("nonsense")
                        .build()));
        assertFails(
                Code.FAILED_PRECONDITION,
                "NOT_A_READ_MODEL",
                () -> operator.rebuildReadModel(RebuildReadModelRequest.newBuilder()
                                .setProcessor("followers")
                                .build())
                        .forEachRemaining(_ -> {}));
    }

    private static void assertFails(Code code, String reason, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode()).isEqualTo(code);
            assertThat(String.valueOf(StatusProto.fromThrowable(failed))).contains(reason);
        });
    }

    @Component
    @DependsOn("flywayInitializer")
    @ProcessingGroup("notes")
    static class Notes implements ReadModel {
        final NoteTable table;

        Notes(DataSource pool) {
            new JdbcTemplate(pool).execute(NoteTable.TABLE);
            table = new NoteTable(pool);
        }

        @Override
        public String processor() {
            return table.processor();
        }

        @Override
        public Set<String> tables() {
            return table.tables();
        }

        @EventHandler
        void on(Noted event, ReplayStatus replay) throws SQLException {
            table.on(event, replay);
        }
    }

    @Component
    @ProcessingGroup("followers")
    static class Followers {
        @EventHandler
        void on(LetterDiscarded event) {
            // Follows, and keeps nothing.
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Notes.class, Followers.class, ApiChannel.class})
    static class Application {
        @Bean
        EventCatalogue catalogue() {
            return TestLog.notes();
        }

        @Bean
        AccessTable access() {
            return new AccessTable();
        }

        @Bean
        FailureMapping failures() {
            return _ -> Optional.empty();
        }
    }
}
