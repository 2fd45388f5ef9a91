package portability.conformance.kind;

import java.time.LocalDate;
import java.util.TreeMap;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Periods;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.PeriodUnit;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.Aggregation;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;

/// The time of several states added up, as one of them sees it; overlap counted once.
final class AggregationKind implements Kind {
    private static final DateSpan ALWAYS = new DateSpan(LocalDate.of(1850, 1, 1), LocalDate.of(2200, 1, 1));

    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var named = given.required("instrument");
        var instrument = law.instrument(named);
        var periods = Periods.take(given);
        var unit = Written.unit(given.required("unit"));
        var counting = given.optional("counting")
                .map(node -> Written.constant(node, Counting.class))
                .orElse(Counting.AS_REPORTED);
        var deciding = Written.oneOrMore(given.required("deciding")).stream()
                .map(LawNode::country)
                .toList();
        for (var state : deciding)
            if (instrument.party(state).isEmpty()) throw named.refused(state + " is no party of " + instrument.id());
        for (var state : periods.states())
            if (instrument.party(state).isEmpty()) throw named.refused(state + " is no party of " + instrument.id());
        var window = given.optional("counts_within").map(Written::span).orElse(ALWAYS);
        var asked = new Asked(instrument, periods, unit, counting, window);
        return () -> {
            if (deciding.size() == 1) return asked.seenFrom(deciding.getFirst());
            var byState = new TreeMap<String, Results>();
            for (var state : deciding) byState.put(state.code(), asked.seenFrom(state));
            return Results.byName(byState);
        };
    }

    private record Asked(Instrument instrument, Periods periods, PeriodUnit unit, Counting counting, DateSpan window) {
        Results seenFrom(Country state) {
            var own = new Counted(new Conversion(instrument.conversion()), unit)
                    .time(periods.of(state), counting, window);
            var results = Results.none();
            var added = results.take(Aggregation.of(own, periods.beside(state), instrument, window));
            var foreign = new TreeMap<String, Value>();
            added.foreign().forEach((country, time) -> foreign.put(country.code(), new Value.Time(time, unit)));
            return results.with("own", new Value.Time(own.total(), unit))
                    .with("own_kept", new Value.Time(added.own(), unit))
                    .with("displaced", new Value.Time(own.total().subtract(added.own()), unit))
                    .with("foreign", new Value.Table(foreign))
                    .with("total", new Value.Time(added.total(), unit));
        }
    }
}
