package portability.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static portability.ledger.audit.AuditRequests.checkpoint;
import static portability.ledger.audit.AuditRequests.consistency;
import static portability.ledger.audit.AuditRequests.inclusion;
import static portability.ledger.audit.AuditRequests.range;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.edge.Role;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Frontier;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.Inclusion;
import portability.ledger.seal.VerificationKey;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.FollowRequest;
import portability.proto.audit.v1.LogEntry;
import portability.proto.audit.v1.ReadLogRequest;

/// What a log proves of itself, from the auditor's side of a real port.
@PostgresTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = AuditedNode.class,
        properties = {
            "spring.config.import=classpath:ledger.yaml",
            "spring.flyway.locations=classpath:db/ledger",
            "portability.log.service=tally",
            "portability.log.seal.look-again=50ms",
            "portability.log.seal.refusal=1h"
        })
class AuditProofsTest {
    private static final TestNode NODE = TestNode.of("NL:SVB");

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    ApiChannel api;

    @Autowired
    AuditedLog log;

    @Autowired
    JdbcClient sql;

    private AuditServiceGrpc.AuditServiceBlockingStub auditor;

    @BeforeEach
    void connect() {
        auditor = NODE.as(AuditServiceGrpc.newBlockingStub(api.channel()), "auditor-1", Role.AUDITOR);
    }

    private static VerificationKey key() {
        return NODE.signingKey().verificationKey();
    }

    private static List<Hash> hashes(List<ByteString> hashes) {
        return hashes.stream().map(hash -> Hash.of(hash.toByteArray())).toList();
    }

    private static void assertFails(ThrowingCallable call, Code code, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode()).isEqualTo(code);
            assertThat(StatusProto.fromThrowable(failed).toString()).contains(reason);
        });
    }

    @Test
    @Order(1)
    void a_log_without_entries_has_no_checkpoint_and_proves_nothing() {
        assertFails(() -> auditor.getCheckpoint(checkpoint(0)), Code.NOT_FOUND, "NO_CHECKPOINT");
        assertFails(() -> auditor.getInclusionProof(inclusion(0, 1)), Code.INVALID_ARGUMENT, "INVALID_RANGE");
        assertThat(read(ReadLogRequest.getDefaultInstance())).isEmpty();
    }

    @Test
    @Order(2)
    void what_it_says_over_the_wire_leads_to_the_signed_root() {
        log.commit(100, 50);
        var first = log.awaitSealed(key());
        log.commit(500, 50);
        var second = log.awaitSealed(key());
        assertThat(second.log()).hasToString("NL:SVB/tally/1");
        assertThat(auditor.getCheckpoint(checkpoint(0)).getNote())
                .isEqualTo(auditor.getCheckpoint(checkpoint(600)).getNote())
                .startsWith(second.text());
        assertThat(auditor.getCheckpoint(checkpoint(100)).getNote()).startsWith(first.text());
        var consistency = auditor.getConsistencyProof(consistency(100, 600));
        assertThat(Consistency.verifies(100, first.root(), 600, second.root(), hashes(consistency.getHashesList())))
                .isTrue();
        var inclusion = auditor.getInclusionProof(inclusion(57, 600));
        assertThat(Inclusion.verifies(
                        57,
                        Hash.of(inclusion.getLeafHash().toByteArray()),
                        600,
                        hashes(inclusion.getHashesList()),
                        second.root()))
                .isTrue();
        var frontier = new Frontier();
        read(ReadLogRequest.getDefaultInstance())
                .forEach(entry -> frontier.append(Hash.of(entry.getLeafHash().toByteArray())));
        assertThat(frontier.root()).isEqualTo(second.root());
        assertThat(auditor.getConsistencyProof(consistency(600, 600)).getHashesList())
                .isEmpty();
    }

    @Test
    @Order(3)
    void refuses_places_and_sizes_the_log_does_not_have() {
        for (var call : List.<ThrowingCallable>of(
                () -> auditor.getInclusionProof(inclusion(600, 600)),
                () -> auditor.getInclusionProof(inclusion(0, 601)),
                () -> auditor.getInclusionProof(inclusion(0, 0)),
                () -> auditor.getInclusionProof(inclusion(-1, 600)),
                () -> auditor.getConsistencyProof(consistency(0, 600)),
                () -> auditor.getConsistencyProof(consistency(3, 2)),
                () -> auditor.getConsistencyProof(consistency(3, 601)),
                () -> auditor.getCheckpoint(checkpoint(-1)),
                () -> read(range(5, 3)),
                () -> read(range(-1, 3)),
                () -> auditor.follow(FollowRequest.newBuilder().setFromLeaf(-1).build())
                        .hasNext())) assertFails(call, Code.INVALID_ARGUMENT, "INVALID_RANGE");
        assertFails(() -> auditor.getCheckpoint(checkpoint(99)), Code.NOT_FOUND, "NO_CHECKPOINT");
    }

    @Test
    @Order(4)
    void a_log_that_lost_its_end_proves_nothing_wrong_and_the_service_is_not_well() {
        log.awaitSealed(key());
        assertThat(serving()).isEqualTo("SERVING");
        sql.sql("delete from log_entry where leaf_index >= (select max(leaf_index) from log_entry)")
                .update();
        await().atMost(AuditedLog.DEADLINE).until(() -> serving().equals("NOT_SERVING"));
        long size = log.newest(key()).orElseThrow().size();
        assertFails(() -> auditor.getInclusionProof(inclusion(size - 1, size)), Code.DATA_LOSS, "LOG_ALTERED");
    }

    private String serving() {
        return HealthGrpc.newBlockingStub(api.channel())
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus()
                .name();
    }

    private List<LogEntry> read(ReadLogRequest request) {
        var entries = new ArrayList<LogEntry>();
        auditor.readLog(request).forEachRemaining(message -> entries.addAll(message.getEntriesList()));
        return entries;
    }
}
