package portability.conformance.kind;

import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.totalisation.amount.ProRata;
import portability.totalisation.method.Parts;

/// The amount for voluntary time that another state's compulsory time displaced: added to the pro rata amount.
final class AddOnKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var instrument = Instruments.taken(given, law);
        var theoretical = Written.sum(given.required("theoretical"));
        var currency = theoretical.currency();
        var own = Written.number(given.required("own"));
        var total = Written.number(given.required("total"));
        var added = Cumulation.in(given.required("for_displaced_time"), currency);
        var article = instrument.aggregation().article();
        return () -> {
            var results = Results.none();
            var shared = results.take(new ProRata(own, total).of(theoretical.amount(), total, currency, article));
            var amount = results.take(Parts.withVoluntary(shared, added, currency));
            return results.with("pro_rata", new Value.Sum(shared, currency))
                    .with("amount", new Value.Sum(amount, currency));
        };
    }
}
