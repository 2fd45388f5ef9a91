package portability.ledger.edge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which role may call which rpc. What is not in it is denied.
public final class AccessTable {
    private final Map<String, Set<Role>> allowed = new HashMap<>();

    /// Lets the roles call an rpc, named in full: `portability.claims.v1.ClaimsService/LodgeClaim`.
    public AccessTable allow(String rpc, Role... roles) {
        if (!rpc.contains("/")) throw new IllegalArgumentException("an rpc is named package.Service/Method: " + rpc);
        allowed.computeIfAbsent(rpc, _ -> new HashSet<>()).addAll(Set.of(roles));
        return this;
    }

    public boolean permits(String rpc, Principal principal) {
        return principal.roles().stream().anyMatch(allowed.getOrDefault(rpc, Set.of())::contains);
    }

    /// Every rpc that has a row, for the test that enumerates them.
    public Set<String> rpcs() {
        return Set.copyOf(allowed.keySet());
    }
}
