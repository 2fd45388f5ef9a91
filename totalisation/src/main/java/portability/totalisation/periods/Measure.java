package portability.totalisation.periods;

import java.time.LocalDate;
import java.time.Year;
import portability.kernel.PeriodUnit;
import portability.totalisation.law.Counting;

/// What a stretch of days measures, by the named arithmetic. The inner unit is the thirtieth of a month: a whole number
/// in every arithmetic here, so that nothing is rounded before the end.
final class Measure {
    static final int PER_MONTH = 30;
    static final int PER_YEAR = 360;
    private static final int DAYS_OF_LEAP_YEAR = 366;

    private Measure() {}

    /// Years, months and days from the first day up to, not including, the end.
    static Elapsed elapsed(LocalDate start, LocalDate end, Counting counting) {
        return switch (counting) {
            case AS_REPORTED, CALENDAR_ROUNDED_UP -> calendar(start, end);
            case INCLUSIVE_ROUNDED_UP -> inclusive(start, end);
            case DAYS_OF_360 -> days(day360(end) - day360(start));
            case CALENDAR_DAYS -> days(end.toEpochDay() - start.toEpochDay());
            case MONTHS_TOUCHED -> Elapsed.of(month(end.minusDays(1)) - month(start) + 1, 0);
            case QUARTERS_TOUCHED -> Elapsed.of(3 * (month(end.minusDays(1)) / 3 - month(start) / 3 + 1), 0);
        };
    }

    /// The same in thirtieths of a month.
    static long thirtieths(LocalDate start, LocalDate end, Counting counting) {
        return elapsed(start, end, counting).thirtieths();
    }

    /// All stretches together, each measured whole.
    static long thirtieths(Days days, Counting counting) {
        long sum = 0;
        for (int i = 0; i < days.size(); i++)
            sum += thirtieths(LocalDate.ofEpochDay(days.start(i)), LocalDate.ofEpochDay(days.end(i)), counting);
        return sum;
    }

    /// The arithmetic for a unit: days of a seven-day week go by years of 360 where the law names nothing else.
    static Counting arithmetic(Counting counting, PeriodUnit unit) {
        return counting == Counting.AS_REPORTED && unit == PeriodUnit.DAYS_7 ? Counting.DAYS_OF_360 : counting;
    }

    /// The most that a calendar month can measure.
    static long ofMonth(Counting counting) {
        return counting == Counting.CALENDAR_DAYS ? PER_MONTH + 1 : PER_MONTH;
    }

    /// What a whole calendar year measures.
    static long ofYear(int year, Counting counting) {
        if (counting != Counting.CALENDAR_DAYS) return PER_YEAR;
        return Year.isLeap(year) ? DAYS_OF_LEAP_YEAR : DAYS_OF_LEAP_YEAR - 1;
    }

    /// As `java.time.Period` has it: whole months, then the days from the same day of the last one.
    private static Elapsed calendar(LocalDate start, LocalDate end) {
        long months = month(end) - month(start);
        int left = end.getDayOfMonth() - start.getDayOfMonth();
        if (left >= 0) return Elapsed.of(months, left);
        int length = end.minusMonths(1).lengthOfMonth();
        int from = Math.min(start.getDayOfMonth(), length);
        return Elapsed.of(months - 1, length - from + end.getDayOfMonth());
    }

    /// The day after the last less the first, part by part; a month is borrowed with the length of the month in which
    /// the last day lies, and where that is too short with the one before too.
    private static Elapsed inclusive(LocalDate start, LocalDate end) {
        long months = month(end) - month(start);
        int left = end.getDayOfMonth() - start.getDayOfMonth();
        var borrowed = end.minusDays(1);
        while (left < 0) {
            left += borrowed.lengthOfMonth();
            borrowed = borrowed.minusMonths(1);
            months--;
        }
        return Elapsed.of(months, left);
    }

    private static Elapsed days(long days) {
        return Elapsed.of(days / PER_MONTH, days % PER_MONTH);
    }

    private static long month(LocalDate day) {
        return 12L * day.getYear() + day.getMonthValue() - 1;
    }

    /// The number of the day in years of 360 days.
    static long day360(LocalDate day) {
        return 360L * day.getYear() + 30L * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
    }
}
