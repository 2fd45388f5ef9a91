package portability.law;

import java.util.HashSet;
import java.util.Set;
import portability.totalisation.law.Competition;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PeriodScope.PreAgreement;
import portability.totalisation.law.PeriodScope.ThirdStates;
import portability.totalisation.law.ShortPeriod;

/// Reads what an instrument says about time and about other instruments: release for little time, time of
/// third states, time before it was in force, and which instrument goes before which.
final class ScopeReader {
    private ScopeReader() {}

    static ShortPeriod shortPeriod(LawNode node, Articles articles, String id) {
        var fields = node.fields();
        var article = articles.article(fields);
        var usual = new ShortPeriod(
                article, PartyRuleReader.dated(fields, id + "/short_period", PartyRuleReader::quantity));
        var result = new ShortPeriod(
                article,
                usual.below(),
                fields.optional("unless_own_right").map(LawNode::flag).orElse(usual.unlessOwnRight()),
                fields.optional("effect")
                        .map(effect -> effect.constant(ShortPeriod.Effect.class))
                        .orElse(usual.effect()),
                fields.optional("when_all_short")
                        .map(when -> when.constant(ShortPeriod.WhenAllShort.class))
                        .orElse(usual.whenAllShort()));
        fields.done();
        return result;
    }

    static PeriodScope periods(Fields fields, Articles articles) {
        return new PeriodScope(
                fields.optional("third_states").map(node -> thirdStates(node, articles)),
                fields.optional("pre_agreement").map(node -> preAgreement(node, articles)),
                fields.optional("staggered").map(articles::clause));
    }

    private static ThirdStates thirdStates(LawNode node, Articles articles) {
        var fields = node.fields();
        var condition = fields.required("value").constant(ThirdStates.When.class);
        var listed = fields.optional("states").map(Articles::countries).orElse(Set.of());
        var onlyWithoutRight = fields.required("only_without_right").flag();
        var clause = articles.clause(fields, node.path());
        fields.done();
        if (listed.isEmpty() == (condition == ThirdStates.When.LIST))
            throw node.refused("states stand here where the value is LIST, and only there");
        return new ThirdStates(clause, condition, listed, onlyWithoutRight);
    }

    private static PreAgreement preAgreement(LawNode node, Articles articles) {
        var fields = node.fields();
        var condition = fields.required("value").constant(PreAgreement.Since.class);
        var clause = articles.clause(fields, node.path());
        fields.done();
        return new PreAgreement(clause, condition);
    }

    static Competition competition(Fields fields, Articles articles) {
        var keeps = new HashSet<String>();
        fields.optional("keeps").ifPresent(node -> node.items().forEach(item -> keeps.add(item.text())));
        return new Competition(
                fields.optional("displaces_others").map(articles::clause),
                keeps,
                fields.optional("most_favourable").map(articles::clause));
    }
}
