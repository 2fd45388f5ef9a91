package portability.ledger.edge;

import io.grpc.Context;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who a call or a deed belongs to.
///
/// @param name  the officer's or service's name as the issuer knows it, or an institution
/// @param roles never empty
public record Principal(String name, Set<Role> roles) {
    static final Context.Key<Principal> KEY = Context.key("principal");

    public Principal {
        roles = Set.copyOf(roles);
        if (name.isBlank()) throw new IllegalArgumentException("a principal needs a name");
        if (roles.isEmpty()) throw new IllegalArgumentException("a principal needs a role: " + name);
    }

    /// The principal of the call that is being served.
    /// @throws IllegalStateException outside a call
    public static Principal current() {
        var principal = KEY.get();
        if (principal == null) throw new IllegalStateException("no call is being served");
        return principal;
    }

    /// What this node does by itself: delivering, reminding, following up.
    public static Principal node(String process) {
        return new Principal("node/" + process, Set.of(Role.SERVICE));
    }

    /// Another institution on the exchange.
    public static Principal partner(String institution) {
        return new Principal(institution, Set.of(Role.PARTNER));
    }

    /// A context in which this principal is the current one.
    public Context inContext(Context context) {
        return context.withValue(KEY, this);
    }

    public String rolesText() {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(" "));
    }
}
