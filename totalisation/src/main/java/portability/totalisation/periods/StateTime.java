package portability.totalisation.periods;

import java.util.List;
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
    private final Measured located;
    private final Years locatedByYear;
    private final Years unlocated;
    private final List<Undated> undated;
    private final Days open;
    private final Days compulsory;
    private final TouchedMonths touched;
    private final long exact;
    private final Fraction total;

    /// @param byKind     the days that count, by kind; days of two kinds may be the same
    /// @param located    all of them, as they measure
    /// @param unlocated  amounts whose days within the year are unknown
    /// @param undated    the same by themselves where one of them may lie in several years; earliest end first
    /// @param open       the days within which the unlocated amounts lie
    /// @param compulsory every day of compulsory insurance or residence, placed or not
    /// @param touched    every month in which there may be time, placed or not
    StateTime(
            Scale scale,
            Counting counting,
            Map<PeriodKind, Days> byKind,
            Measured located,
            Years unlocated,
            List<Undated> undated,
            Days open,
            Days compulsory,
            TouchedMonths touched) {
        this.scale = scale;
        this.counting = counting;
        this.byKind = byKind;
        this.located = located;
        this.unlocated = unlocated;
        this.undated = undated;
        this.open = open;
        this.compulsory = compulsory;
        this.touched = touched;
        this.locatedByYear = inParts(located);
        this.exact = amount(located, locatedByYear);
        this.total = scale.fraction(counted(exact));
    }

    @Override
    public PeriodUnit unit() {
        return scale.unit();
    }

    /// All time; a whole number of units where the way of counting makes the total whole.
    @Override
    public Fraction total() {
        return total;
    }

    /// A day of two kinds is of the one that goes first.
    @Override
    public Optional<Fraction> months(PeriodKind kind) {
        if (!unlocated.isNone()) return Optional.empty();
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
        var years = locatedByYear.plus(unlocated);
        for (int year = years.from(); year < years.until(); year++) {
            long amount = Math.min(years.get(year), scale.perYear());
            if (amount > 0) byYear.put(year, scale.fraction(amount));
        }
        return byYear;
    }

    /// What so many parts count for: whole units where the way of counting rounds the total.
    long counted(long amount) {
        return counting.roundsTotalUp() ? scale.ceil(amount) : amount;
    }

    /// Time on these days and all time without dates, each year no more than it can have.
    long amount(Measured days) {
        return amount(days, byYear(days));
    }

    private long amount(Measured days, Years byYear) {
        var years = byYear.plus(unlocated);
        long excess = 0;
        for (int year = years.from(); year < years.until(); year++)
            excess += Math.max(0, years.get(year) - scale.perYear());
        return scale.ofThirtieths(days.whole()) + unlocated.sum() - excess;
    }

    /// Days by year in parts, as they measure where they are cut at the turn of each year.
    Years byYear(Measured days) {
        return days.days() == located.days() ? locatedByYear : inParts(days);
    }

    private Years inParts(Measured days) {
        return days.byYear().times(scale.ofThirtieths(1));
    }

    /// What the days measure. Mostly they are all that are located: that was measured before.
    Measured measured(Days days) {
        return days == located.days() ? located : Measured.of(days, arithmetic());
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
        return located.days();
    }

    Years unlocated() {
        return unlocated;
    }

    List<Undated> undated() {
        return undated;
    }

    Days open() {
        return open;
    }

    Days compulsory() {
        return compulsory;
    }

    TouchedMonths touched() {
        return touched;
    }

    /// The same time in finer parts.
    StateTime at(Scale finer) {
        if (finer.sameParts(scale)) return this;
        long factor = finer.over(scale);
        return new StateTime(
                finer,
                counting,
                byKind,
                located,
                unlocated.times(factor),
                Undated.times(undated, factor),
                open,
                compulsory,
                touched);
    }
}
