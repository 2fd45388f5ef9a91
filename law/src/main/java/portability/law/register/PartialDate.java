package portability.law.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// A day as a source gives it: the day, or only its month or year. Written `1999-07-01`, `1999-07` or `1999`.
///
/// @param earliest the first day it can be
/// @param latest   the last day it can be; the same where the day is known
public record PartialDate(LocalDate earliest, LocalDate latest) {
    public PartialDate {
        if (latest.isBefore(earliest))
            throw new IllegalArgumentException("the latest day is before the earliest: " + latest);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /// @throws IllegalArgumentException unless it is a year, a month or a day
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    var year = Year.parse(text);
                    yield new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    var month = YearMonth.parse(text);
                    yield new PartialDate(month.atDay(1), month.atEndOfMonth());
                }
                default -> of(LocalDate.parse(text));
            };
        } catch (DateTimeException fault) {
            throw new IllegalArgumentException("not a year, a month or a day: " + text, fault);
        }
    }

    /// The day before.
    PartialDate dayBefore() {
        return new PartialDate(earliest.minusDays(1), latest.minusDays(1));
    }

    /// Whichever can be later; where one is less exact, what both leave open.
    static PartialDate later(PartialDate one, PartialDate other) {
        return new PartialDate(
                one.earliest.isAfter(other.earliest) ? one.earliest : other.earliest,
                one.latest.isAfter(other.latest) ? one.latest : other.latest);
    }

    /// Whichever can be earlier.
    static PartialDate sooner(PartialDate one, PartialDate other) {
        return new PartialDate(
                one.earliest.isBefore(other.earliest) ? one.earliest : other.earliest,
                one.latest.isBefore(other.latest) ? one.latest : other.latest);
    }

    /// As it was written.
    @Override
    public String toString() {
        if (earliest.equals(latest)) return earliest.toString();
        var text = earliest.toString();
        return text.substring(0, earliest.getMonth() == latest.getMonth() ? 7 : 4);
    }
}
