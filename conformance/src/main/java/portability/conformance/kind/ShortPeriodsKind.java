package portability.conformance.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.ShortPeriod;
import portability.totalisation.method.LittleTime;
import portability.totalisation.method.LittleTime.Obliged;
import portability.totalisation.method.LittleTime.State;
import portability.totalisation.periods.Conversion;

/// Which states pay where some have little time, and over what time the others share; from amounts of time alone.
final class ShortPeriodsKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var opening = given.optional("opening_minimum").map(Written::time);
        if (opening.isPresent()) return opens(given, opening.get());
        var place = given.required("instrument");
        var instrument = law.instrument(place);
        var rule = instrument
                .shortPeriod()
                .orElseThrow(() -> place.refused(instrument.id() + " has no rule on short periods"));
        var on = given.required("on").date();
        var times = ByState.read(given.required("time"), Written::time);
        var ownRight = ByState.optional(given, "own_right", LawNode::flag);
        return () -> {
            var limit = rule.below().on(on);
            var unit = times.values().iterator().next().unit();
            var conversion = new Conversion(instrument.conversion());
            var most = conversion.exact(limit.value(), unit);
            // Whether time is short is asked of it as it stands: rounded up, 359 days of 360 would be a year.
            var measured = states(times, ownRight, most, time -> conversion.exact(time, unit));
            var added = states(
                    times,
                    ownRight,
                    most,
                    time -> time.unit() == unit
                            ? Fraction.of(time.amount())
                            : Fraction.of(conversion.roundedUp(time, unit).amount()));
            return results(measured, added, rule, limit, unit);
        };
    }

    private static List<State> states(
            Map<Country, Quantity> times,
            Map<Country, Boolean> ownRight,
            Fraction limit,
            Function<Quantity, Fraction> amount) {
        return times.entrySet().stream()
                .map(entry -> new State(
                        entry.getKey(),
                        amount.apply(entry.getValue()),
                        limit,
                        ownRight.getOrDefault(entry.getKey(), false)))
                .toList();
    }

    private static Results results(
            List<State> measured, List<State> states, ShortPeriod rule, LawValue<Quantity> limit, PeriodUnit unit) {
        var results = Results.none();
        var obliged = results.take(LittleTime.obliged(measured, rule.whenAllShort(), rule.article()));
        var shares = LittleTime.shares(states, obliged);
        var pays = new LinkedHashMap<String, Value>();
        var share = new LinkedHashMap<String, Value>();
        for (var state : states) {
            pays.put(state.country().code(), Value.of(pays(obliged, state)));
            share.put(
                    state.country().code(),
                    Optional.ofNullable(shares.get(state.country()))
                            .map(Value::of)
                            .orElseGet(Value.None::new));
        }
        var total = states.stream().map(State::time).reduce(Fraction.ZERO, Fraction::add);
        return results.with("pays", new Value.Table(pays))
                .with("share", new Value.Table(share))
                .with("theoretical_time", new Value.Time(total, unit))
                .with("pays_alone", obliged.paysAlone().map(state -> Value.of(state.code())))
                .with("limit", Value.of(limit.value()));
    }

    private static boolean pays(Obliged obliged, State state) {
        return !obliged.released().contains(state.country());
    }

    private static Calculation opens(Fields given, Quantity required) {
        var own = Written.time(given.required("own"));
        var clause = Clauses.read(given.required("clause"));
        return () -> Results.none()
                .with(
                        "opens",
                        LittleTime.opens(Fraction.of(own.amount()), Fraction.of(required.amount()), clause.article())
                                .map(Value::of));
    }
}
