package portability.totalisation.periods;

import java.util.Arrays;

/// One whole number for each calendar year; zero where nothing was added.
final class Years {
    private static final long[] NOTHING = {};
    private int first;
    private long[] amounts = NOTHING;

    /// Room for the years from the first up to, not including, the last.
    static Years between(int from, int until) {
        var years = new Years();
        years.reserve(from, until);
        return years;
    }

    void add(int year, long amount) {
        if (amount == 0) return;
        reserve(year, year + 1);
        amounts[year - first] += amount;
    }

    long get(int year) {
        int at = year - first;
        return at < 0 || at >= amounts.length ? 0 : amounts[at];
    }

    /// Marks bits of the year's number.
    void mark(int year, long bits) {
        reserve(year, year + 1);
        amounts[year - first] |= bits;
    }

    void markAll(Years other) {
        if (other.amounts.length == 0) return;
        reserve(other.first, other.until());
        for (int i = 0; i < other.amounts.length; i++) amounts[other.first + i - first] |= other.amounts[i];
    }

    /// The first year that may have a number.
    int from() {
        return first;
    }

    /// The year after the last that may have a number.
    int until() {
        return first + amounts.length;
    }

    boolean isNone() {
        for (long amount : amounts) if (amount != 0) return false;
        return true;
    }

    long sum() {
        long sum = 0;
        for (long amount : amounts) sum += amount;
        return sum;
    }

    Years copy() {
        var copy = new Years();
        copy.first = first;
        copy.amounts = amounts.clone();
        return copy;
    }

    /// Every year's two numbers together; these years themselves where the others have none.
    Years plus(Years other) {
        if (other.amounts.length == 0) return this;
        var both = copy();
        both.reserve(other.first, other.until());
        for (int i = 0; i < other.amounts.length; i++) both.amounts[other.first + i - both.first] += other.amounts[i];
        return both;
    }

    /// Every number so many times; these years themselves where that is once.
    Years times(long factor) {
        if (factor == 1) return this;
        var scaled = new Years();
        scaled.first = first;
        scaled.amounts = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) scaled.amounts[i] = Math.multiplyExact(amounts[i], factor);
        return scaled;
    }

    /// Makes room: exactly at first, and then for half as many more years, so that adding one by one copies little.
    void reserve(int from, int until) {
        int length = amounts.length;
        if (length == 0) {
            first = from;
            amounts = new long[until - from];
        } else {
            if (from < first) {
                int more = Math.max(first - from, length / 2);
                var wider = new long[length + more];
                System.arraycopy(amounts, 0, wider, more, length);
                amounts = wider;
                first -= more;
            }
            if (until > until())
                amounts = Arrays.copyOf(amounts, Math.max(until - first, amounts.length + amounts.length / 2));
        }
    }
}
