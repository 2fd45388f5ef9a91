package portability.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.proto.audit.v1.AuditServiceGrpc;

/// Every rpc and every role: who may, and that nobody else may.
class AuditAccessTest {
    private static final Set<Role> PROOFS = Set.of(Role.AUDITOR, Role.OFFICER, Role.OPERATOR, Role.SERVICE);
    private static final Map<String, Set<Role>> ALLOWED = Map.of(
            "GetCheckpoint",
            PROOFS,
            "GetInclusionProof",
            PROOFS,
            "GetConsistencyProof",
            PROOFS,
            "ReadLog",
            Set.of(Role.AUDITOR),
            "Follow",
            Set.of(Role.AUDITOR, Role.SERVICE),
            "OpenEntry",
            Set.of(Role.AUDITOR));

    @Test
    void every_rpc_has_a_row_and_lets_in_whom_it_should() {
        var table = AuditAccess.addTo(new AccessTable());
        var found = new TreeMap<String, Set<Role>>();
        for (var method : AuditServiceGrpc.getServiceDescriptor().getMethods())
            found.put(String.valueOf(method.getBareMethodName()), allowed(table, method));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(ALLOWED);
        assertThat(table.rpcs()).hasSameSizeAs(ALLOWED.keySet());
    }

    private static Set<Role> allowed(AccessTable table, MethodDescriptor<?, ?> method) {
        return Arrays.stream(Role.values())
                .filter(role -> table.permits(method.getFullMethodName(), new Principal("somebody", Set.of(role))))
                .collect(Collectors.toSet());
    }
}
