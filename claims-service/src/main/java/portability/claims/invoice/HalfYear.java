package portability.claims.invoice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/// A half of a calendar year, in whose accounts a creditor recorded costs: `2026-H1`.
/// Source: Reg. (EC) 987/2009 Art. 67(1).
///
/// @param year 1990 to 2199
/// @param half 1 or 2
public record HalfYear(int year, int half) {
    public HalfYear {
        if (year < 1990 || year >= 2200) throw new IllegalArgumentException("no year of an invoice: " + year);
        if (half != 1 && half != 2) throw new IllegalArgumentException("a year has two halves");
    }

    /// @throws IllegalArgumentException if that is none
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HalfYear parse(String text) {
        if (!text.matches("[0-9]{4}-H[12]")) throw new IllegalArgumentException("no half-year: 2026-H1");
        return new HalfYear(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    @Override
    @JsonValue
    public String toString() {
        return "%04d-H%d".formatted(year, half);
    }
}
