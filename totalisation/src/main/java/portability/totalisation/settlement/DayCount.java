package portability.totalisation.settlement;

import java.time.LocalDate;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fraction;

/// How a number of days becomes a part of a year of interest.
public enum DayCount {
    ACT_365,
    ACT_360,
    /// Days of a leap year over 366, others over 365.
    ACT_ACT,
    /// Months of 30 days, years of 360; a 31st counts as a 30th.
    THIRTY_360;

    /// The part of a year that so many days are.
    /// @throws IllegalArgumentException where days without dates mean nothing
    public Fraction ofDays(long days) {
        return switch (this) {
            case ACT_365 -> Fraction.of(days, 365);
            case ACT_360, THIRTY_360 -> Fraction.of(days, 360);
            case ACT_ACT -> throw new IllegalArgumentException("actual years need dates, not days");
        };
    }

    /// The part of a year that a span is.
    public Fraction of(DateSpan span) {
        return switch (this) {
            case ACT_365, ACT_360 -> ofDays(span.days());
            case THIRTY_360 -> ofDays(thirty(span.end()) - thirty(span.start()));
            case ACT_ACT -> actual(span);
        };
    }

    private static Fraction actual(DateSpan span) {
        var part = Fraction.ZERO;
        for (int year = span.start().getYear(); year <= span.lastDay().getYear(); year++) {
            var whole = new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
            var within = span.intersection(whole);
            if (within.isPresent()) part = part.add(Fraction.of(within.get().days(), whole.days()));
        }
        return part;
    }

    private static long thirty(LocalDate day) {
        return 360L * day.getYear() + 30L * (day.getMonthValue() - 1) + Math.min(30, day.getDayOfMonth());
    }
}
