package portability.conformance.kind;

import java.util.List;
import portability.conformance.format.ByState;
import portability.conformance.format.Person;
import portability.conformance.format.Written;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Survivor;

/// What happened that a benefit is asked for: an age, where a case says nothing else.
final class Contingencies {
    private Contingencies() {}

    /// Takes `incapacity` or `death`.
    static Contingency take(Fields given) {
        var incapacity = given.optional("incapacity");
        if (incapacity.isPresent()) return incapacity(incapacity.get());
        return given.optional("death").map(Contingencies::death).orElseGet(Contingency.OldAge::new);
    }

    /// `{since, under, percent, legislations}`.
    private static Contingency incapacity(LawNode node) {
        var fields = node.fields();
        var incapacity = new Contingency.Incapacity(
                fields.required("since").date(),
                fields.required("under").country(),
                fields.optional("percent").map(LawNode::whole),
                ByState.optional(fields, "legislations", type -> Written.constant(type, LegislationType.class)));
        fields.done();
        return incapacity;
    }

    /// `{on, deceased, claimant, others}`.
    private static Contingency death(LawNode node) {
        var fields = node.fields();
        var death = new Contingency.Death(
                fields.required("on").date(),
                Person.of(fields.required("deceased")),
                survivor(fields.required("claimant")),
                fields.optional("others").map(LawNode::items).orElse(List.of()).stream()
                        .map(Contingencies::survivor)
                        .toList());
        fields.done();
        return death;
    }

    private static Survivor survivor(LawNode node) {
        var fields = node.fields();
        var survivor = new Survivor(
                Written.constant(fields.required("relation"), Survivor.Relation.class),
                fields.required("born").date(),
                fields.optional("married_months").map(LawNode::whole).orElse(0),
                fields.optional("raising_child").map(LawNode::flag).orElse(false),
                fields.optional("incapable").map(LawNode::flag).orElse(false));
        fields.done();
        return survivor;
    }
}
