package portability.conformance.kind;

import java.util.stream.Collectors;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.family.ChildRaising;
import portability.totalisation.family.ChildRaising.Raising;

/// Which state credits time for raising a child in another state, and for how long: Reg. (EC) 987/2009 Art. 44.
final class ChildRaisingKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var raising = new Raising(
                Written.span(given.required("days")),
                given.required("competent").country(),
                Written.oneOrMore(given.required("crediting")).stream()
                        .map(LawNode::country)
                        .collect(Collectors.toSet()),
                given.optional("work_at_start").map(LawNode::country),
                given.optional("activity_from").map(LawNode::date),
                given.optional("only_work_in").map(LawNode::country));
        return () -> {
            var results = Results.none();
            var credit = results.take(ChildRaising.credited(raising));
            return results.with(
                            "credited_by",
                            credit.map(found -> Value.of(found.state().code())))
                    .with("days", credit.map(found -> Value.of(found.span().toString())));
        };
    }
}
