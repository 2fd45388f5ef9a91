package portability.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.edge.Role;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.CheckpointSource;
import portability.ledger.merkle.Consistency;
import portability.ledger.merkle.Frontier;
import portability.ledger.merkle.Hash;
import portability.ledger.merkle.Inclusion;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.FollowRequest;
import portability.proto.audit.v1.FollowResponse;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetInclusionProofRequest;
import portability.proto.audit.v1.LogEntry;
import portability.proto.audit.v1.OpenEntryRequest;
import portability.proto.audit.v1.ReadLogRequest;
import portability.proto.audit.v1.ReadLogResponse;

/// The audit of a log, from the auditor's side of a real port.
@PostgresTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = AuditServiceTest.Application.class,
        properties = {
            "spring.config.import=classpath:ledger.yaml",
            "spring.flyway.locations=classpath:db/ledger",
            "portability.log.service=tally",
            "portability.log.seal.look-again=50ms",
            "portability.log.seal.refusal=1h"
        })
class AuditServiceTest {
    private static final TestNode NODE = TestNode.of("NL:SVB");
    private static final int MESSAGE_BYTES = 262_144;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    ApiChannel api;

    @Autowired
    LogWriter writer;

    @Autowired
    LogReader reader;

    @Autowired
    CheckpointSource checkpoints;

    @Autowired
    JdbcClient sql;

    @Autowired
    Openings openings;

    private AuditServiceGrpc.AuditServiceBlockingStub auditor;

    @BeforeEach
    void connect() {
        auditor = NODE.as(AuditServiceGrpc.newBlockingStub(api.channel()), "auditor-1", Role.AUDITOR);
    }

    private String commit(int events, int payloadBytes) {
        var stream = UUID.randomUUID().toString();
        var all = new ArrayList<NewEvent>();
        for (int i = 0; i < events; i++)
            all.add(new NewEvent(
                    UUID.randomUUID(),
                    stream,
                    i,
                    "Tally",
                    "tally.Counted",
                    1,
                    "{}".getBytes(UTF_8),
                    "x".repeat(payloadBytes).getBytes(UTF_8)));
        writer.submit(Submission.of(all));
        return stream;
    }

    private Checkpoint awaitSealed() {
        long size = reader.size();
        await().atMost(DEADLINE).until(() -> newest().map(Checkpoint::size).orElse(0L) == size);
        return newest().orElseThrow();
    }

    private Optional<Checkpoint> newest() {
        var key = NODE.signingKey().verificationKey();
        return checkpoints.latest().map(note -> Checkpoint.open(note.toString(), _ -> List.of(key)));
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
        commit(100, 50);
        var first = awaitSealed();
        commit(500, 50);
        var second = awaitSealed();
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
    void reads_a_range_or_a_stream_as_it_is_stored() {
        var stream = commit(40, 300);
        assertThat(read(range(10, 20)))
                .extracting(LogEntry::getLeafIndex)
                .containsExactly(10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L);
        assertThat(read(range(639, 5_000))).hasSize(1);
        assertThat(read(range(640, 0))).isEmpty();
        var ofStream = read(ReadLogRequest.newBuilder().setStreamId(stream).build());
        assertThat(ofStream).extracting(LogEntry::getStreamSeq).hasSize(40).isSorted();
        assertThat(read(range(605, 610).toBuilder().setStreamId(stream).build()))
                .isEqualTo(ofStream.subList(5, 10));
        var entry = ofStream.get(7);
        var stored = reader.entry(607).orElseThrow();
        assertThat(entry.getPayload().toByteArray()).isEqualTo(stored.payload());
        assertThat(entry.getMetadata().toByteArray()).isEqualTo(stored.metadata());
        assertThat(entry.getLeafHash().toByteArray()).isEqualTo(stored.leafHash());
        assertThat(entry.getRecordedAtMicros()).isEqualTo(stored.recordedAt());
        assertThat(entry.getEventName()).isEqualTo("tally.Counted");
        assertThat(new UUID(
                        entry.getEventId().asReadOnlyByteBuffer().getLong(),
                        entry.getEventId().asReadOnlyByteBuffer().getLong(8)))
                .isEqualTo(stored.eventId());
    }

    @Test
    @Order(5)
    void messages_are_of_limited_size_unless_one_entry_is_larger() {
        long before = reader.size();
        commit(30, 60_000);
        commit(2, 400_000);
        int entries = 0;
        for (var message : messages(range(before, 0))) {
            entries += message.getEntriesCount();
            if (message.getEntriesCount() > 1)
                assertThat(message.getSerializedSize()).isLessThanOrEqualTo(MESSAGE_BYTES);
        }
        assertThat(entries).isEqualTo(32);
    }

    @Test
    @Order(6)
    void a_follower_hears_of_each_commit_within_milliseconds() throws InterruptedException {
        long before = reader.size();
        var heard = new LinkedBlockingQueue<LogEntry>();
        var follower = NODE.as(AuditServiceGrpc.newStub(api.channel()), "claims", Role.SERVICE);
        follower.follow(FollowRequest.newBuilder().setFromLeaf(before - 1).build(), into(heard));
        assertThat(next(heard).getLeafIndex()).isEqualTo(before - 1);
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 50; i++) {
            commit(1, 10);
            long began = System.nanoTime();
            assertThat(next(heard).getLeafIndex()).isEqualTo(before + i);
            waits.add((System.nanoTime() - began) / 1_000);
        }
        waits.sort(null);
        System.out.println("commit to follower: median " + waits.get(25) + " us, most " + waits.getLast() + " us");
        // Without the bell it would be half of a second's wait on average. The bench holds it to milliseconds.
        assertThat(waits.get(25)).isLessThan(250_000);
    }

    @Test
    @Order(7)
    void an_entry_is_opened_by_whoever_can_or_the_refusal_says_why() {
        openings.next = new Opening.Opened("{\"name\":\"Ana\"}");
        assertThat(auditor.openEntry(entry(7)).getPayload().toStringUtf8()).isEqualTo("{\"name\":\"Ana\"}");
        assertThat(openings.asked).isEqualTo("auditor-1 7");
        openings.next = new Opening.Erased();
        assertFails(() -> auditor.openEntry(entry(7)), Code.FAILED_PRECONDITION, "ERASED");
        openings.next = new Opening.UnknownEntry();
        assertFails(() -> auditor.openEntry(entry(7)), Code.NOT_FOUND, "UNKNOWN_ENTRY");
        openings.next = new Opening.PurposeRefused();
        assertFails(() -> auditor.openEntry(entry(7)), Code.PERMISSION_DENIED, "PURPOSE_REFUSED");
    }

    @Test
    @Order(8)
    void who_has_no_part_in_audits_reads_nothing() {
        var officer = NODE.as(AuditServiceGrpc.newBlockingStub(api.channel()), "o", Role.OFFICER);
        assertThat(officer.getCheckpoint(checkpoint(0)).getNote()).isNotEmpty();
        assertFails(
                () -> officer.readLog(ReadLogRequest.getDefaultInstance()).hasNext(),
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT");
        assertFails(() -> officer.openEntry(entry(1)), Code.PERMISSION_DENIED, "ROLE_MAY_NOT");
    }

    @Test
    @Order(9)
    void a_log_that_lost_its_end_proves_nothing_wrong_and_the_service_is_not_well() {
        awaitSealed();
        assertThat(serving()).isEqualTo("SERVING");
        sql.sql("delete from log_entry where leaf_index >= (select max(leaf_index) from log_entry)")
                .update();
        await().atMost(DEADLINE).until(() -> serving().equals("NOT_SERVING"));
        long size = newest().orElseThrow().size();
        assertFails(() -> auditor.getInclusionProof(inclusion(size - 1, size)), Code.DATA_LOSS, "LOG_ALTERED");
    }

    private String serving() {
        return HealthGrpc.newBlockingStub(api.channel())
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus()
                .name();
    }

    private static LogEntry next(BlockingQueue<LogEntry> heard) throws InterruptedException {
        var entry = heard.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        if (entry == null) throw new AssertionError("nothing was heard");
        return entry;
    }

    private static StreamObserver<FollowResponse> into(BlockingQueue<LogEntry> heard) {
        return new StreamObserver<>() {
            @Override
            public void onNext(FollowResponse message) {
                heard.addAll(message.getEntriesList());
            }

            @Override
            public void onError(Throwable ended) {}

            @Override
            public void onCompleted() {}
        };
    }

    private List<LogEntry> read(ReadLogRequest request) {
        return messages(request).stream()
                .flatMap(message -> message.getEntriesList().stream())
                .toList();
    }

    private List<ReadLogResponse> messages(ReadLogRequest request) {
        var messages = new ArrayList<ReadLogResponse>();
        Iterator<ReadLogResponse> answer = auditor.readLog(request);
        answer.forEachRemaining(messages::add);
        return messages;
    }

    private static ReadLogRequest range(long from, long to) {
        return ReadLogRequest.newBuilder().setFromLeaf(from).setToLeaf(to).build();
    }

    private static GetCheckpointRequest checkpoint(long size) {
        return GetCheckpointRequest.newBuilder().setTreeSize(size).build();
    }

    private static GetInclusionProofRequest inclusion(long leaf, long size) {
        return GetInclusionProofRequest.newBuilder()
                .setLeafIndex(leaf)
                .setTreeSize(size)
                .build();
    }

    private static GetConsistencyProofRequest consistency(long first, long second) {
        return GetConsistencyProofRequest.newBuilder()
                .setFirstSize(first)
                .setSecondSize(second)
                .build();
    }

    private static OpenEntryRequest entry(long leaf) {
        return OpenEntryRequest.newBuilder().setLeafIndex(leaf).build();
    }

    /// Stands for the part of the ledger that has the keys.
    static final class Openings {
        private volatile Opening next = new Opening.UnknownEntry();
        private volatile @Nullable String asked;
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(ApiChannel.class)
    static class Application {
        @Bean
        EventCatalogue catalogue() {
            return new EventCatalogue();
        }

        @Bean
        AccessTable access() {
            return AuditAccess.addTo(new AccessTable());
        }

        @Bean
        FailureMapping failures() {
            return _ -> Optional.empty();
        }

        @Bean
        Openings openings() {
            return new Openings();
        }

        @Bean
        EntryOpener opener(Openings openings) {
            return (leaf, reader) -> {
                openings.asked = reader.name() + " " + leaf;
                return openings.next;
            };
        }
    }
}
