package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.cumulation.NationalReduction;
import portability.totalisation.cumulation.Overlap;
import portability.totalisation.cumulation.OwnBenefit;
import portability.totalisation.cumulation.Reduction;
import portability.totalisation.exact.Fraction;

/// Whether and by how much a national rule may reduce a benefit for other benefits or income: Arts. 53 to 55.
final class OverlapRuleKind implements Kind {
    private enum Of {
        SAME_KIND,
        DIFFERENT_KIND
    }

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var limited = given.optional("computed_reduction");
        if (limited.isPresent()) return limited(given, limited.get());
        var benefit = Cumulation.benefit(given.required("benefit"));
        boolean same = Written.constant(given.required("kind_of_the_other"), Of.class) == Of.SAME_KIND;
        var rule = given.optional("national_rule").map(Cumulation::rule);
        if (rule.isEmpty())
            return () -> Results.none()
                    .with("may_reduce", Overlap.mayReduce(benefit, same).map(Value::of));
        return reduced(given, benefit, rule.get(), same);
    }

    private static Calculation reduced(Fields given, OwnBenefit benefit, NationalReduction rule, boolean same) {
        var others = Cumulation.others(given.required("others"), benefit.currency(), same);
        var situation = Cumulation.situation(given.optional("situation"));
        var income = others.stream()
                .map(other -> Overlap.countable(other, rule, benefit.currency()).value())
                .reduce(Fraction.ZERO, Fraction::add);
        return () -> {
            var results = Results.none()
                    .with("may_reduce", Overlap.mayReduce(benefit, same).map(Value::of));
            var reduction = results.take(
                    same
                            ? Reduction.forSameKind(benefit, rule, others, situation)
                            : Reduction.forDifferentKind(benefit, rule, others, situation));
            var currency = benefit.currency();
            if (!same) {
                var put = Overlap.put(income, benefit, rule, situation.independents())
                        .value();
                results.with("income_counted", new Value.Sum(put.income(), currency))
                        .with("free_counted", new Value.Sum(put.free(), currency));
            }
            return results.with("withheld", new Value.Sum(reduction.withheld(), currency))
                    .with("left", new Value.Sum(reduction.after(), currency));
        };
    }

    /// A reduction already computed, held to its limits.
    private static Calculation limited(Fields given, LawNode stated) {
        var computed = Written.sum(stated);
        var others = Cumulation.in(given.required("other_benefits"), computed.currency());
        boolean oneState = given.required("one_state").flag();
        int benefits = given.optional("mutual_benefits").map(LawNode::whole).orElse(1);
        return () -> {
            var results = Results.none();
            var limited = results.take(Overlap.limited(computed.amount(), others, oneState, computed.currency()));
            var withheld = results.take(Overlap.mutually(limited, benefits, computed.currency()));
            return results.with("withheld", new Value.Sum(withheld, computed.currency()));
        };
    }
}
