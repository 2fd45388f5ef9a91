package portability.claims.upstream;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.ledger.merkle.Hash;
import portability.proto.audit.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetConsistencyProofRequest;

/// The logs of the two other services of this node.
@Component
public class UpstreamLogs {
    private final Upstreams upstreams;

    UpstreamLogs(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /// The newest checkpoint of a service's log, a signed note; empty while it has none.
    /// @throws UpstreamDown if the service does not answer
    public Optional<String> checkpoint(String service) {
        try {
            return Optional.of(stub(service)
                    .getCheckpoint(GetCheckpointRequest.getDefaultInstance())
                    .getNote());
        } catch (StatusRuntimeException failed) {
            var code = failed.getStatus().getCode();
            // An older release of it keeps no log.
            if (code == Code.NOT_FOUND || code == Code.UNIMPLEMENTED) return Optional.empty();
            throw new UpstreamDown(service, failed);
        }
    }

    /// The proof that a smaller tree of it is the beginning of a larger one; empty if it says it has none.
    /// @throws UpstreamDown if the service does not answer
    public Optional<List<Hash>> consistency(String service, long firstSize, long secondSize) {
        var request = GetConsistencyProofRequest.newBuilder()
                .setFirstSize(firstSize)
                .setSecondSize(secondSize)
                .build();
        try {
            var hashes = stub(service).getConsistencyProof(request).getHashesList();
            if (hashes.stream().anyMatch(hash -> hash.size() != Hash.BYTES)) return Optional.empty();
            return Optional.of(
                    hashes.stream().map(hash -> Hash.of(hash.toByteArray())).toList());
        } catch (StatusRuntimeException failed) {
            if (failed.getStatus().getCode() == Code.INVALID_ARGUMENT) return Optional.empty();
            throw new UpstreamDown(service, failed);
        }
    }

    private AuditServiceBlockingStub stub(String service) {
        return switch (service) {
            case "contributions" -> upstreams.auditOfContributions();
            case "agreements" -> upstreams.auditOfAgreements();
            default -> throw new IllegalArgumentException("no other service of this node: " + service);
        };
    }
}
