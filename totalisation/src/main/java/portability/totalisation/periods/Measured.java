package portability.totalisation.periods;

import java.time.LocalDate;
import portability.totalisation.law.Counting;

/// Days with what they measure by one arithmetic, in thirtieths of a month.
///
/// @param whole  the stretches together, each measured whole
/// @param byYear the stretches cut at the turn of each year. Cut in parts, some arithmetics make a little more of a
///               stretch than whole: this is for ceilings, not for totals. Shared, so nobody adds to it
record Measured(Days days, long whole, Years byYear) {

    static Measured of(Days days, Counting counting) {
        if (days.isNone()) return new Measured(days, 0, new Years());
        int first = LocalDate.ofEpochDay(days.start(0)).getYear();
        int last = LocalDate.ofEpochDay(days.end(days.size() - 1) - 1).getYear();
        var byYear = Years.between(first, last + 1);
        long whole = 0;
        for (int i = 0; i < days.size(); i++) {
            var start = LocalDate.ofEpochDay(days.start(i));
            var end = LocalDate.ofEpochDay(days.end(i));
            whole += Measure.thirtieths(start, end, counting);
            cut(start, end, counting, byYear);
        }
        return new Measured(days, whole, byYear);
    }

    private static void cut(LocalDate start, LocalDate end, Counting counting, Years byYear) {
        int first = start.getYear();
        int last = end.getDayOfYear() == 1 ? end.getYear() - 1 : end.getYear();
        var rest = start;
        if (first < last) {
            byYear.add(first, toTheTurn(start, counting));
            for (int year = first + 1; year < last; year++) byYear.add(year, Measure.ofYear(year, counting));
            rest = LocalDate.of(last, 1, 1);
        }
        byYear.add(last, Measure.thirtieths(rest, end, counting));
    }

    private static long toTheTurn(LocalDate start, Counting counting) {
        return start.getDayOfYear() == 1
                ? Measure.ofYear(start.getYear(), counting)
                : Measure.thirtieths(start, LocalDate.of(start.getYear() + 1, 1, 1), counting);
    }
}
