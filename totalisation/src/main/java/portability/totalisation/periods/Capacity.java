package portability.totalisation.periods;

import java.math.BigDecimal;
import java.time.LocalDate;
import portability.kernel.DateSpan;
import portability.kernel.Quantity;

/// How much time dates can hold at the very most. Wide enough for every honest way of counting: a year of 366 days in a
/// 7-day scheme is held, and cut to its ceiling later; sixty days in one January are not.
final class Capacity {
    private static final long MILLION = 1_000_000;

    private Capacity() {}

    static boolean holds(DateSpan span, Quantity reported) {
        return reported.amount().compareTo(BigDecimal.valueOf(millionths(span, reported), 6)) <= 0;
    }

    /// The most of the unit, in millionths of it, so that years need no fraction.
    private static long millionths(DateSpan span, Quantity reported) {
        long months = monthsTouched(span.start(), span.lastDay());
        return switch (reported.unit()) {
            case DAYS_5, DAYS_6, DAYS_7 -> MILLION * span.days();
            // A week cut by either end counts for those who count weeks begun.
            case WEEKS -> MILLION * (span.days() / 7 + 2);
            case MONTHS -> MILLION * months;
            case QUARTERS -> MILLION * (months + 4) / 3;
            // Years come with decimals that the sender rounded.
            case YEARS -> MILLION * (months + 1) / 12;
        };
    }

    private static long monthsTouched(LocalDate first, LocalDate last) {
        return 12L * (last.getYear() - first.getYear()) + last.getMonthValue() - first.getMonthValue() + 1;
    }
}
