package portability.totalisation.periods;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Counting;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Counts the periods of one state. Time under several employers is one time.
public final class Counted {
    private static final int MONTHS_PER_QUARTER = 3;
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
        return time(periods, counting, window, Scale.of(conversion, unit).with(periods));
    }

    StateTime time(Collection<InsurancePeriod> periods, Counting counting, DateSpan window, Scale scale) {
        var collected = new EnumMap<PeriodKind, Days.Collected>(PeriodKind.class);
        var open = new ArrayList<InsurancePeriod>();
        long from = window.start().toEpochDay();
        long until = window.end().toEpochDay();
        for (var period : periods) {
            long start = Math.max(from, period.span().start().toEpochDay());
            long end = Math.min(until, period.span().end().toEpochDay());
            if (start >= end) continue;
            var reported = period.reported();
            if (reported.isEmpty() || fills(period, reported.get()))
                collected
                        .computeIfAbsent(period.kind(), _ -> new Days.Collected(periods.size()))
                        .add(start, end);
            else open.add(period);
        }
        var byKind = new EnumMap<PeriodKind, Days>(PeriodKind.class);
        var located = Days.NONE;
        for (var entry : collected.entrySet()) {
            var days = widened(entry.getValue().days(), counting);
            byKind.put(entry.getKey(), days);
            located = located.union(days);
        }
        var compulsory = byKind.getOrDefault(PeriodKind.COMPULSORY, Days.NONE)
                .union(byKind.getOrDefault(PeriodKind.RESIDENCE, Days.NONE));
        if (open.isEmpty()) return new StateTime(scale, counting, byKind, located, new Years(), Days.NONE, compulsory);
        open.sort(CANONICAL);
        return new StateTime(
                scale,
                counting,
                byKind,
                located,
                placed(open, located, counting, window, scale),
                days(open, window, false),
                compulsory.union(days(open, window, true)));
    }

    /// The days as the way of counting sees them: whole months or quarters where it counts those that are touched.
    static Days widened(Days days, Counting counting) {
        return switch (counting) {
            case MONTHS_TOUCHED -> days.widened(1);
            case QUARTERS_TOUCHED -> days.widened(MONTHS_PER_QUARTER);
            case AS_REPORTED, CALENDAR_ROUNDED_UP, INCLUSIVE_ROUNDED_UP, DAYS_OF_360, CALENDAR_DAYS -> days;
        };
    }

    /// Whether the reported time is as much as the dates can hold, so that every day of the span counts.
    private boolean fills(InsurancePeriod period, Quantity reported) {
        var span = period.span();
        if (!Capacity.holds(span, reported))
            throw new CareerRefused(new CareerFault.MoreTimeThanSpan(period.reference()));
        var months = conversion.ratio(reported.unit(), PeriodUnit.MONTHS);
        int decimals = Scale.decimals(reported.amount());
        if (decimals > Scale.MOST_DECIMALS) throw new CareerRefused(new CareerFault.TooPrecise(period.reference()));
        long thirtieths = Measure.thirtieths(span.start(), span.end(), Counting.AS_REPORTED);
        return Scale.unscaled(reported.amount(), decimals) * months.numerator() * Measure.PER_MONTH
                >= thirtieths * months.denominator() * Scale.powerOfTen(decimals);
    }

    private static Days days(List<InsurancePeriod> open, DateSpan window, boolean compulsoryOnly) {
        var days = new Days.Collected(open.size());
        for (var period : open) {
            if (compulsoryOnly && PeriodKind.COMPULSORY.outranks(period.kind())) continue;
            days.add(
                    Math.max(window.start().toEpochDay(), period.span().start().toEpochDay()),
                    Math.min(window.end().toEpochDay(), period.span().end().toEpochDay()));
        }
        return days.days();
    }

    /// Places amounts without dates into the years their spans touch, as far as the year has room: earliest end first,
    /// which places as much as can be placed.
    private Years placed(List<InsurancePeriod> open, Days located, Counting counting, DateSpan window, Scale scale) {
        var arithmetic = Measure.arithmetic(counting, unit);
        var touched = new TouchedMonths();
        touched.add(located);
        touched.add(days(open, window, false));
        var used = Measure.byYear(located, arithmetic).times(scale.ofThirtieths(1));
        long perMonth = scale.ofThirtieths(Measure.ofMonth(arithmetic));
        var placed = new Years();
        for (var period : open) {
            long left = scale.of(period.reported().orElseThrow());
            int last = period.span().lastDay().getYear();
            for (int year = period.span().start().getYear(); year <= last && left > 0; year++) {
                long room = Math.min(touched.in(year) * perMonth, scale.perYear()) - used.get(year) - placed.get(year);
                long part = Math.min(left, Math.max(0, room));
                placed.add(year, part);
                left -= part;
            }
        }
        return placed;
    }
}
