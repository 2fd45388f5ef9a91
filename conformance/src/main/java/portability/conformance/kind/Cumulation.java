package portability.conformance.kind;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.conformance.format.Written;
import portability.kernel.LegalRef;
import portability.law.LawNode;
import portability.totalisation.cumulation.NationalReduction;
import portability.totalisation.cumulation.OtherIncome;
import portability.totalisation.cumulation.OwnBenefit;
import portability.totalisation.cumulation.Reduction;
import portability.totalisation.exact.Fraction;

/// Benefits that meet, and the national rule that would reduce one for the others, as a case states them.
final class Cumulation {
    private Cumulation() {}

    /// `{amount, share}` of a pro rata benefit; `{amount, independent_of_time, credited_future, listed}` of another.
    static OwnBenefit benefit(LawNode node) {
        var fields = node.fields();
        var amount = Written.sum(fields.required("amount"));
        var benefit = new OwnBenefit(
                amount.amount(),
                amount.currency(),
                fields.optional("share").map(Written::number),
                fields.optional("independent_of_time").map(LawNode::flag).orElse(false),
                fields.optional("credited_future").map(LawNode::flag).orElse(false),
                fields.optional("listed").map(LawNode::flag).orElse(false));
        fields.done();
        return benefit;
    }

    /// `{act, article, free, rate, counts_foreign, counts_net, proportional}`.
    static NationalReduction rule(LawNode node) {
        var fields = node.fields();
        var rule = new NationalReduction(
                LegalRef.of(
                        fields.optional("act").map(LawNode::text).orElse("law of the example"),
                        fields.optional("article").map(LawNode::text).orElse("overlapping benefits")),
                fields.optional("free").map(free -> Written.sum(free).amount()).orElse(Fraction.ZERO),
                fields.optional("rate").map(Written::number).orElse(Fraction.ONE),
                fields.optional("counts_foreign").map(LawNode::flag).orElse(true),
                fields.optional("counts_net").map(LawNode::flag).orElse(false),
                fields.optional("proportional").map(LawNode::flag).orElse(false));
        fields.done();
        return rule;
    }

    /// A list of `{state, gross, net, voluntary}`.
    static List<OtherIncome> others(LawNode node, CurrencyUnit currency, boolean sameKind) {
        return node.items().stream()
                .map(item -> other(item, currency, sameKind))
                .toList();
    }

    private static OtherIncome other(LawNode node, CurrencyUnit currency, boolean sameKind) {
        var fields = node.fields();
        var other = new OtherIncome(
                fields.required("state").country(),
                in(fields.required("gross"), currency),
                fields.optional("net").map(net -> in(net, currency)),
                sameKind,
                fields.optional("voluntary").map(LawNode::flag).orElse(false));
        fields.done();
        return other;
    }

    /// An amount in the benefit's currency.
    static Fraction in(LawNode node, CurrencyUnit currency) {
        var sum = Written.sum(node);
        if (!sum.currency().equals(currency)) throw node.refused("expected an amount in " + currency);
        return sum.amount();
    }

    /// `{independent_benefits, mutual_benefits, one_state}`; this benefit alone where a case says nothing.
    static Reduction.Situation situation(Optional<LawNode> stated) {
        if (stated.isEmpty()) return Reduction.Situation.ALONE;
        var fields = stated.get().fields();
        var situation = new Reduction.Situation(
                fields.optional("independent_benefits").map(LawNode::whole).orElse(1),
                fields.optional("mutual_benefits").map(LawNode::whole).orElse(1),
                fields.optional("one_state").map(LawNode::flag).orElse(true));
        fields.done();
        return situation;
    }
}
