package portability.agreements.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.kernel.Branch;
import portability.law.register.Body;
import portability.law.register.Body.Function;
import portability.law.register.CoveredBranch;
import portability.law.register.Register;
import portability.law.register.StateCode;

/// Whom to turn to, and who talks to whom.
final class Bodies {
    private Bodies() {}

    /// Those of a state whose competence covers a branch or does not say; focal points first, then liaison bodies.
    static List<Body> of(Register register, StateCode state, Optional<Branch> branch) {
        return register.bodies().stream()
                .filter(body -> register.namesOf(state).contains(body.state()))
                .filter(body -> mayCover(body, branch))
                .sorted(Comparator.comparingInt(Bodies::rank).thenComparing(Body::name))
                .toList();
    }

    static List<Body> liaison(Register register, StateCode state, Optional<Branch> branch) {
        return of(register, state, branch).stream()
                .filter(body -> body.functions().contains(Function.LIAISON))
                .toList();
    }

    private static boolean mayCover(Body body, Optional<Branch> branch) {
        return branch.isEmpty()
                || body.branches().isEmpty()
                || CoveredBranch.of(branch.get()).stream().anyMatch(body.branches()::contains);
    }

    private static int rank(Body body) {
        if (body.functions().contains(Function.FOCAL_POINT)) return 0;
        return body.functions().contains(Function.LIAISON) ? 1 : 2;
    }
}
