package portability.totalisation.periods;

import java.util.Arrays;

/// One whole number for each calendar year; zero where nothing was added.
final class Years {
    private static final int ROOM = 48;
    private int first;
    private long[] amounts = new long[0];

    void add(int year, long amount) {
        if (amount == 0) return;
        reach(year);
        amounts[year - first] += amount;
    }

    long get(int year) {
        int at = year - first;
        return at < 0 || at >= amounts.length ? 0 : amounts[at];
    }

    /// Marks bits of the year's number.
    void mark(int year, long bits) {
        reach(year);
        amounts[year - first] |= bits;
    }

    void addAll(Years other) {
        for (int i = 0; i < other.amounts.length; i++) add(other.first + i, other.amounts[i]);
    }

    void markAll(Years other) {
        for (int i = 0; i < other.amounts.length; i++)
            if (other.amounts[i] != 0) mark(other.first + i, other.amounts[i]);
    }

    /// The first year that may have a number.
    int from() {
        return first;
    }

    /// The year after the last that may have a number.
    int until() {
        return first + amounts.length;
    }

    long sum() {
        long sum = 0;
        for (long amount : amounts) sum += amount;
        return sum;
    }

    Years times(long factor) {
        if (factor == 1) return this;
        var scaled = new Years();
        scaled.first = first;
        scaled.amounts = new long[amounts.length];
        for (int i = 0; i < amounts.length; i++) scaled.amounts[i] = Math.multiplyExact(amounts[i], factor);
        return scaled;
    }

    private void reach(int year) {
        if (amounts.length == 0) {
            first = year;
            amounts = new long[ROOM];
        } else if (year < first) {
            int more = Math.max(ROOM, first - year);
            var wider = new long[amounts.length + more];
            System.arraycopy(amounts, 0, wider, more, amounts.length);
            amounts = wider;
            first -= more;
        } else if (year >= until()) {
            amounts = Arrays.copyOf(amounts, Math.max(amounts.length + ROOM, year - first + 1));
        }
    }
}
