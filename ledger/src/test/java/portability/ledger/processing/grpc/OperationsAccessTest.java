package portability.ledger.processing.grpc;

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
import portability.proto.operations.v1.OperationsServiceGrpc;

/// Every rpc and every role: who may, and that nobody else may.
class OperationsAccessTest {
    private static final Map<String, Set<Role>> ALLOWED = Map.of(
            "ListProcessors", Set.of(Role.OPERATOR, Role.AUDITOR),
            "ListDeadLetters", Set.of(Role.OPERATOR, Role.AUDITOR),
            "RetryDeadLetters", Set.of(Role.OPERATOR),
            "DiscardDeadLetter", Set.of(Role.OPERATOR, Role.OFFICER),
            "RebuildReadModel", Set.of(Role.OPERATOR),
            "CheckReadModel", Set.of(Role.OPERATOR, Role.AUDITOR));

    @Test
    void every_rpc_has_a_row_and_lets_in_whom_it_should() {
        var table = OperationsAccess.addTo(new AccessTable());
        var found = new TreeMap<String, Set<Role>>();
        for (var method : OperationsServiceGrpc.getServiceDescriptor().getMethods())
            found.put(String.valueOf(method.getBareMethodName()), allowed(table, method));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(ALLOWED);
    }

    private static Set<Role> allowed(AccessTable table, MethodDescriptor<?, ?> method) {
        return Arrays.stream(Role.values())
                .filter(role -> table.permits(method.getFullMethodName(), new Principal("somebody", Set.of(role))))
                .collect(Collectors.toSet());
    }
}
