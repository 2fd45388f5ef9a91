package portability.totalisation;

import static portability.totalisation.reason.FormulaRule.FIGURE_GIVEN;
import static portability.totalisation.reason.FormulaRule.FIGURE_NOT_CERTIFIED;
import static portability.totalisation.reason.TimeRule.FUTURE_TIME_GRANTED;
import static portability.totalisation.reason.TimeRule.FUTURE_TIME_LIMITED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Activity;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.DateArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Argument.QuantityArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.amount.Basis;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms.Future;
import portability.totalisation.law.SchemeTerms.GrantedTime;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;
import portability.totalisation.periods.CreditedTime;
import portability.totalisation.periods.CreditedTime.Shared;
import portability.totalisation.periods.NonContributoryTime;
import portability.totalisation.question.FigureName;

/// Time that the scheme's law grants beyond insurance, and time that counts only in part of the contributory time. A
/// right rests on insured time; what is granted makes the amount.
///
/// @param future   for the time after the risk, with why
/// @param notional for the time before it, with why
/// @param capped   own time that counts only in part
/// @param part     the part of the contributory time that it may be; empty where the law has no such limit
record Granted(
        LegalRef article,
        Basis basis,
        Explained<Fraction> future,
        Explained<Fraction> notional,
        Fraction capped,
        Optional<Fraction> part) {

    /// Empty where the law grants nothing and limits nothing.
    static Optional<Granted> of(Scheme scheme, Start start, DateSpan window, Basis basis) {
        return scheme.terms().granted().map(law -> {
            var limited = law.nonContributory();
            return new Granted(
                    law.article(),
                    basis,
                    law.future()
                            .map(rule -> future(rule, scheme, start, window, basis))
                            .orElse(Explained.of(Fraction.ZERO)),
                    law.notional().map(name -> notional(name, law, basis)).orElse(Explained.of(Fraction.ZERO)),
                    limited.map(rule -> ofKinds(rule.kinds(), basis)).orElse(Fraction.ZERO),
                    limited.map(
                            rule -> Fraction.of(rule.part().on(start.start()).value())));
        });
    }

    /// Whether the amount rests on time after the risk. Reg. (EC) 883/2004 Art. 54(2)(b).
    boolean creditsFuture() {
        return future.value().signum() > 0;
    }

    /// Own time that counts for a right of own law.
    Explained<Fraction> own() {
        var own = basis.ownTime();
        if (part.isEmpty() || capped.signum() == 0) return Explained.of(own);
        return cap(own, Fraction.ZERO, capped).map(time -> own.subtract(capped).add(time.actual()));
    }

    /// The time that makes the amount of own law.
    Explained<Fraction> alone() {
        return own().then(own -> credited().with(own, own, article).map(Shared::theoretical))
                .after(why());
    }

    /// Time of all states that counts for a right.
    Fraction entitling(Aggregated time) {
        if (part.isEmpty() || capped.signum() == 0) return time.total();
        var left = left(time);
        var counted = cap(time.own(), time.total().subtract(time.own()), left).value();
        return time.total().subtract(left).add(counted.theoretical());
    }

    /// The time that makes the theoretical amount, and the time by which it is shared.
    Explained<Shared> with(Aggregated time) {
        var left = left(time);
        var counted = part.isEmpty() || left.signum() == 0
                ? Explained.of(new NonContributoryTime(basis.unit(), left, left))
                : cap(time.own(), time.total().subtract(time.own()), left);
        var actual = counted.value().actual();
        var more = counted.value().theoretical().subtract(actual);
        var own = time.own().subtract(left).add(actual);
        var total = time.total().subtract(left).add(actual);
        return counted.then(_ -> credited().with(own, total, article))
                .map(shared -> new Shared(shared.theoretical().add(more), shared.own(), shared.total()))
                .after(why());
    }

    /// The same time of all states, of which own time is what shares.
    static Aggregated sharing(Aggregated time, Shared shared) {
        return new Aggregated(time.unit(), shared.own(), time.alone(), time.voluntaryDisplaced(), time.states());
    }

    private CreditedTime credited() {
        return new CreditedTime(basis.unit(), future.value(), notional.value());
    }

    private List<Step> why() {
        var steps = new ArrayList<>(future.steps());
        steps.addAll(notional.steps());
        return steps;
    }

    /// Of the time that counts in part, what foreign insurance leaves: it goes before that time, so what it displaces
    /// beside voluntary time is of this kind first.
    private Fraction left(Aggregated time) {
        var displaced = time.alone().subtract(time.own()).subtract(time.voluntaryDisplaced());
        return Fractions.min(Fractions.positive(capped.subtract(Fractions.positive(displaced))), time.own());
    }

    private Explained<NonContributoryTime> cap(Fraction own, Fraction foreign, Fraction without) {
        return NonContributoryTime.capped(
                basis.unit(), own.subtract(without), foreign, without, part.orElseThrow(), article);
    }

    /// Kinds in their own order, for the first that is not known is the one that is asked for.
    /// @throws FigureMissing if the days of some own time are not known
    private static Fraction ofKinds(Set<PeriodKind> kinds, Basis basis) {
        var sum = Fraction.ZERO;
        for (var kind : PeriodKind.values()) {
            boolean some = kinds.contains(kind) && basis.own().stream().anyMatch(period -> period.kind() == kind);
            if (some) sum = sum.add(basis.ownOf(kind));
        }
        return Fractions.min(sum, basis.ownTime());
    }

    private static Explained<Fraction> notional(FigureName name, GrantedTime law, Basis basis) {
        var code = new CodeArg("figure", name.code());
        var certified = basis.figures().get(name);
        if (certified == null) return Explained.of(Fraction.ZERO, Step.of(FIGURE_NOT_CERTIFIED, law.article(), code));
        return Explained.of(
                Fraction.of(certified), Step.of(FIGURE_GIVEN, law.article(), code, new NumberArg("value", certified)));
    }

    /// From the risk until the age, counted as the scheme counts days, beside the time that is insured anyway.
    private static Explained<Fraction> future(Future rule, Scheme scheme, Start start, DateSpan window, Basis basis) {
        var age = rule.until().on(start.risk());
        var until = age.value().reachedBy(basis.birth());
        var from = start.countsUntil();
        var article = scheme.terms().granted().orElseThrow().article();
        var time = until.isAfter(from) ? between(new DateSpan(from, until), scheme, window, basis) : Fraction.ZERO;
        var granted = Step.of(
                FUTURE_TIME_GRANTED,
                article,
                new DateArg("from", from),
                age.cited(value -> new TextArg("age", value.toString())),
                new DateArg("until", until),
                quantity("future", time, basis));
        var limit = rule.atMost().map(most -> most.on(start.risk()));
        if (limit.isEmpty()) return Explained.of(time, granted);
        var most = new Conversion(scheme.periods()).exact(limit.get().value(), scheme.unit());
        if (time.compareTo(most) <= 0) return Explained.of(time, granted);
        return Explained.of(
                most,
                granted,
                Step.of(
                        FUTURE_TIME_LIMITED,
                        article,
                        limit.get().cited(value -> new QuantityArg("most", value)),
                        quantity("future", most, basis)));
    }

    private static QuantityArg quantity(String name, Fraction time, Basis basis) {
        return new QuantityArg(name, new Quantity(Fractions.shown(time), basis.unit()));
    }

    private static Fraction between(DateSpan days, Scheme scheme, DateSpan window, Basis basis) {
        var counted = new Counted(new Conversion(scheme.periods()), scheme.unit());
        var counting = scheme.counting().value();
        var all = new ArrayList<InsurancePeriod>();
        for (var period : basis.own())
            period.span().intersection(window).ifPresent(span -> all.add(period.within(span)));
        var insured = counted.time(all, counting, window).total();
        all.add(InsurancePeriod.dated(
                "granted", scheme.institution(), scheme.id(), PeriodKind.EQUIVALENT, Activity.NONE, days));
        var wider = new DateSpan(window.start(), days.end());
        return Fractions.positive(counted.time(all, counting, wider).total().subtract(insured));
    }
}
