package portability.totalisation.periods;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Counting;

/// The insured time of one state in one unit: the part that can be placed on the calendar, and the part of which only
/// the years are known. Amounts are kept in parts of the unit, see [Scale].
public final class StateTime implements InsuredTime {
    private final Scale scale;
    private final Counting counting;
    private final Map<PeriodKind, Days> byKind;
    private final Days located;
    private final Years unlocated;
    private final Days open;
    private final Days compulsory;
    private final TouchedMonths touched;
    private final long exact;

    /// @param byKind     the days that count, by kind; days of two kinds may be the same
    /// @param unlocated  amounts whose days within the year are unknown
    /// @param open       the days within which the unlocated amounts lie
    /// @param compulsory every day of compulsory insurance or residence, placed or not
    StateTime(
            Scale scale,
            Counting counting,
            Map<PeriodKind, Days> byKind,
            Days located,
            Years unlocated,
            Days open,
            Days compulsory) {
        this.scale = scale;
        this.counting = counting;
        this.byKind = byKind;
        this.located = located;
        this.unlocated = unlocated;
        this.open = open;
        this.compulsory = compulsory;
        this.touched = new TouchedMonths();
        touched.add(located);
        touched.add(open);
        this.exact = measured(located);
    }

    @Override
    public PeriodUnit unit() {
        return scale.unit();
    }

    /// All time; a whole number of units where the way of counting makes the total whole.
    @Override
    public Fraction total() {
        return scale.fraction(counted(exact));
    }

    /// A day of two kinds is of the one that goes first.
    @Override
    public Optional<Fraction> months(PeriodKind kind) {
        if (unlocated.from() < unlocated.until()) return Optional.empty();
        var days = of(kind);
        for (var other : PeriodKind.values()) if (other.compareTo(kind) < 0) days = days.without(of(other));
        return Optional.of(Fraction.of(Measure.thirtieths(days, arithmetic()), Measure.PER_MONTH));
    }

    public boolean isNone() {
        return exact == 0;
    }

    /// All time by calendar year, each no more than a year can have.
    public NavigableMap<Integer, Fraction> byYear() {
        var byYear = new TreeMap<Integer, Fraction>();
        var located = locatedByYear(this.located);
        located.addAll(unlocated);
        for (int year = located.from(); year < located.until(); year++) {
            long amount = Math.min(located.get(year), scale.perYear());
            if (amount > 0) byYear.put(year, scale.fraction(amount));
        }
        return byYear;
    }

    /// What so many parts count for: whole units where the way of counting rounds the total.
    long counted(long amount) {
        return counting.roundsTotalUp() ? scale.ceil(amount) : amount;
    }

    /// Time on these days and all time without dates, each year no more than it can have.
    long measured(Days days) {
        var years = locatedByYear(days);
        years.addAll(unlocated);
        long excess = 0;
        for (int year = years.from(); year < years.until(); year++)
            excess += Math.max(0, years.get(year) - scale.perYear());
        return scale.ofThirtieths(Measure.thirtieths(days, arithmetic())) + unlocated.sum() - excess;
    }

    /// Days by year in parts, as they measure where they are cut at the turn of each year.
    Years locatedByYear(Days days) {
        return Measure.byYear(days, arithmetic()).times(scale.ofThirtieths(1));
    }

    Counting arithmetic() {
        return Measure.arithmetic(counting, scale.unit());
    }

    Counting counting() {
        return counting;
    }

    Scale scale() {
        return scale;
    }

    long exact() {
        return exact;
    }

    /// Days of one kind, whatever else they are.
    Days of(PeriodKind kind) {
        return byKind.getOrDefault(kind, Days.NONE);
    }

    Days located() {
        return located;
    }

    Years unlocated() {
        return unlocated;
    }

    Days open() {
        return open;
    }

    Days compulsory() {
        return compulsory;
    }

    /// Every month in which there may be time, placed or not.
    TouchedMonths touched() {
        return touched;
    }

    /// The same time in finer parts.
    StateTime at(Scale finer) {
        if (finer == scale) return this;
        return new StateTime(finer, counting, byKind, located, unlocated.times(finer.over(scale)), open, compulsory);
    }
}
