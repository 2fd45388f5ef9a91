package portability.conformance.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import portability.conformance.format.ByState;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.legislation.ApplicableLegislation;
import portability.totalisation.legislation.Legislation;
import portability.totalisation.legislation.Posting;
import portability.totalisation.legislation.Situation;
import portability.totalisation.legislation.Standing;

/// Which state's legislation applies to a person who works across borders.
final class LegislationKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var rules =
                new ApplicableLegislation(Settlement.coordination(given, law).legislation());
        var situation = situation(given);
        return () -> {
            var results = Results.none();
            var answer = results.take(rules.of(situation));
            return switch (answer) {
                case Legislation.Of(var state, var article) ->
                    results.with("legislation", Value.of(state.code()))
                            .with("article", Value.of(article.toString()))
                            .with("alternatives", new Value.Items(List.of()))
                            .with("earliest", new Value.None());
                case Legislation.Alternatives(var remaining, var earliest) ->
                    results.with("legislation", new Value.None())
                            .with("article", new Value.None())
                            .with(
                                    "alternatives",
                                    Value.items(remaining, one -> Value.of(one.article() + ": " + one.state())))
                            .with("earliest", earliest.map(Value::of));
                case Legislation.Undecided(var missing) ->
                    results.with("legislation", new Value.None()).with("missing", Value.of(missing));
            };
        };
    }

    private static Situation situation(Fields given) {
        var situation = Situation.livingIn(
                given.required("residence").country(), given.required("on").date());
        var employed = given.optional("employed");
        if (employed.isPresent())
            situation = situation.employed(shares(employed.get()), states(given.required("employer_seats")));
        var selfEmployed = given.optional("self_employed");
        if (selfEmployed.isPresent())
            situation = situation.selfEmployed(
                    shares(selfEmployed.get()),
                    given.optional("centre_of_interest").map(LawNode::country));
        var standing = given.optional("standing");
        if (standing.isPresent()) situation = situation.as(standing(standing.get()));
        var posting = given.optional("posting");
        if (posting.isPresent()) situation = situation.posted(posting(posting.get()));
        var outside = given.optional("not_bound");
        if (outside.isPresent()) situation = situation.notBound(states(outside.get()));
        var agreed = given.optional("agreed");
        return agreed.isPresent() ? situation.agreedOn(agreed.get().country()) : situation;
    }

    private static Map<Country, BigDecimal> shares(LawNode node) {
        return ByState.read(node, Written::decimal);
    }

    private static List<Country> states(LawNode node) {
        return Written.oneOrMore(node).stream().map(LawNode::country).toList();
    }

    private static Posting posting(LawNode node) {
        var fields = node.fields();
        var posting = new Posting(
                fields.required("from").country(),
                fields.required("to").country(),
                Written.span(fields.required("expected")),
                fields.optional("replacing").map(LawNode::flag).orElse(false),
                fields.optional("normally_active").map(LawNode::flag).orElse(true),
                fields.optional("earlier_ended").map(LawNode::date));
        fields.done();
        return posting;
    }

    /// `{civil_servant: DE}`, `{called_up: FR}`, `{mariner: {flag: NL, paid_from: ES}}`, `{aircrew: PT}`,
    /// `{contract_staff: BE}` or `unemployed`.
    private static Standing standing(LawNode node) {
        if (!node.isMapping()) {
            if (node.text().equals("unemployed")) return new Standing.Unemployed();
            throw node.refused("expected unemployed, or a standing with its state");
        }
        var fields = node.fields();
        var name = fields.names().stream()
                .findFirst()
                .orElseThrow(() -> node.refused("expected unemployed, or a standing with its state"));
        var state = fields.required(name);
        fields.done();
        return switch (name) {
            case "civil_servant" -> new Standing.CivilServant(state.country());
            case "called_up" -> new Standing.CalledUp(state.country());
            case "aircrew" -> new Standing.Aircrew(state.country());
            case "contract_staff" -> new Standing.ContractStaff(state.country());
            case "mariner" -> mariner(state);
            default -> throw node.refused("unknown standing: " + name);
        };
    }

    private static Standing mariner(LawNode node) {
        var fields = node.fields();
        var mariner = new Standing.Mariner(
                fields.required("flag").country(), fields.optional("paid_from").map(LawNode::country));
        fields.done();
        return mariner;
    }
}
