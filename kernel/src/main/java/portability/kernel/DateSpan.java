package portability.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days from `start` up to, not including, `end`. Never empty.
/// Letters and messages name the last day: [#closed] and [#lastDay] are the only places that convert.
public record DateSpan(LocalDate start, LocalDate end) implements Comparable<DateSpan> {
    public DateSpan {
        if (!start.isBefore(end))
            throw new IllegalArgumentException("a span must have at least one day: " + start + " up to " + end);
    }

    /// The span that begins on the first day and includes the last.
    public static DateSpan closed(LocalDate firstDay, LocalDate lastDay) {
        return new DateSpan(firstDay, lastDay.plusDays(1));
    }

    /// As [#closed(LocalDate, LocalDate)], from ISO dates.
    public static DateSpan closed(String firstDay, String lastDay) {
        return closed(LocalDate.parse(firstDay), LocalDate.parse(lastDay));
    }

    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    public boolean encloses(DateSpan other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /// Whether the two share at least one day. Spans that only touch do not.
    public boolean overlaps(DateSpan other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /// The days both have; empty if there are none.
    public Optional<DateSpan> intersection(DateSpan other) {
        if (!overlaps(other)) return Optional.empty();
        return Optional.of(new DateSpan(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end));
    }

    /// By start, then by end.
    @Override
    public int compareTo(DateSpan other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return start + ".." + lastDay();
    }
}
