package portability.conformance.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Branch;
import portability.law.Fields;
import portability.law.LawNode;
import portability.law.register.Body;
import portability.law.register.PairFindings;
import portability.law.register.Register;
import portability.law.register.StateCode;

/// What there is between two states on a day for a branch, whether its rules are loaded, and who talks to whom.
final class RegisterKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var between = given.required("between");
        var pair = between.items().stream().map(RegisterKind::state).toList();
        if (pair.size() != 2) throw between.refused("expected two states");
        var on = given.required("on").date();
        var branch = given.optional("branch").map(node -> Written.constant(node, Branch.class));
        return () -> {
            var register = law.register();
            var found = PairFindings.of(
                    register, law.pack(), pair.getFirst(), pair.getLast(), on, branch, (_, _) -> Optional.empty());
            var standing = new LinkedHashMap<String, Value>();
            var rules = new LinkedHashMap<String, Value>();
            for (var finding : found.findings()) {
                var id = finding.instrument().id();
                standing.put(id, Value.of(finding.standing()));
                rules.put(id, finding.rules().map(Value::of).orElseGet(Value.None::new));
            }
            return Results.none()
                    .with("answer", Value.of(found.answer()))
                    .with("standing", new Value.Table(standing))
                    .with("rules", new Value.Table(rules))
                    .with("liaison", liaison(register, pair, branch));
        };
    }

    private static Value liaison(Register register, List<StateCode> states, Optional<Branch> branch) {
        var bodies = new LinkedHashMap<String, Value>();
        for (var state : states)
            bodies.put(
                    state.code(),
                    Value.items(
                            register.liaison(state, branch).stream()
                                    .map(Body::name)
                                    .toList(),
                            Value::of));
        return new Value.Table(bodies);
    }

    /// Also a part of a state that concludes agreements itself: `CA-QC`.
    private static StateCode state(LawNode node) {
        try {
            return StateCode.of(node.text());
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected a state, such as DE or CA-QC: " + node.text());
        }
    }
}
