package portability.ledger.processing.grpc;

import static portability.ledger.edge.Role.AUDITOR;
import static portability.ledger.edge.Role.OFFICER;
import static portability.ledger.edge.Role.OPERATOR;

import portability.ledger.edge.AccessTable;
import portability.proto.operations.v1.OperationsServiceGrpc;

/// Who may do what to a running service; the same in each.
public final class OperationsAccess {
    private OperationsAccess() {}

    public static AccessTable addTo(AccessTable table) {
        return table.allow(OperationsServiceGrpc.getListProcessorsMethod().getFullMethodName(), OPERATOR, AUDITOR)
                .allow(OperationsServiceGrpc.getListDeadLettersMethod().getFullMethodName(), OPERATOR, AUDITOR)
                .allow(OperationsServiceGrpc.getRetryDeadLettersMethod().getFullMethodName(), OPERATOR)
                .allow(OperationsServiceGrpc.getDiscardDeadLetterMethod().getFullMethodName(), OPERATOR, OFFICER)
                .allow(OperationsServiceGrpc.getRebuildReadModelMethod().getFullMethodName(), OPERATOR)
                .allow(OperationsServiceGrpc.getCheckReadModelMethod().getFullMethodName(), OPERATOR, AUDITOR);
    }
}
