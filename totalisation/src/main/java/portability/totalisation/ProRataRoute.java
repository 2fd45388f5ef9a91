package portability.totalisation;

import static portability.totalisation.reason.PensionRule.SHORT_PERIODS_IN_THEORETICAL_ONLY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula;
import portability.totalisation.law.NothingDue;
import portability.totalisation.method.Deferral;
import portability.totalisation.method.Parts;
import portability.totalisation.method.Shares;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.CreditedTime.Shared;
import portability.totalisation.question.ForeignRecord;

/// The theoretical amount, as if all time were own, shared by own time over the denominator.
final class ProRataRoute {
    private final InstrumentCase at;
    private final Condition condition;
    private final Formula formula;
    private final Optional<ShortPeriods> shortPeriods;
    private final Set<Country> released;

    ProRataRoute(InstrumentCase at, Condition condition, Optional<ShortPeriods> shortPeriods) {
        this.at = at;
        this.condition = condition;
        this.formula = condition.tier().formula();
        this.shortPeriods = shortPeriods;
        this.released = shortPeriods.map(ShortPeriods::states).orElse(Set.of());
    }

    /// An amount with what it was made of.
    private record Result(Fraction total, Fraction theoretical, ProRata share, Fraction amount) {}

    Route of(Aggregated time) {
        shortPeriods
                .filter(found -> !found.states().isEmpty())
                .ifPresent(found -> at.draft()
                        .add(Step.of(
                                SHORT_PERIODS_IN_THEORETICAL_ONLY,
                                found.article(),
                                new TextArg("states", names(released)),
                                found.limit())));
        var with = result(time, withoutReleased(time, at.admitted().all()));
        var paid = waiting().isEmpty() ? with : with.then(all -> withoutWaiting(all));
        var result = paid.value();
        return at.draft()
                .addAll(paid.steps())
                .total(result.total())
                .theoretical(result.theoretical())
                .share(result.share())
                .paying(Right.TOTALISED, result.amount());
    }

    /// @param sharing the time that shares the amount
    private Explained<Result> result(Aggregated time, Aggregated sharing) {
        var law = at.facts().granted();
        var counted = law.map(granted -> granted.with(time).map(Shared::theoretical))
                .orElseGet(() -> Explained.of(time.total()));
        var shared = law.map(granted ->
                        Granted.sharing(sharing, granted.with(sharing).value()))
                .orElse(sharing);
        return counted.then(total -> at.facts().amount(formula, total))
                .then(theoretical -> Explained.of(theoretical, at.methodApplied()))
                .then(theoretical -> OwnShare.of(at, formula, shared)
                        .then(share -> share.of(theoretical)
                                .then(this::ceiling)
                                .then(amount -> at.facts()
                                        .others()
                                        .reduceShared(
                                                amount, formula, share.ratio().share()))
                                .then(amount -> withVoluntary(amount, time))
                                .map(amount -> new Result(time.total(), theoretical, share.ratio(), amount))));
    }

    /// Not above what own time gives without totalisation, where the instrument says so. Where own time gives
    /// nothing, there is no amount to stay below.
    private Explained<Fraction> ceiling(Fraction amount) {
        var clause = at.rule().terms().ceiling();
        if (clause.isEmpty()) return Explained.of(amount);
        var own = at.facts().granted().map(granted -> granted.alone().value()).orElseGet(at::own);
        var alone = ifDue(own);
        return Shares.notAbove(alone.value(), amount, clause.get(), at.currency())
                .after(alone.steps());
    }

    /// Voluntary time that foreign insurance displaced is paid for beside the share: what the formula gives
    /// for it.
    private Explained<Fraction> withVoluntary(Fraction amount, Aggregated time) {
        var displaced = time.voluntaryDisplaced();
        if (displaced.signum() == 0) return Explained.of(amount);
        var all = ifDue(time.alone());
        if (all.value().isEmpty()) return Explained.of(amount, all.steps());
        var without = ifDue(time.alone().subtract(displaced));
        var gives = all.value().get().subtract(without.value().orElse(Fraction.ZERO));
        return Parts.withVoluntary(amount, Fractions.positive(gives), at.currency())
                .after(without.steps());
    }

    /// What the formula gives for so much time, without its steps; where it gives nothing, why.
    private Explained<Optional<Fraction>> ifDue(Fraction time) {
        try {
            return Explained.of(Optional.of(at.facts().amount(formula, time).value()));
        } catch (NothingDue nothing) {
            return Explained.of(Optional.empty(), nothing.why());
        }
    }

    /// The time that shares the amount: counted anew, for days that a released state has with another are the
    /// other's.
    private Aggregated withoutReleased(Aggregated time, List<ForeignRecord> records) {
        if (released.isEmpty()) return time;
        var sharing = records.stream()
                .filter(record -> !released.contains(record.state()))
                .toList();
        return at.with(sharing).value();
    }

    /// The states that do not pay yet, where the instrument lets their time be left out.
    private SortedMap<Country, LocalDate> waiting() {
        var waiting = new TreeMap<Country, LocalDate>();
        if (at.instrument().periods().staggered().isEmpty()) return waiting;
        for (var record : at.admitted().all())
            record.paysFrom().filter(day -> day.isAfter(at.start())).ifPresent(day -> waiting.put(record.state(), day));
        return waiting;
    }

    /// Reg. (EC) 883/2004 Art. 50(2): only where the remaining time gives a right at all.
    private Explained<Result> withoutWaiting(Result with) {
        var waiting = waiting();
        var remaining = at.admitted().all().stream()
                .filter(record -> !waiting.containsKey(record.state()))
                .toList();
        var time = at.with(remaining).value();
        if (!condition.opensFor(at.entitling(time))) return Explained.of(with);
        Explained<Result> without;
        try {
            without = result(time, withoutReleased(time, remaining));
        } catch (NothingDue nothing) {
            return Explained.of(with, nothing.why());
        }
        return Deferral.now(with.amount(), without.value().amount(), waiting, at.currency())
                .then(decided -> decided.othersIn() ? Explained.of(with) : without);
    }

    private static String names(Set<Country> states) {
        return states.stream().map(Country::code).sorted().collect(Collectors.joining(", "));
    }
}
