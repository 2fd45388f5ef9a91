package portability.totalisation.periods;

import java.time.LocalDate;

/// The calendar months of which anything is known, one bit each.
final class TouchedMonths {
    private static final int MONTHS = 12;
    private static final long ALL = (1L << MONTHS) - 1;

    private final Years bits = new Years();

    void add(Days days) {
        for (int i = 0; i < days.size(); i++) add(days.start(i), days.end(i));
    }

    /// @param end the day after the last
    void add(long start, long end) {
        var first = LocalDate.ofEpochDay(start);
        var last = LocalDate.ofEpochDay(end - 1);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int from = year == first.getYear() ? first.getMonthValue() - 1 : 0;
            int to = year == last.getYear() ? last.getMonthValue() : MONTHS;
            bits.mark(year, (ALL >>> (MONTHS - (to - from))) << from);
        }
    }

    void addAll(TouchedMonths other) {
        bits.markAll(other.bits);
    }

    /// How many months of the year.
    int in(int year) {
        return Long.bitCount(bits.get(year));
    }
}
