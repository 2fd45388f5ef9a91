package portability.conformance.kind;

import java.util.LinkedHashMap;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.exact.Fraction;
import portability.totalisation.family.FamilyBenefits;
import portability.totalisation.family.FamilyBenefits.Basis;
import portability.totalisation.family.FamilyBenefits.Entitlement;

/// Which state pays family benefits first, and what the others add: Art. 68.
final class FamilyKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var list = given.required("rights");
        var rights = list.items().stream().map(FamilyKind::right).toList();
        if (rights.isEmpty()) throw list.refused("expected at least one right");
        var children = given.required("children_live_in").country();
        return () -> {
            var results = Results.none();
            var order = results.take(FamilyBenefits.order(rights, children));
            var supplements = new LinkedHashMap<String, Value>();
            order.ifPresent(found -> found.supplements()
                    .forEach(paid -> supplements.put(paid.state().code(), Value.of(paid.amount()))));
            return results.with(
                            "first",
                            order.map(found -> Value.of(found.primary().state().code())))
                    .with("pays", order.map(found -> Value.of(found.primary().amount())))
                    .with("supplements", new Value.Table(supplements));
        };
    }

    private static Entitlement right(LawNode node) {
        var fields = node.fields();
        var right = new Entitlement(
                fields.required("state").country(),
                Written.constant(fields.required("basis"), Basis.class),
                Written.money(fields.required("amount")),
                Fraction.of(Written.time(fields.required("insured")).amount()));
        fields.done();
        return right;
    }
}
