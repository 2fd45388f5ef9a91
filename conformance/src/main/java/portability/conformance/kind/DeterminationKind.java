package portability.conformance.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SortedMap;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Figures;
import portability.conformance.format.Periods;
import portability.conformance.format.Person;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.Totalisation;
import portability.totalisation.law.Law;
import portability.totalisation.law.Scheme;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Claim;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Question;

/// A career, a person and a claim: what one institution, or each of several, determines.
final class DeterminationKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var schemes = Written.oneOrMore(given.required("scheme")).stream()
                .map(node -> asked(node, law))
                .toList();
        var person = Person.of(given.required("person"));
        var claim = claim(given.required("claim"), schemes.getFirst());
        var periods = Periods.take(given);
        var figures = Figures.take(given);
        var contingency = Contingencies.take(given);
        var told = given.optional("instrument").map(node -> law.instrument(node).id());
        return () -> {
            var answers = new LinkedHashMap<String, Results>();
            for (var scheme : schemes) {
                var question = new Question(scheme.institution(), scheme.branch(), person, claim, contingency);
                answers.put(
                        scheme.institution().toString(),
                        determined(periods, figures, question, law(law, scheme, claim), told));
            }
            return schemes.size() == 1
                    ? answers.values().iterator().next()
                    : Results.byName(answers).with("sum", Results.sum(answers.values(), "paid"));
        };
    }

    /// An institution answers with the first of its schemes of a branch; what a case states comes first.
    private static Scheme asked(LawNode node, CaseLaw law) {
        var scheme = law.scheme(node);
        var first = law.pack()
                .lawFor(scheme.institution(), scheme.branch(), LocalDate.EPOCH)
                .orElseThrow()
                .scheme();
        if (!first.id().equals(scheme.id()))
            throw node.refused(scheme.institution() + " answers with " + first.id() + " for " + scheme.branch()
                    + "; state the scheme in the case to ask for another");
        return scheme;
    }

    private static Results determined(
            Periods periods,
            SortedMap<FigureName, BigDecimal> figures,
            Question question,
            Law law,
            Optional<String> told) {
        try {
            var career = periods.seenFrom(question.institution().country(), figures);
            return DeterminationResults.of(Totalisation.determine(career, question, law), told);
        } catch (CareerRefused refused) {
            return DeterminationResults.of(refused);
        }
    }

    private static Law law(CaseLaw law, Scheme scheme, Claim claim) {
        return law.pack()
                .lawFor(scheme.institution(), scheme.branch(), claim.lodgedOn())
                .orElseThrow();
    }

    private static Claim claim(LawNode node, Scheme first) {
        var fields = node.fields();
        var lodgedWith =
                fields.optional("lodged_with").map(Written::institution).orElse(first.institution());
        var lodgedOn = fields.required("lodged_on").date();
        var arrivedOn = fields.optional("arrived_on").map(LawNode::date).orElse(lodgedOn);
        var requested = fields.optional("requested_start").map(LawNode::date);
        fields.done();
        if (arrivedOn.isBefore(lodgedOn)) throw node.refused("a claim cannot arrive before it is lodged");
        return new Claim(lodgedWith, lodgedOn, arrivedOn, requested);
    }
}
