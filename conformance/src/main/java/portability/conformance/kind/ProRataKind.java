package portability.conformance.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.conformance.format.ByState;
import portability.conformance.format.CaseLaw;
import portability.conformance.format.Written;
import portability.conformance.result.Results;
import portability.conformance.result.Value;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.PartyTerms.Tie;
import portability.totalisation.method.Comparison;
import portability.totalisation.method.Shares;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Durations;

/// The share of a theoretical amount that one state, or each of several, owes: from amounts of time alone.
final class ProRataKind implements Kind {
    @Override
    public Calculation read(Fields given, CaseLaw law) {
        var instrument = Instruments.taken(given, law);
        var state = given.required("state");
        var asked = Written.oneOrMore(state).stream().map(LawNode::country).toList();
        var dates = given.optional("days");
        if (dates.isPresent()) return dated(given, dates.get(), instrument, asked.getFirst());
        var denominator = given.optional("denominator");
        if (denominator.isPresent()) return over(given, denominator.get(), instrument);
        var times = ByState.read(given.required("time"), Written::time);
        var full = ByState.orOne(given, "full_time", asked, Written::time);
        var theoretical = ByState.orOne(given, "theoretical", asked, Written::sum);
        var independent = ByState.orOne(given, "independent", asked, Written::sum);
        var tie = given.optional("tie")
                .map(node -> Written.constant(node, Tie.class))
                .orElse(Tie.OWN_PENSION);
        for (var one : asked) {
            if (!times.containsKey(one)) throw state.refused("no time of " + one + " is given");
            if (instrument.ruleFor(one).isEmpty())
                throw state.refused("no rule of " + instrument.id() + " says how " + one + " calculates");
        }
        var shares = new Given(instrument, times, full, theoretical, independent, tie);
        return () -> shares.results(asked);
    }

    /// From dates: own stretches and all stretches, each summed and rounded up once.
    private static Calculation dated(Fields given, LawNode dates, Instrument instrument, Country state) {
        var counting = Written.constant(given.required("counting"), Counting.class);
        var stretches = ByState.read(
                dates,
                node -> Written.oneOrMore(node).stream()
                        .map(DurationKind::stretch)
                        .toList());
        var own = stretches.getOrDefault(state, List.of());
        if (own.isEmpty()) throw dates.refused("no time of " + state + " is given");
        var all = stretches.values().stream().flatMap(List::stream).toList();
        var article = instrument.conversion().article();
        return () -> {
            var results = Results.none();
            var ownTime = results.take(Durations.months(own, counting, article));
            var total = results.take(Durations.months(all, counting, article));
            var shared = ProRata.capped(Fraction.of(ownTime.amount()), Fraction.of(total.amount()), Optional.empty());
            return results.with("own", Value.of(ownTime))
                    .with("total", Value.of(total))
                    .with("share", Value.of(shared.share()));
        };
    }

    /// Over a time that has nothing to do with the career: fixed, of a full national pension, of a coverage lifetime.
    private static Calculation over(Fields given, LawNode node, Instrument instrument) {
        var own = Written.time(given.required("own"));
        var fields = node.fields();
        var years = fields.optional("computation_years").map(LawNode::whole);
        var kind = Denominators.read(fields);
        fields.done();
        var theoretical = given.optional("theoretical").map(Written::sum);
        var limit = given.optional("not_above").map(Ceiling::read);
        var article = instrument.conversion().article();
        return () -> {
            var time = Fraction.of(own.amount());
            var results = Results.none();
            var share = results.take(Shares.share(kind, article, time, time, Optional.empty(), years));
            results.with("share", Value.of(share.share()))
                    .with("denominator", new Value.Time(share.total(), own.unit()));
            if (theoretical.isEmpty()) return results;
            var currency = theoretical.get().currency();
            var amount = results.take(Shares.of(theoretical.get().amount(), share, article, currency));
            if (limit.isPresent()) amount = results.take(limit.get().on(amount, currency));
            return results.with("amount", new Value.Sum(amount, currency));
        };
    }

    /// What own time alone would give, where an agreement has that as the most its share may be.
    private record Ceiling(Fraction untotalised, Clause clause) {
        static Ceiling read(LawNode node) {
            var fields = node.fields();
            var ceiling = new Ceiling(
                    Written.sum(fields.required("amount")).amount(), Clauses.read(fields.required("clause")));
            fields.done();
            return ceiling;
        }

        Explained<Fraction> on(Fraction amount, CurrencyUnit currency) {
            return Shares.notAbove(Optional.of(untotalised), amount, clause, currency);
        }
    }

    private record Given(
            Instrument instrument,
            Map<Country, Quantity> times,
            Map<Country, Quantity> full,
            Map<Country, Written.Sum> theoretical,
            Map<Country, Written.Sum> independent,
            Tie tie) {
        Results results(List<Country> asked) {
            if (asked.size() == 1) return of(asked.getFirst());
            var byState = new LinkedHashMap<String, Results>();
            for (var state : asked) byState.put(state.code(), of(state));
            return Results.byName(byState).with("sum", Results.sum(byState.values(), "paid"));
        }

        private Results of(Country state) {
            var own = time(state, unit(state));
            var total = times.keySet().stream()
                    .map(other -> time(other, unit(state)))
                    .reduce(Fraction.ZERO, Fraction::add);
            var shared = ProRata.capped(
                    own, total, Optional.ofNullable(full.get(state)).map(cap -> inUnit(cap, unit(state))));
            var results = Results.none()
                    .with("own", new Value.Time(own, unit(state)))
                    .with("total", new Value.Time(total, unit(state)))
                    .with("denominator", new Value.Time(shared.total(), unit(state)))
                    .with("share", Value.of(shared.share()));
            return Optional.ofNullable(theoretical.get(state))
                    .map(amount -> paid(results, owed(results, shared, total, amount, state), state, amount.currency()))
                    .orElse(results);
        }

        /// The higher of the share and an independent amount, where one is given.
        private Results paid(Results results, Fraction owed, Country state, CurrencyUnit currency) {
            results.with("amount", new Value.Sum(owed, currency));
            var own = Optional.ofNullable(independent.get(state))
                    .filter(sum -> sum.currency().equals(currency));
            if (own.isEmpty()) return results.with("paid", new Value.Sum(owed, currency));
            var article = instrument.ruleFor(state).orElseThrow().article();
            var chosen = results.take(Comparison.higher(own.get().amount(), owed, tie, article, currency));
            return results.with("paid", new Value.Sum(chosen.paid(), currency))
                    .with("which", Value.of(chosen.totalised() ? "PRO_RATA" : "INDEPENDENT"));
        }

        private Fraction owed(Results results, ProRata shared, Fraction total, Written.Sum amount, Country state) {
            var article = instrument.ruleFor(state).orElseThrow().article();
            return results.take(shared.of(amount.amount(), total, amount.currency(), article));
        }

        /// The unit in which a state divides: the one its own time is given in.
        private PeriodUnit unit(Country state) {
            return times.getOrDefault(state, Quantity.none(PeriodUnit.MONTHS)).unit();
        }

        private Fraction time(Country state, PeriodUnit unit) {
            return inUnit(times.getOrDefault(state, Quantity.none(unit)), unit);
        }

        /// Time in another unit counts in whole units, as converted time does.
        private Fraction inUnit(Quantity time, PeriodUnit unit) {
            var counted = time.unit() == unit ? time : new Conversion(instrument.conversion()).roundedUp(time, unit);
            return Fraction.of(counted.amount());
        }
    }
}
