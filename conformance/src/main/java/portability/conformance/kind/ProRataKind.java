package portability.conformance.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.conformance.format.ByState;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Instrument;
import portability.totalisation.periods.Conversion;

/// The share of a theoretical amount that one state, or each of several, owes: from amounts of time alone.
final class ProRataKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var instrument = Instruments.taken(given, law);
        var state = given.required("state");
        var asked = Written.oneOrMore(state).stream().map(LawNode::country).toList();
        var times = ByState.read(given.required("time"), Written::time);
        var full = ByState.orOne(given, "full_time", asked, Written::time);
        var theoretical = ByState.orOne(given, "theoretical", asked, Written::sum);
        for (var one : asked) {
            if (!times.containsKey(one)) throw state.refused("no time of " + one + " is given");
            if (instrument.ruleFor(one).isEmpty())
                throw state.refused("no rule of " + instrument.id() + " says how " + one + " calculates");
        }
        var shares = new Shares(instrument, times, full, theoretical);
        return () -> shares.results(asked);
    }

    private record Shares(
            Instrument instrument,
            Map<Country, Quantity> times,
            Map<Country, Quantity> full,
            Map<Country, Written.Sum> theoretical) {
        Results results(List<Country> asked) {
            if (asked.size() == 1) return of(asked.getFirst());
            var byState = new LinkedHashMap<String, Results>();
            for (var state : asked) byState.put(state.code(), of(state));
            return Results.byName(byState);
        }

        private Results of(Country state) {
            var own = time(state, unit(state));
            var total = times.keySet().stream()
                    .map(other -> time(other, unit(state)))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            var shared = ProRata.capped(
                    own, total, Optional.ofNullable(full.get(state)).map(cap -> inUnit(cap, unit(state))));
            var results = Results.none()
                    .with("own", new Value.Time(own, unit(state)))
                    .with("total", new Value.Time(total, unit(state)))
                    .with("denominator", new Value.Time(shared.total(), unit(state)))
                    .with("share", Value.of(shared.share()));
            return Optional.ofNullable(theoretical.get(state))
                    .map(amount -> results.with("amount", owed(results, shared, total, amount, state)))
                    .orElse(results);
        }

        private Value owed(Results results, ProRata shared, BigFraction total, Written.Sum amount, Country state) {
            var article = instrument.ruleFor(state).orElseThrow().article();
            var owed = results.take(shared.of(amount.amount(), total, amount.currency(), article));
            return new Value.Sum(owed, amount.currency());
        }

        /// The unit in which a state divides: the one its own time is given in.
        private PeriodUnit unit(Country state) {
            return times.getOrDefault(state, Quantity.none(PeriodUnit.MONTHS)).unit();
        }

        private BigFraction time(Country state, PeriodUnit unit) {
            return inUnit(times.getOrDefault(state, Quantity.none(unit)), unit);
        }

        /// Time in another unit counts in whole units, as converted time does.
        private BigFraction inUnit(Quantity time, PeriodUnit unit) {
            var counted = time.unit() == unit ? time : new Conversion(instrument.conversion()).roundedUp(time, unit);
            return Fractions.of(counted.amount());
        }
    }
}
