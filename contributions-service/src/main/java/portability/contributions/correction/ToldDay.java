package portability.contributions.correction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// A day as somebody remembers it: to the day, the month or the year. Written `1984-03-01`, `1984-03` or `1984`.
public record ToldDay(String text) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// @throws DateTimeParseException if it is no day, month or year of the calendar
    public ToldDay {
        var _ = earliest(text);
    }

    /// The first day that may be meant.
    public LocalDate earliest() {
        return earliest(text);
    }

    /// The last day that may be meant.
    public LocalDate latest() {
        if (YEAR.matcher(text).matches()) return earliest().plusYears(1).minusDays(1);
        if (MONTH.matcher(text).matches()) return earliest().plusMonths(1).minusDays(1);
        return earliest();
    }

    private static LocalDate earliest(String text) {
        if (YEAR.matcher(text).matches()) return LocalDate.of(Integer.parseInt(text), 1, 1);
        if (MONTH.matcher(text).matches()) return YearMonth.parse(text).atDay(1);
        if (DAY.matcher(text).matches()) return LocalDate.parse(text);
        throw new DateTimeParseException("no day, month or year", text, 0);
    }
}
