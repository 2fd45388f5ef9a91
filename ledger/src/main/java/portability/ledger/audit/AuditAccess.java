package portability.ledger.audit;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.OPERATOR;
import static portability.ledger.edge.Role.SERVICE;

import portability.ledger.edge.AccessTable;
import portability.proto.audit.v1.AuditServiceGrpc;

/// Who may read a service's log; the same in each. Checkpoints and proofs tell nothing about persons.
public final class AuditAccess {
    private AuditAccess() {}

    public static AccessTable addTo(AccessTable table) {
        return table.allow(
                        AuditServiceGrpc.getGetCheckpointMethod().getFullMethodName(),
                        AUDITOR,
                        OFFICER,
                        OPERATOR,
                        SERVICE)
                .allow(
                        AuditServiceGrpc.getGetInclusionProofMethod().getFullMethodName(),
                        AUDITOR,
                        OFFICER,
                        OPERATOR,
                        SERVICE)
                .allow(
                        AuditServiceGrpc.getGetConsistencyProofMethod().getFullMethodName(),
                        AUDITOR,
                        OFFICER,
                        OPERATOR,
                        SERVICE)
                .allow(AuditServiceGrpc.getReadLogMethod().getFullMethodName(), AUDITOR)
                .allow(AuditServiceGrpc.getFollowMethod().getFullMethodName(), AUDITOR, SERVICE)
                .allow(AuditServiceGrpc.getOpenEntryMethod().getFullMethodName(), AUDITOR);
    }
}
