package portability.contributions.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Three months of a calendar year: `2025-Q2`. Statistics are published by quarters and by nothing shorter.
public record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS = Contributor.MONTHS_OF_A_QUARTER;

    public Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("a year has four quarters: " + number);
    }

    /// Empty if it is none.
    public static Optional<Quarter> parse(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    List<YearMonth> months() {
        var first = YearMonth.of(year, (number - 1) * MONTHS + 1);
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    boolean has(LocalDate day) {
        return months().contains(YearMonth.from(day));
    }

    LocalDate lastDay() {
        return months().getLast().atEndOfMonth();
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
