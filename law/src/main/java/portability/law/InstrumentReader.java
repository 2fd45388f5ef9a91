package portability.law;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Coexistence;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Instrument.OverlapRule;
import portability.totalisation.law.Instrument.Party;
import portability.totalisation.law.Parties;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PersonalScope;

/// Reads `instruments/*.yaml`.
final class InstrumentReader {
    private InstrumentReader() {}

    /// @param layers the instrument's own place and the rule sets it is like
    static Instrument read(LawNode file, List<LawNode> layers) {
        var fields = Fields.layered(layers);
        fields.optional("like");
        fields.optional("rule_set");
        fields.optional("register").ifPresent(LawNode::items);
        var id = fields.required("id").text();
        var articles = new Articles(fields.required("act").text(), id);
        var rules = rules(fields, layers);
        var party = new PartyRuleReader(articles, id, rules);
        var general = rules.optional("default").map(party::rule);
        var byState = new HashMap<Country, PartyRule>();
        rules.rest().forEach((_, node) -> byState.put(state(node), party.rule(node)));
        var instrument = new Instrument(
                id,
                fields.required("title").text(),
                fields.required("precedence").whole(),
                Parties.of(parties(fields.required("parties"), id)),
                Articles.constants(fields.required("branches"), Branch.class),
                articles.article(fields.required("branch_article")),
                persons(fields.required("persons"), articles),
                byState,
                general,
                articles.clause(fields.required("aggregation")),
                articles.clause(fields.required("overlap")),
                fields.required("overlap_rule").constant(OverlapRule.class),
                articles.conversion(fields.required("conversion")),
                fields.optional("short_period").map(node -> ScopeReader.shortPeriod(node, articles, id)),
                clause(fields, "caps_denominator", articles),
                clause(fields, "excludes_others", articles),
                clause(fields, "claim_date", articles),
                clause(fields, "export", articles),
                ScopeReader.periods(fields, articles),
                ScopeReader.competition(fields, articles),
                new Coexistence(clause(fields, "limits_reductions", articles), clause(fields, "supplement", articles)));
        fields.done();
        return everyPartyHasARule(file, instrument);
    }

    /// The rules of all layers, state by state.
    private static Fields rules(Fields fields, List<LawNode> layers) {
        fields.required("rules");
        return Fields.layered(layers.stream()
                .flatMap(layer -> layer.fields().optional("rules").stream())
                .toList());
    }

    private static Instrument everyPartyHasARule(LawNode file, Instrument instrument) {
        for (var party : instrument.parties())
            if (instrument.ruleFor(party.state()).isEmpty())
                throw file.refused("no rule says how " + party.state() + " calculates");
        for (var state : instrument.rules().keySet())
            if (instrument.party(state).isEmpty()) throw file.refused("a rule for " + state + ", which is not a party");
        return instrument;
    }

    private static Optional<Clause> clause(Fields fields, String key, Articles articles) {
        return fields.optional(key).map(articles::clause);
    }

    private static List<Party> parties(LawNode node, String id) {
        return node.items().stream().map(item -> party(item, id)).toList();
    }

    private static Party party(LawNode node, String id) {
        var fields = node.fields();
        var state = fields.required("state").country();
        var until = fields.optional("until").map(LawNode::date);
        var group = fields.optional("group").map(LawNode::text);
        var sourced = Sourced.take(fields);
        fields.done();
        if (until.isPresent() && !until.get().isAfter(sourced.from()))
            throw node.refused("a party is bound until after it is bound: " + until.get());
        return new Party(state, sourced.value(id + "/parties/" + state, sourced.from()), until, group);
    }

    private static PersonalScope persons(LawNode node, Articles articles) {
        var fields = node.fields();
        var nationals = Articles.countries(fields.required("nationals"));
        var refugees = fields.required("refugees").flag();
        var stateless = fields.required("stateless").flag();
        var statusResident =
                fields.optional("status_resident_in").map(Articles::countries).orElse(Set.of());
        var extensions = fields.optional("extensions").map(LawNode::items).orElse(List.of()).stream()
                .map(item -> extension(item, articles))
                .toList();
        var clause = articles.clause(fields, "persons");
        fields.done();
        return new PersonalScope(clause, nationals, refugees, stateless, statusResident, extensions);
    }

    private static PersonalScope.Extension extension(LawNode node, Articles articles) {
        var fields = node.fields();
        var nationals = Articles.countries(fields.required("nationals"));
        var obliged = Articles.countries(fields.required("obliged"));
        var resident = Articles.countries(fields.required("resident_in"));
        var clause = articles.clause(fields, node.path());
        fields.done();
        return new PersonalScope.Extension(clause, nationals, obliged, resident);
    }

    /// The state a rule's key names.
    private static Country state(LawNode rule) {
        var name = rule.path().substring(rule.path().lastIndexOf('/') + 1);
        try {
            return Country.of(name);
        } catch (IllegalArgumentException fault) {
            throw rule.refused("expected a country code as key: " + name);
        }
    }
}
