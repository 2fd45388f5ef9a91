package portability.ledger.privacy.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;

/// Somebody becomes known between the look at whose data is asked for and the handler's own.
@PostgresTest
@SpringBootTest(
        classes = LateKnownTest.Application.class,
        properties = {"spring.config.import=classpath:ledger.yaml", "spring.flyway.locations=classpath:db/ledger"})
class LateKnownTest {
    private static final TestNode NODE = TestNode.of("NL:SVB");

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    ApiChannel api;

    @Autowired
    ReadLog log;

    @Autowired
    LogWriter writer;

    @Autowired
    LogReader reader;

    @Autowired
    EventCodec codec;

    @Autowired
    Known known;

    private String find() {
        return NODE.as(ContributionsServiceGrpc.newBlockingStub(api.channel()), "officer-1", Role.OFFICER)
                .findPerson(FindPersonRequest.getDefaultInstance())
                .getPersonId();
    }

    @Test
    void who_is_known_when_the_handler_looks_is_shown_and_it_is_recorded() {
        known.looks = List.of(Optional.<String>empty(), Optional.of("ana")).iterator();
        assertThat(find()).isEqualTo("somebody");
        assertThat(log.of("ana")).hasSize(1);
    }

    @Test
    void what_the_handler_finds_of_nobody_who_can_be_named_is_held_back() {
        known.looks =
                List.of(Optional.<String>empty(), Optional.<String>empty()).iterator();
        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        failed -> assertThat(failed.getStatus().getCode()).isEqualTo(Code.INTERNAL));
    }

    @Test
    void a_read_is_recorded_behind_those_that_another_has_recorded_meanwhile() {
        var other = new ReadLog(writer, reader, codec, Clock.systemUTC());
        for (var each : List.of(log, other, log, log, other))
            each.read(
                    "bea",
                    Principal.node("tester"),
                    "FindPerson",
                    new StatedPurpose(Purpose.SOCIAL_SECURITY_CLAIM, "Reg. (EC) 883/2004"),
                    List.of("name"));
        assertThat(log.of("bea")).hasSize(5);
    }

    /// Whom each look finds.
    static final class Known {
        volatile Iterator<Optional<String>> looks = List.<Optional<String>>of().iterator();
    }

    @Service
    static class Edge extends ContributionsServiceGrpc.ContributionsServiceImplBase {
        @Override
        public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> answer) {
            answer.onNext(
                    FindPersonResponse.newBuilder().setPersonId("somebody").build());
            answer.onCompleted();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Edge.class, ApiChannel.class})
    static class Application {
        @Bean
        EventCatalogue catalogue() {
            return new EventCatalogue();
        }

        @Bean
        AccessTable access() {
            return new AccessTable()
                    .allow(ContributionsServiceGrpc.getFindPersonMethod().getFullMethodName(), Role.OFFICER);
        }

        @Bean
        Known known() {
            return new Known();
        }

        @Bean
        ReadTable reads(Known known) {
            return new ReadTable()
                    .reads(ContributionsServiceGrpc.getFindPersonMethod(), List.of("name"), _ -> known.looks.next());
        }

        @Bean
        FailureMapping failures() {
            return _ -> Optional.empty();
        }
    }
}
