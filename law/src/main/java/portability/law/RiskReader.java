package portability.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Quantity;
import portability.totalisation.law.Age;
import portability.totalisation.law.AgeRule;
import portability.totalisation.law.Dated;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.SurvivorRule;
import portability.totalisation.law.SurvivorRule.SurvivorShare;
import portability.totalisation.question.Survivor;

/// Reads what a scheme insures against: one of `age`, `incapacity` and `survivors`.
final class RiskReader {
    private final Parameters parameters;
    private final Articles articles;
    private final String id;

    RiskReader(Parameters parameters, Articles articles, String id) {
        this.parameters = parameters;
        this.articles = articles;
        this.id = id;
    }

    /// Takes the one of the three that stands there; a second one is left, and so refused as unknown.
    RiskRule read(Fields fields) {
        var incapacity = fields.optional("incapacity");
        if (incapacity.isPresent()) return incapacity(incapacity.get());
        var survivors = fields.optional("survivors");
        if (survivors.isPresent()) return survivors(survivors.get());
        return age(fields.required("age"));
    }

    private AgeRule age(LawNode node) {
        var fields = node.fields();
        var rule = new AgeRule(
                articles.article(fields),
                ages(fields.required("by_birth")),
                fields.optional("by_birth_of_women").map(this::ages),
                fields.optional("reached")
                        .map(day -> day.constant(Age.Reached.class))
                        .orElse(Age.Reached.ON_BIRTHDAY));
        fields.done();
        return rule;
    }

    private Dated<Age> ages(LawNode reference) {
        return parameters.at(reference).byBirth(reference).ages();
    }

    private IncapacityRule incapacity(LawNode node) {
        var fields = node.fields();
        var rule = new IncapacityRule(
                articles.article(fields),
                fields.optional("types").map(this::types).orElse(Map.of()),
                fields.optional("waiting").map(this::waiting),
                fields.optional("percent_from")
                        .map(place -> parameters.at(place).wholeNumbers()));
        fields.done();
        return rule;
    }

    /// Half a year is six months, and half a week is no time that a calendar has.
    private Dated<Quantity> waiting(LawNode place) {
        var times = parameters.at(place).quantities();
        for (var time : times.values())
            if (time.value().amount().stripTrailingZeros().scale() > 0)
                throw place.refused("a waiting time is in whole units: " + time.value());
        return times;
    }

    private Map<String, LawValue<LegislationType>> types(LawNode node) {
        var types = new HashMap<String, LawValue<LegislationType>>();
        for (var item : node.items()) {
            var fields = item.fields();
            var instrument = fields.required("instrument").text();
            var type = fields.required("value").constant(LegislationType.class);
            if (types.put(instrument, Sourced.take(fields).value(id + "/types/" + instrument, type)) != null)
                throw item.refused("the instrument stands twice: " + instrument);
            fields.done();
        }
        return types;
    }

    private SurvivorRule survivors(LawNode node) {
        var fields = node.fields();
        var rule = new SurvivorRule(
                articles.article(fields),
                fields.required("shares").items().stream().map(this::share).toList(),
                fields.required("spouses").constant(SurvivorRule.Spouses.class),
                fields.optional("total_cap").map(place -> parameters.at(place).numbers()),
                fields.optional("family_maximum")
                        .map(place -> parameters.at(place).money()));
        fields.done();
        return rule;
    }

    private SurvivorShare share(LawNode node) {
        var fields = node.fields();
        var share = new SurvivorShare(
                fields.required("id").text(),
                articles.article(fields),
                Articles.constants(fields.required("relations"), Survivor.Relation.class),
                age(fields, "age_from"),
                fields.optional("child_or_incapacity").map(LawNode::flag).orElse(false),
                age(fields, "age_below"),
                fields.optional("married_months").map(LawNode::whole).orElse(0),
                parameters.at(fields.required("part")).numbers());
        fields.done();
        return share;
    }

    /// An age of a survivor goes by the day of death.
    private Optional<Dated<Age>> age(Fields fields, String name) {
        return fields.optional(name)
                .map(reference -> parameters.at(reference).byDay(reference).ages());
    }
}
