package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.claims.witness.SampleLog;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.audit.v1.AuditServiceGrpc.AuditServiceImplBase;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetCheckpointResponse;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetConsistencyProofResponse;
import portability.proto.claims.v1.ListWitnessedRequest;
import portability.proto.claims.v1.WitnessedLog;

/// The claims log answers for the other two logs of its node.
@PostgresTest
class AnchorTest {
    private final ClaimsNode nl = new ClaimsNode("NL:SVB");
    private final Audited contributions = new Audited("NL:SVB/contributions/1");
    private final Audited agreements = new Audited("NL:SVB/agreements/1");

    @BeforeEach
    void start() {
        nl.with("portability.upstream.contributions", contributions.address())
                .with("portability.upstream.agreements", agreements.address())
                .start();
    }

    @AfterEach
    void stop() {
        nl.close();
        contributions.server.shutdownNow();
        agreements.server.shutdownNow();
    }

    @Test
    void their_checkpoints_are_stored_as_they_grow_and_not_otherwise() {
        anchored("contributions", 10);
        anchored("agreements", 10);
        contributions.log = contributions.log.cutTo(10, 1).grow(7, "entry");
        anchored("contributions", 17);
        assertThat(anchors()).isEqualTo(List.of(10L, 10L, 17L));
        assertThat(line("contributions").getState()).isEqualTo("WITNESSED");
    }

    @Test
    void one_that_shrinks_or_is_rewritten_is_an_alarm() {
        anchored("contributions", 10);
        anchored("agreements", 10);
        contributions.log = contributions.log.cutTo(4, 1);
        agreements.log = agreements.log.cutTo(9, 1).grow(5, "other");
        for (var service : List.of("contributions", "agreements")) {
            var seen = Until.it(() -> line(service), line -> line.getState().equals("QUARANTINED"));
            assertThat(seen.getOwn()).isTrue();
            assertThat(seen.getForks(0).getSeenSize()).isEqualTo(10);
        }
    }

    private void anchored(String service, long size) {
        Until.it(() -> line(service).getSize(), seen -> seen == size);
    }

    private WitnessedLog line(String service) {
        return nl.officer().listWitnessed(ListWitnessedRequest.getDefaultInstance()).getLogsList().stream()
                .filter(log -> log.getLog().startsWith("NL:SVB/" + service))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> anchors() {
        return JdbcClient.create(nl.database().dataSource()).sql("""
                        select convert_from(payload, 'UTF8')::json ->> 'size' from log_entry
                        where event_name = 'anchor.CheckpointAnchored'""").query(Long.class).list().stream()
                .sorted()
                .toList();
    }

    /// Another service of the node, as far as its log goes.
    private final class Audited extends AuditServiceImplBase {
        final Server server;
        volatile SampleLog log;

        Audited(String name) {
            log = SampleLog.of(name, nl.keys.signingKey()).grow(10, "entry");
            try {
                var credentials = TlsServerCredentials.create(
                        nl.certificate.certificate().toFile(),
                        nl.certificate.privateKey().toFile());
                server = Grpc.newServerBuilderForPort(0, credentials)
                        .addService(this)
                        .build()
                        .start();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        String address() {
            return "localhost:" + server.getPort();
        }

        @Override
        public void getCheckpoint(GetCheckpointRequest request, StreamObserver<GetCheckpointResponse> answer) {
            answer.onNext(GetCheckpointResponse.newBuilder()
                    .setNote(log.noted().note())
                    .build());
            answer.onCompleted();
        }

        @Override
        public void getConsistencyProof(
                GetConsistencyProofRequest request, StreamObserver<GetConsistencyProofResponse> answer) {
            if (request.getSecondSize() > log.size()) {
                answer.onError(Status.INVALID_ARGUMENT.asException());
                return;
            }
            answer.onNext(GetConsistencyProofResponse.newBuilder()
                    .addAllHashes(log.proof(request.getFirstSize(), request.getSecondSize()).stream()
                            .map(hash -> ByteString.copyFrom(hash.bytes()))
                            .toList())
                    .build());
            answer.onCompleted();
        }
    }
}
