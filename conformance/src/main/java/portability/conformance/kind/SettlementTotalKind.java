package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.settlement.FixedAmount;
import portability.totalisation.settlement.FixedAmount.Line;
import portability.totalisation.settlement.FixedAmount.Persons;

/// What a debtor owes for a year of fixed amounts; or a flat amount per family and month.
final class SettlementTotalKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var perFamily = given.optional("per_family");
        if (perFamily.isPresent()) return perFamily(perFamily.get());
        var rules = new FixedAmount(Settlement.taken(given, law).fixedAmounts());
        var list = given.required("lines");
        var lines = list.items().stream().map(SettlementTotalKind::line).toList();
        if (lines.isEmpty()) throw list.refused("expected at least one line");
        var persons = given.optional("persons").map(node -> Written.constant(node, Persons.class));
        var moreRights = given.optional("debtor_gives_more_rights").map(LawNode::flag);
        var on = given.optional("on").map(LawNode::date);
        return () -> {
            var results = Results.none()
                    .with(
                            "total",
                            rules.total(lines, lines.getFirst().monthly().getCurrencyUnit())
                                    .map(Value::of));
            if (persons.isPresent() && on.isPresent())
                results.with(
                        "reduction",
                        rules.reduction(persons.get(), moreRights.orElse(false), on.get())
                                .map(Value::of));
            return results;
        };
    }

    private static Line line(LawNode node) {
        var fields = node.fields();
        var line = new Line(
                fields.required("group").text(),
                Written.money(fields.required("monthly")),
                fields.required("months").whole());
        fields.done();
        return line;
    }

    private static Calculation perFamily(LawNode node) {
        var fields = node.fields();
        var monthly = Written.money(fields.required("monthly"));
        int families = fields.required("families").whole();
        int months = fields.required("months").whole();
        fields.optional("members").ifPresent(LawNode::whole);
        var clause = Clauses.read(fields.required("clause"));
        fields.done();
        return () -> Results.none()
                .with(
                        "total",
                        FixedAmount.perFamily(monthly, families, months, clause).map(Value::of));
    }
}
