package portability.conformance.kind;

import java.util.Optional;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.LegalRef;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.cumulation.OwnBenefit;
import portability.totalisation.cumulation.Reduction;
import portability.totalisation.law.PartyTerms.Tie;
import portability.totalisation.method.Comparison;

/// The independent and the pro rata amount: each reduced first where a national rule may, then the higher is paid.
final class SelectionKind implements Kind {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 52(3)");

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var stated = given.required("independent");
        if (stated.text().equals("none")) return proRataAlone(given);
        var independent = Written.sum(stated);
        var currency = independent.currency();
        var proRata = Cumulation.in(given.required("pro_rata"), currency);
        var tie = given.optional("tie")
                .map(node -> Written.constant(node, Tie.class))
                .orElse(Tie.OWN_PENSION);
        var rule = given.optional("national_rule").map(Cumulation::rule);
        var others = given.optional("others").map(node -> Cumulation.others(node, currency, true));
        boolean listed = given.optional("listed").map(LawNode::flag).orElse(true);
        return () -> {
            var results = Results.none();
            var left = independent.amount();
            if (rule.isPresent() && others.isPresent()) {
                var benefit = new OwnBenefit(independent.amount(), currency, Optional.empty(), listed, false, listed);
                var reduced = Reduction.forSameKind(benefit, rule.get(), others.get(), Reduction.Situation.ALONE);
                left = results.take(reduced).after();
            }
            var chosen = results.take(Comparison.higher(left, proRata, tie, ARTICLE, currency));
            return results.with("independent_after_reduction", new Value.Sum(left, currency))
                    .with("paid", new Value.Sum(chosen.paid(), currency))
                    .with("which", Value.of(chosen.totalised() ? "PRO_RATA" : "INDEPENDENT"));
        };
    }

    /// Without a right on own time alone there is nothing to compare.
    private static Calculation proRataAlone(Fields given) {
        var proRata = Written.sum(given.required("pro_rata"));
        return () -> Results.none()
                .with("independent_after_reduction", new Value.None())
                .with("paid", new Value.Sum(proRata.amount(), proRata.currency()))
                .with("which", Value.of("PRO_RATA"));
    }
}
