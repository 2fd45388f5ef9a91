package portability.totalisation.periods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Counting;

/// Set arithmetic on spans of days, and what a span measures. Results are sorted and do not depend on input order.
public final class Spans {
    private Spans() {}

    /// The same days without overlap; spans that touch become one.
    public static List<DateSpan> union(Collection<DateSpan> spans) {
        return Days.of(spans).spans();
    }

    /// The days of the first that are not in the second.
    public static List<DateSpan> without(Collection<DateSpan> spans, Collection<DateSpan> removed) {
        return Days.of(spans).without(Days.of(removed)).spans();
    }

    /// The days both have.
    public static List<DateSpan> common(Collection<DateSpan> spans, Collection<DateSpan> others) {
        return Days.of(spans).common(Days.of(others)).spans();
    }

    public static long days(Collection<DateSpan> spans) {
        return Days.of(spans).count();
    }

    /// Months by calendar difference; days left over are thirtieths of a month. Not rounded.
    public static Fraction months(DateSpan span) {
        return Fraction.of(Measure.thirtieths(span.start(), span.end(), Counting.AS_REPORTED), Measure.PER_MONTH);
    }

    /// Months of all spans, each measured on its own, without rounding between them.
    public static Fraction months(Collection<DateSpan> spans) {
        return spans.stream().map(Spans::months).reduce(Fraction.ZERO, Fraction::add);
    }

    /// The whole calendar months that the spans touch, as spans that do not overlap.
    public static List<DateSpan> monthsTouched(Collection<DateSpan> spans) {
        return Days.of(spans).widened(1).spans();
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
