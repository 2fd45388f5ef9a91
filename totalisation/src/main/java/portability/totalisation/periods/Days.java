package portability.totalisation.periods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import portability.kernel.DateSpan;

/// Days as sorted stretches that neither overlap nor touch. Every operation passes once over its operands.
///
/// A stretch is one `long`: its first day and the day after its last, as days since 1970, so that sorting is by start.
final class Days {
    static final Days NONE = new Days(new long[0], 0);
    private static final long BIAS = 1L << 30;
    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] spans;
    private final int size;

    private Days(long[] spans, int size) {
        this.spans = spans;
        this.size = size;
    }

    static Days of(Collection<DateSpan> spans) {
        var collected = new Collected(spans.size());
        for (var span : spans)
            collected.add(span.start().toEpochDay(), span.end().toEpochDay());
        return collected.days();
    }

    /// Stretches on their way to being days; in any order, overlapping or not.
    static final class Collected {
        /// Most stretches touch the one before and need no room of their own.
        private static final int MOST_AT_FIRST = 16;
        private long[] spans;
        private int size;
        private boolean sorted = true;

        Collected(int expected) {
            spans = new long[Math.clamp(expected, 4, MOST_AT_FIRST)];
        }

        /// @param end the day after the last
        void add(long start, long end) {
            if (start <= -BIAS || end >= BIAS) throw new IllegalArgumentException("a day beyond every calendar");
            long span = packed(start, end);
            if (size > 0 && sorted) {
                long last = spans[size - 1];
                if (span < last) sorted = false;
                else if (start <= endOf(last)) {
                    if (end > endOf(last)) spans[size - 1] = packed(startOf(last), end);
                    return;
                }
            }
            if (size == spans.length) spans = Arrays.copyOf(spans, 2 * size);
            spans[size++] = span;
        }

        Days days() {
            if (size == 0) return NONE;
            if (!sorted) {
                Arrays.sort(spans, 0, size);
                merge();
            }
            return new Days(spans, size);
        }

        private void merge() {
            int merged = 0;
            for (int i = 1; i < size; i++) {
                long last = spans[merged];
                if (startOf(spans[i]) > endOf(last)) spans[++merged] = spans[i];
                else if (endOf(spans[i]) > endOf(last)) spans[merged] = packed(startOf(last), endOf(spans[i]));
            }
            size = merged + 1;
        }
    }

    private static long packed(long start, long end) {
        return ((start + BIAS) << Integer.SIZE) | (end + BIAS);
    }

    private static long startOf(long span) {
        return (span >>> Integer.SIZE) - BIAS;
    }

    private static long endOf(long span) {
        return (span & LOW) - BIAS;
    }

    /// How many stretches.
    int size() {
        return size;
    }

    boolean isNone() {
        return size == 0;
    }

    long start(int index) {
        return startOf(spans[index]);
    }

    /// The day after the stretch's last.
    long end(int index) {
        return endOf(spans[index]);
    }

    /// How many days.
    long count() {
        long days = 0;
        for (int i = 0; i < size; i++) days += end(i) - start(i);
        return days;
    }

    Days union(Days other) {
        if (other.size == 0) return this;
        if (size == 0) return other;
        var both = new Collected(size + other.size);
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            boolean mine = j == other.size || (i < size && spans[i] <= other.spans[j]);
            long next = mine ? spans[i++] : other.spans[j++];
            both.add(startOf(next), endOf(next));
        }
        return both.days();
    }

    /// These days themselves where the others have none of them.
    Days without(Days other) {
        if (!meets(other)) return this;
        var rest = new Collected(size + other.size);
        int hole = 0;
        for (int i = 0; i < size; i++) {
            long from = start(i);
            long to = end(i);
            while (hole < other.size && other.end(hole) <= from) hole++;
            for (int k = hole; k < other.size && other.start(k) < to && from < to; k++) {
                if (other.start(k) > from) rest.add(from, other.start(k));
                from = Math.max(from, other.end(k));
                if (from < to) hole = k + 1;
            }
            if (from < to) rest.add(from, to);
        }
        return rest.days();
    }

    private boolean meets(Days other) {
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            if (end(i) <= other.start(j)) i++;
            else if (other.end(j) <= start(i)) j++;
            else return true;
        }
        return false;
    }

    Days common(Days other) {
        if (size == 0 || other.size == 0) return NONE;
        var shared = new Collected(Math.min(size, other.size));
        int i = 0;
        int j = 0;
        while (i < size && j < other.size) {
            long from = Math.max(start(i), other.start(j));
            long to = Math.min(end(i), other.end(j));
            if (from < to) shared.add(from, to);
            if (end(i) <= other.end(j)) i++;
            else j++;
        }
        return shared.days();
    }

    /// The whole blocks of calendar months that the days touch: one month each, or the three of a quarter.
    Days widened(int months) {
        var whole = new Collected(size);
        for (int i = 0; i < size; i++) {
            whole.add(
                    blockOf(LocalDate.ofEpochDay(start(i)), months).toEpochDay(),
                    blockOf(LocalDate.ofEpochDay(end(i) - 1), months)
                            .plusMonths(months)
                            .toEpochDay());
        }
        return whole.days();
    }

    private static LocalDate blockOf(LocalDate day, int months) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    /// How many of the stretches start before the day.
    private int startingBefore(long day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < day) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// How far the days before the given one reach: up to it at most. `Long.MIN_VALUE` if there are none.
    long reachBefore(long day) {
        int before = startingBefore(day);
        return before == 0 ? Long.MIN_VALUE : Math.min(end(before - 1), day);
    }

    /// The first day not before the given one on which a stretch starts. `Long.MAX_VALUE` if none does.
    long startFrom(long day) {
        int before = startingBefore(day);
        return before == size ? Long.MAX_VALUE : start(before);
    }

    List<DateSpan> spans() {
        var list = new ArrayList<DateSpan>(size);
        for (int i = 0; i < size; i++)
            list.add(new DateSpan(LocalDate.ofEpochDay(start(i)), LocalDate.ofEpochDay(end(i))));
        return list;
    }
}
