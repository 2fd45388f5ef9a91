package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.cumulation.Supplement;

/// What the state of residence adds so that all pensions together reach its minimum: Art. 58.
final class SupplementKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var minimum = Written.sum(given.required("minimum"));
        var currency = minimum.currency();
        var pensions = Written.oneOrMore(given.required("pensions")).stream()
                .map(node -> Cumulation.in(node, currency))
                .toList();
        boolean lives = given.optional("lives_there").map(LawNode::flag).orElse(true);
        boolean pays = given.required("pays_a_pension").flag();
        return () -> Results.none()
                .with(
                        "supplement",
                        Supplement.of(minimum.amount(), pensions, lives, pays, currency)
                                .map(amount -> new Value.Sum(amount, currency)));
    }
}
