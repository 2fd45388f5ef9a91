package portability.conformance.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.settlement.FixedAmount;

/// A fixed amount for health care per person and month, by one reduction or each of several.
final class FixedAmountKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var rules = new FixedAmount(Settlement.taken(given, law).fixedAmounts());
        // For the reader: whose amount it is.
        given.optional("creditor").ifPresent(LawNode::country);
        given.optional("year").ifPresent(LawNode::whole);
        given.optional("group").ifPresent(LawNode::text);
        var annual = Written.money(given.required("average_annual_cost"));
        var published = given.optional("published").map(Written::money);
        var stated = given.required("reduction");
        var reductions =
                Written.oneOrMore(stated).stream().map(Written::decimal).toList();
        return () -> stated.isList()
                ? several(rules, annual, reductions, published)
                : one(rules, annual, reductions.getFirst(), published);
    }

    private static Results one(FixedAmount rules, Money annual, BigDecimal reduction, Optional<Money> published) {
        return Results.none()
                .with("monthly", rules.monthly(annual, reduction, published).map(Value::of))
                .with(
                        "calculated",
                        rules.monthly(annual, reduction, Optional.empty()).map(Value::of));
    }

    private static Results several(
            FixedAmount rules, Money annual, List<BigDecimal> reductions, Optional<Money> published) {
        var results = Results.none();
        var amounts = reductions.stream()
                .map(reduction -> results.take(rules.monthly(annual, reduction, published)))
                .toList();
        return results.with("monthly", Value.items(amounts, Value::of));
    }
}
