package portability.claims.invoice.months;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import portability.claims.invoice.CareLine;

/// Months of one person, or of one family, to be asked for.
///
/// @param first the first month, and `last` the last one, of one year
public record PersonMonths(
        int number, String patient, String entitlement, MonthGroup group, YearMonth first, YearMonth last, String own) {
    public PersonMonths {
        if (last.isBefore(first) || first.getYear() != last.getYear())
            throw new IllegalArgumentException("line " + number + ": months of one year, the first one first");
    }

    /// The line that asks for them, each at that price.
    public CareLine at(long priceMinor) {
        long months = months(first, last);
        return new CareLine(
                number,
                patient,
                entitlement,
                first.atDay(1),
                last.atEndOfMonth(),
                group.system(),
                group.toString(),
                BigDecimal.valueOf(months),
                Optional.of(priceMinor),
                Math.multiplyExact(priceMinor, months),
                own);
    }

    /// The months that a line touches.
    public static List<YearMonth> of(CareLine line) {
        var first = YearMonth.from(line.firstDay());
        return LongStream.range(0, months(first, YearMonth.from(line.lastDay())))
                .mapToObj(first::plusMonths)
                .toList();
    }

    private static long months(YearMonth first, YearMonth last) {
        return first.until(last, ChronoUnit.MONTHS) + 1;
    }
}
