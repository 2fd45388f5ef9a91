package portability.ledger.audit;

import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.GetConsistencyProofRequest;
import portability.proto.audit.v1.GetInclusionProofRequest;
import portability.proto.audit.v1.OpenEntryRequest;
import portability.proto.audit.v1.ReadLogRequest;

/// What an auditor asks.
final class AuditRequests {
    private AuditRequests() {}

    static ReadLogRequest range(long from, long to) {
        return ReadLogRequest.newBuilder().setFromLeaf(from).setToLeaf(to).build();
    }

    static GetCheckpointRequest checkpoint(long size) {
        return GetCheckpointRequest.newBuilder().setTreeSize(size).build();
    }

    static GetInclusionProofRequest inclusion(long leaf, long size) {
        return GetInclusionProofRequest.newBuilder()
                .setLeafIndex(leaf)
                .setTreeSize(size)
                .build();
    }

    static GetConsistencyProofRequest consistency(long first, long second) {
        return GetConsistencyProofRequest.newBuilder()
                .setFirstSize(first)
                .setSecondSize(second)
                .build();
    }

    static OpenEntryRequest entry(long leaf) {
        return OpenEntryRequest.newBuilder().setLeafIndex(leaf).build();
    }
}
