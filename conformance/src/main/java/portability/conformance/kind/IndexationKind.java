package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.totalisation.exact.Fraction;
import portability.totalisation.method.Change;

/// What a change after the award means: a new calculation, or a percentage on what is paid: Arts. 50(4) and 59.
final class IndexationKind implements Kind {
    private static final Fraction HUNDRED = Fraction.of(100);

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var change = Written.constant(given.required("change"), Change.class);
        var pension = given.optional("pension").map(Written::sum);
        var percent = pension.map(_ -> Written.number(given.required("by")).multiply(HUNDRED));
        return () -> {
            var results = Results.none()
                    .with("new_calculation", change.newCalculation().map(Value::of));
            pension.ifPresent(sum -> results.with(
                    "pension",
                    Change.indexed(sum.amount(), percent.orElseThrow(), sum.currency())
                            .map(amount -> new Value.Sum(amount, sum.currency()))));
            return results;
        };
    }
}
