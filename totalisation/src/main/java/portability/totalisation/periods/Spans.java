package portability.totalisation.periods;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.DateSpan;

/// Set arithmetic on spans of days, and what a span measures. Results are sorted and do not depend on input order.
public final class Spans {
    private Spans() {}

    /// The same days without overlap; spans that touch become one.
    public static List<DateSpan> union(Collection<DateSpan> spans) {
        var merged = new ArrayList<DateSpan>();
        for (var span : spans.stream().sorted().toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.start().isAfter(last.end())) merged.add(span);
            else if (span.end().isAfter(last.end()))
                merged.set(merged.size() - 1, new DateSpan(last.start(), span.end()));
        }
        return merged;
    }

    /// The days of the first that are not in the second.
    public static List<DateSpan> without(Collection<DateSpan> spans, Collection<DateSpan> removed) {
        var holes = union(removed);
        var rest = new ArrayList<DateSpan>();
        for (var span : union(spans)) {
            var from = span.start();
            for (var hole : holes) {
                if (!hole.overlaps(span)) continue;
                if (hole.start().isAfter(from)) rest.add(new DateSpan(from, hole.start()));
                if (hole.end().isAfter(from)) from = hole.end();
            }
            if (from.isBefore(span.end())) rest.add(new DateSpan(from, span.end()));
        }
        return rest;
    }

    /// The days both have.
    public static List<DateSpan> common(Collection<DateSpan> spans, Collection<DateSpan> others) {
        return without(spans, without(spans, others));
    }

    public static long days(Collection<DateSpan> spans) {
        return union(spans).stream().mapToLong(DateSpan::days).sum();
    }

    /// Months by calendar difference; days left over are thirtieths of a month. Not rounded.
    public static BigFraction months(DateSpan span) {
        long months = ChronoUnit.MONTHS.between(span.start(), span.end());
        long days = ChronoUnit.DAYS.between(span.start().plusMonths(months), span.end());
        return BigFraction.of(months).add(BigFraction.of(days, 30));
    }

    /// Months of all spans, each measured on its own, without rounding between them.
    public static BigFraction months(Collection<DateSpan> spans) {
        return spans.stream().map(Spans::months).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /// Days in years of 360 and months of 30 days; the first day counts, the day after the last does not.
    public static long days360(DateSpan span) {
        return day360(span.end()) - day360(span.start());
    }

    private static long day360(LocalDate day) {
        return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
    }

    /// The whole calendar months that the spans touch, as spans that do not overlap.
    public static List<DateSpan> monthsTouched(Collection<DateSpan> spans) {
        return union(spans.stream()
                .map(span -> new DateSpan(
                        span.start().withDayOfMonth(1),
                        span.lastDay().withDayOfMonth(1).plusMonths(1)))
                .toList());
    }

    /// The whole calendar quarters that the spans touch, as spans that do not overlap.
    public static List<DateSpan> quartersTouched(Collection<DateSpan> spans) {
        return union(spans.stream()
                .map(span -> new DateSpan(
                        startOfQuarter(span.start()),
                        startOfQuarter(span.lastDay()).plusMonths(3)))
                .toList());
    }

    private static LocalDate startOfQuarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /// The span cut at the turn of each year, by year.
    public static NavigableMap<Integer, DateSpan> byYear(DateSpan span) {
        var years = new TreeMap<Integer, DateSpan>();
        for (int year = span.start().getYear(); year <= span.lastDay().getYear(); year++)
            span.intersection(yearOf(year))
                    .ifPresent(part -> years.put(part.start().getYear(), part));
        return years;
    }

    public static DateSpan yearOf(int year) {
        return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }
}
