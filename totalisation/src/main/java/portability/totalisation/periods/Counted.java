package portability.totalisation.periods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Counting;
import portability.totalisation.periods.StateTime.Located;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Counts the periods of one state. Time under several employers is one time.
public final class Counted {
    private static final Comparator<InsurancePeriod> CANONICAL = Comparator.comparing(
                    (InsurancePeriod period) -> period.span().end())
            .thenComparing(InsurancePeriod::span)
            .thenComparing(InsurancePeriod::reference);

    private final Conversion conversion;
    private final PeriodUnit unit;

    public Counted(Conversion conversion, PeriodUnit unit) {
        this.conversion = conversion;
        this.unit = unit;
    }

    /// The time of the periods within the window, by the given way of counting.
    public StateTime time(Collection<InsurancePeriod> periods, Counting counting, DateSpan window) {
        var within = periods.stream()
                .filter(period -> period.span().overlaps(window))
                .sorted(CANONICAL)
                .toList();
        return switch (counting) {
            case MONTHS_TOUCHED -> counted(Spans::monthsTouched, within, window);
            case QUARTERS_TOUCHED -> counted(Spans::quartersTouched, within, window);
            case DAYS_OF_360, AS_REPORTED, CALENDAR_ROUNDED_UP, INCLUSIVE_ROUNDED_UP, CALENDAR_DAYS ->
                counted(Spans::union, within, window);
        };
    }

    private interface Widening {
        List<DateSpan> apply(Collection<DateSpan> spans);
    }

    /// Measured time of days, by year.
    NavigableMap<Integer, BigFraction> locatedByYear(Collection<DateSpan> spans) {
        var byYear = new TreeMap<Integer, BigFraction>();
        for (var span : Spans.union(spans))
            Spans.byYear(span).forEach((year, part) -> byYear.merge(year, measure(part), BigFraction::add));
        return byYear;
    }

    /// What days measure in the unit: years of 360 days in the 7-day week's unit, calendar months in every other.
    BigFraction measure(DateSpan span) {
        return unit == PeriodUnit.DAYS_7
                ? BigFraction.of(Spans.days360(span))
                : Spans.months(span).multiply(conversion.factor(PeriodUnit.MONTHS, unit));
    }

    private StateTime counted(Widening widening, List<InsurancePeriod> periods, DateSpan window) {
        var open = periods.stream().filter(this::isOpen).toList();
        var located = new ArrayList<Located>();
        var taken = new ArrayList<DateSpan>();
        for (var kind : PeriodKind.values()) {
            var spans = periods.stream()
                    .filter(period -> period.kind() == kind && !open.contains(period))
                    .flatMap(period -> period.span().intersection(window).stream())
                    .toList();
            var free = Spans.without(widening.apply(spans), taken);
            free.forEach(span -> located.add(new Located(kind, span)));
            taken.addAll(free);
        }
        var within = open.stream()
                .flatMap(period ->
                        period.span().intersection(window).map(span -> new Located(period.kind(), span)).stream())
                .toList();
        var byYear = locatedByYear(taken);
        var unlocated = fill(open, byYear, periods, window);
        unlocated.forEach((year, amount) -> byYear.merge(year, amount, BigFraction::add));
        return new StateTime(unit, located, unlocated, within, byYear, sum(byYear));
    }

    /// Whether less time was reported than the dates can hold, so that its days within them are unknown.
    private boolean isOpen(InsurancePeriod period) {
        return period.reported().filter(reported -> !fills(period, reported)).isPresent();
    }

    /// Whether the reported time is as much as the dates can hold, so that every day of the span counts.
    boolean fills(InsurancePeriod period, Quantity reported) {
        if (!Capacity.holds(period.span(), reported))
            throw new CareerRefused(new CareerFault.MoreTimeThanSpan(period.reference()));
        return conversion.exact(reported, PeriodUnit.MONTHS).compareTo(Spans.months(period.span())) >= 0;
    }

    /// Places amounts without dates into the years their spans touch, as far as the year has room: earliest end first,
    /// which places as much as can be placed.
    private NavigableMap<Integer, BigFraction> fill(
            List<InsurancePeriod> open,
            NavigableMap<Integer, BigFraction> used,
            List<InsurancePeriod> all,
            DateSpan window) {
        var touched = Spans.monthsTouched(all.stream()
                .flatMap(period -> period.span().intersection(window).stream())
                .toList());
        var capacity = new TreeMap<Integer, BigFraction>();
        var perMonth = conversion.factor(PeriodUnit.MONTHS, unit);
        for (var span : touched)
            Spans.byYear(span)
                    .forEach((year, part) ->
                            capacity.merge(year, Spans.months(part).multiply(perMonth), BigFraction::add));
        var placed = new TreeMap<Integer, BigFraction>();
        for (var period : open) {
            var left = conversion.exact(period.reported().orElseThrow(), unit);
            for (int year : Spans.byYear(period.span()).keySet()) {
                var limit = Fractions.min(capacity.getOrDefault(year, BigFraction.ZERO), conversion.perYear(unit));
                var room = Fractions.positive(limit.subtract(used.getOrDefault(year, BigFraction.ZERO))
                        .subtract(placed.getOrDefault(year, BigFraction.ZERO)));
                var part = Fractions.min(left, room);
                if (part.signum() > 0) placed.merge(year, part, BigFraction::add);
                left = left.subtract(part);
            }
        }
        return placed;
    }

    static BigFraction sum(NavigableMap<Integer, BigFraction> byYear) {
        return byYear.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
