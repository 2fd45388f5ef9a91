package portability.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/// A birth date as far as it is known: to the day, or the year alone.
///
/// @param day empty where only the year is known
public record BirthDate(int year, Optional<MonthDay> day) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-00-00)?");

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), Optional.of(MonthDay.from(date)));
    }

    /// ISO 8601, or the year alone (`1958`, `1958-00-00`).
    /// @throws DateTimeException if it is neither
    public static BirthDate parse(String text) {
        var year = YEAR.matcher(text);
        return year.matches()
                ? new BirthDate(Integer.parseInt(year.group(1)), Optional.empty())
                : of(LocalDate.parse(text));
    }
}
