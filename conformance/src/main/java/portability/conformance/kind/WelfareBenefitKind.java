package portability.conformance.kind;

import java.util.LinkedHashMap;
import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.welfare.Membership;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareBenefits;
import portability.totalisation.welfare.WelfareFund.Event;

/// What a welfare fund takes for a contract, or gives for an event.
final class WelfareBenefitKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var place = given.required("fund");
        var fund = law.pack()
                .besidePensions()
                .fund(place.text())
                .orElseThrow(() -> place.refused("no such fund: " + place.text()));
        var rules = new WelfareBenefits(fund);
        var contracts = given.optional("contract_months");
        if (contracts.isPresent()) return contribution(given, rules, contracts.get());
        var membership = new Membership(
                Written.span(given.required("contract")),
                given.required("paid_on").date(),
                given.optional("contributions").map(LawNode::whole).orElse(1));
        var occurrence = occurrence(given);
        return () -> {
            var results = Results.none();
            var due = results.take(rules.due(membership, occurrence));
            var items = new LinkedHashMap<String, Value>();
            due.items().forEach(item -> items.put(item.benefit(), Value.of(item.most())));
            return results.with("benefits", new Value.Table(items))
                    .with("total", Value.of(due.most()))
                    .with("least", Value.of(due.least()));
        };
    }

    private static Occurrence occurrence(Fields given) {
        var event = Written.constant(given.required("event"), Event.class);
        var on = given.required("on").date();
        Optional<LawNode> claimed = given.optional("claimed_on");
        return new Occurrence(
                event,
                on,
                given.optional("at_home").map(LawNode::flag).orElse(false),
                given.optional("returned").map(LawNode::date),
                claimed.map(LawNode::date).orElse(on));
    }

    private static Calculation contribution(Fields given, WelfareBenefits rules, LawNode contracts) {
        var months = Written.oneOrMore(contracts).stream().map(LawNode::whole).toList();
        var on = given.required("on").date();
        return () -> {
            var results = Results.none();
            var amounts = months.stream()
                    .map(length -> results.take(rules.contribution(length, on)))
                    .toList();
            return results.with(
                    "contribution",
                    contracts.isList() ? Value.items(amounts, Value::of) : Value.of(amounts.getFirst()));
        };
    }
}
