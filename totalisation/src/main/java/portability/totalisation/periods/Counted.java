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
    private static final List<PeriodKind> KINDS = List.of(PeriodKind.values());
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
        var all = Days.NONE;
        for (var kind : KINDS) {
            var ofKind = collected.get(kind);
            if (ofKind == null) continue;
            var days = widened(ofKind.days(), counting);
            byKind.put(kind, days);
            all = all.union(days);
        }
        var compulsory = byKind.getOrDefault(PeriodKind.COMPULSORY, Days.NONE)
                .union(byKind.getOrDefault(PeriodKind.RESIDENCE, Days.NONE));
        var arithmetic = Measure.arithmetic(counting, unit);
        var located = Measured.of(all, arithmetic);
        open.sort(CANONICAL);
        var within = days(open, window);
        var touched = TouchedMonths.of(all, within);
        var unlocated = new Years();
        if (!open.isEmpty()) {
            unlocated = placed(open, located, scale.ofThirtieths(Measure.ofMonth(arithmetic)), touched, scale);
            var insured = compulsory(open);
            compulsory = compulsory.union(insured.size() == open.size() ? within : days(insured, window));
        }
        return new StateTime(
                scale, counting, byKind, located, unlocated, undated(open, scale), within, compulsory, touched);
    }

    /// The amounts that may lie in one year or in another; none where each has one year.
    private static List<Undated> undated(List<InsurancePeriod> open, Scale scale) {
        boolean movable = false;
        for (var period : open) movable |= first(period) < last(period);
        if (!movable) return List.of();
        var undated = new ArrayList<Undated>(open.size());
        for (var period : open)
            undated.add(new Undated(
                    first(period), last(period), scale.of(period.reported().orElseThrow())));
        return undated;
    }

    private static int first(InsurancePeriod period) {
        return period.span().start().getYear();
    }

    private static int last(InsurancePeriod period) {
        return period.span().lastDay().getYear();
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

    private static Days days(List<InsurancePeriod> open, DateSpan window) {
        if (open.isEmpty()) return Days.NONE;
        var days = new Days.Collected(open.size());
        for (var period : open)
            days.add(
                    Math.max(window.start().toEpochDay(), period.span().start().toEpochDay()),
                    Math.min(window.end().toEpochDay(), period.span().end().toEpochDay()));
        return days.days();
    }

    private static List<InsurancePeriod> compulsory(List<InsurancePeriod> open) {
        var compulsory = new ArrayList<>(open);
        compulsory.removeIf(period -> PeriodKind.COMPULSORY.outranks(period.kind()));
        return compulsory;
    }

    /// Places amounts without dates into the years their spans touch, as far as the year has room: earliest end first,
    /// which places as much as can be placed.
    private static Years placed(
            List<InsurancePeriod> open, Measured located, long perMonth, TouchedMonths touched, Scale scale) {
        var used = located.byYear();
        var placed = touched.noYears();
        for (var period : open) {
            long left = scale.of(period.reported().orElseThrow());
            for (int year = first(period); year <= last(period) && left > 0; year++) {
                long most = Math.min(touched.in(year) * perMonth, scale.perYear());
                long room = most - scale.ofThirtieths(used.get(year)) - placed.get(year);
                long part = Math.min(left, Math.max(0, room));
                placed.add(year, part);
                left -= part;
            }
        }
        return placed;
    }
}
