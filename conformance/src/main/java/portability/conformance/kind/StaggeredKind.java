package portability.conformance.kind;

import java.util.TreeMap;
import portability.conformance.format.ByState;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.method.Deferral;

/// What is paid while the conditions of other states are not met yet, and when it is calculated again: Art. 50.
final class StaggeredKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var with = Written.sum(given.required("with_their_time"));
        var currency = with.currency();
        var without = Cumulation.in(given.required("without_their_time"), currency);
        var waiting = new TreeMap<>(ByState.read(given.required("conditions_met_on"), LawNode::date));
        return () -> {
            var results = Results.none();
            var deferral = results.take(Deferral.now(with.amount(), without, waiting, currency));
            return results.with("now", new Value.Sum(deferral.amount(), currency))
                    .with("their_time_is_in", Value.of(deferral.othersIn()))
                    .with("recalculate_on", Value.items(deferral.recalculateOn(), again -> Value.of(again.on())));
        };
    }
}
