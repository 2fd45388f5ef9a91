package portability.law;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.law.Clause;
import portability.totalisation.law.RiskRule;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.Minimum;
import portability.totalisation.law.SchemeTerms.ReductionRule;
import portability.totalisation.law.SchemeTerms.Unearned;
import portability.totalisation.question.OtherBenefit;

/// Reads what a scheme's law says beside its conditions and formulas.
final class SchemeTermsReader {
    private final Parameters parameters;
    private final Articles articles;
    private final String id;
    private final CurrencyUnit currency;
    private final PeriodUnit unit;

    SchemeTermsReader(Parameters parameters, Articles articles, String id, CurrencyUnit currency, PeriodUnit unit) {
        this.parameters = parameters;
        this.articles = articles;
        this.id = id;
        this.currency = currency;
        this.unit = unit;
    }

    /// @param risk what the scheme insures against
    SchemeTerms read(Fields fields, RiskRule risk) {
        var unearned = fields.optional("without_earnings").map(this::unearned);
        var reductions = fields.optional("reductions").map(this::reductions).orElse(List.of());
        var minimum = fields.optional("minimum_benefit").map(this::minimum);
        var granted = fields.optional("granted_time")
                .map(node -> new GrantedTimeReader(parameters, articles, unit).read(node, risk));
        boolean none = unearned.isEmpty() && reductions.isEmpty() && minimum.isEmpty() && granted.isEmpty();
        return none ? SchemeTerms.NONE : new SchemeTerms(unearned, reductions, minimum, granted);
    }

    private Unearned unearned(LawNode node) {
        var fields = node.fields();
        var article = articles.article(fields);
        var place = fields.required("kinds");
        var kinds = Articles.constants(place, PeriodKind.class);
        if (kinds.isEmpty()) throw place.refused("no kind of time is named");
        if (kinds.contains(PeriodKind.COMPULSORY))
            throw place.refused("compulsory insurance is paid for by earnings: it bears some");
        var sourced = Sourced.take(fields).value(id + "/without_earnings", kinds);
        fields.done();
        return new Unearned(article, sourced);
    }

    /// Each kind of benefit or income is reduced for by one rule.
    private List<ReductionRule> reductions(LawNode node) {
        var seen = EnumSet.noneOf(OtherBenefit.Kind.class);
        return node.items().stream()
                .map(item -> {
                    var rule = item.reading(() -> reduction(item));
                    for (var kind : rule.of())
                        if (!seen.add(kind)) throw item.refused("two rules reduce for the same: " + kind);
                    return rule;
                })
                .toList();
    }

    private ReductionRule reduction(LawNode node) {
        var fields = node.fields();
        var rule = new ReductionRule(
                articles.article(fields),
                Articles.constants(fields.required("for"), OtherBenefit.Kind.class),
                fields.optional("free").map(place -> parameters.at(place).moneyIn(currency)),
                fields.optional("rate").map(place -> parameters.at(place).numbers()),
                fields.required("counts_foreign").flag(),
                fields.optional("counts_net").map(LawNode::flag).orElse(false),
                fields.optional("proportional").map(LawNode::flag).orElse(false),
                fields.optional("listed").map(this::listed).orElse(Map.of()));
        fields.done();
        return rule;
    }

    private Map<String, Clause> listed(LawNode node) {
        var listed = new HashMap<String, Clause>();
        for (var item : node.items()) {
            var fields = item.fields();
            var instrument = fields.required("instrument").text();
            if (listed.put(instrument, articles.clause(fields, "reductions/" + instrument)) != null)
                throw item.refused("the instrument stands twice: " + instrument);
            fields.done();
        }
        return listed;
    }

    private Minimum minimum(LawNode node) {
        var fields = node.fields();
        var article = articles.article(fields);
        var place = fields.required("formula");
        var formula = new FormulaReader(parameters, articles, currency).read(place, article);
        if (formula.paidOnce()) throw place.refused("a minimum is of a pension, not of a lump sum");
        fields.done();
        return new Minimum(article, formula);
    }
}
