package portability.totalisation.periods;

import java.time.LocalDate;

/// The calendar months of which anything is known, one bit each.
public final class TouchedMonths {
    private static final int MONTHS = 12;
    private static final long ALL = (1L << MONTHS) - 1;

    private final Years bits;

    /// No month yet.
    public TouchedMonths() {
        this.bits = new Years();
    }

    private TouchedMonths(Years bits) {
        this.bits = bits;
    }

    /// The months of the one days and of the others.
    static TouchedMonths of(Days days, Days others) {
        var touched = new TouchedMonths();
        touched.add(days);
        touched.add(others);
        return touched;
    }

    /// The months of any of the states.
    static TouchedMonths of(StateTime[] states) {
        var all = new TouchedMonths(states[0].touched().bits.copy());
        for (int i = 1; i < states.length; i++) all.bits.markAll(states[i].touched().bits);
        return all;
    }

    void add(Days days) {
        for (int i = 0; i < days.size(); i++) add(days.start(i), days.end(i));
    }

    /// @param end the day after the last
    void add(long start, long end) {
        add(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end - 1));
    }

    /// Every month from the first day's to the last day's.
    public void add(LocalDate first, LocalDate last) {
        bits.reserve(first.getYear(), last.getYear() + 1);
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int from = year == first.getYear() ? first.getMonthValue() - 1 : 0;
            int to = year == last.getYear() ? last.getMonthValue() : MONTHS;
            bits.mark(year, (ALL >>> (MONTHS - (to - from))) << from);
        }
    }

    /// Nothing, with room for the years of these months.
    Years noYears() {
        return Years.between(bits.from(), bits.until());
    }

    /// How many months of the year.
    public int in(int year) {
        return Long.bitCount(bits.get(year));
    }
}
