package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.totalisation.exact.Fraction;
import portability.totalisation.method.DirectDeduction;

/// A rate less the pension that another state pays, and the means tests that follow.
final class DirectDeductionKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var rate = Written.sum(given.required("rate"));
        var currency = rate.currency();
        var pensions = Cumulation.in(given.required("pensions"), currency);
        var income = given.optional("income_reduction").map(node -> Cumulation.in(node, currency));
        var assets = given.optional("assets_rate").map(node -> Cumulation.in(node, currency));
        var article = Clauses.read(given.required("clause")).article();
        return () -> {
            var results = Results.none()
                    .with(
                            "after_deduction",
                            DirectDeduction.less(rate.amount(), pensions, article, currency)
                                    .map(left -> new Value.Sum(left, currency)));
            var paid = DirectDeduction.meansTested(
                    rate.amount(), pensions, income.orElse(Fraction.ZERO), assets, article, currency);
            return results.with("paid", new Value.Sum(results.take(paid), currency));
        };
    }
}
