package portability.totalisation.periods;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

/// The insured time of one state in one unit: the part that can be placed on the calendar, and the part of which only
/// the year is known.
///
/// @param located   the days that count, with their kind; days of one kind do not overlap
/// @param unlocated amounts whose days within the year are unknown, by year
/// @param open      the days within which the unlocated amounts lie
/// @param byYear    all time, by year
/// @param total     all time
public record StateTime(
        PeriodUnit unit,
        List<Located> located,
        NavigableMap<Integer, BigFraction> unlocated,
        List<Located> open,
        NavigableMap<Integer, BigFraction> byYear,
        BigFraction total) {
    public StateTime {
        located = List.copyOf(located);
        open = List.copyOf(open);
    }

    /// Days of one kind.
    public record Located(PeriodKind kind, DateSpan span) {}

    public static StateTime none(PeriodUnit unit) {
        return new StateTime(unit, List.of(), new TreeMap<>(), List.of(), new TreeMap<>(), BigFraction.ZERO);
    }

    public List<DateSpan> spans() {
        return Spans.union(located.stream().map(Located::span).toList());
    }

    /// Every day on which there may be time, placed or not.
    List<DateSpan> touched() {
        return Spans.union(Stream.concat(located.stream(), open.stream())
                .map(Located::span)
                .toList());
    }

    public boolean isNone() {
        return total.signum() == 0;
    }
}
