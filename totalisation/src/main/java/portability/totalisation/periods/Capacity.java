package portability.totalisation.periods;

import java.math.BigDecimal;
import java.util.List;
import portability.kernel.DateSpan;
import portability.kernel.Quantity;

/// How much time dates can hold at the very most. Wide enough for every honest way of counting: a year of 366 days in a
/// 7-day scheme is held, and cut to its ceiling later; sixty days in one January are not.
final class Capacity {
    private static final BigDecimal MONTHS_PER_QUARTER = BigDecimal.valueOf(3);
    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

    private Capacity() {}

    static boolean holds(DateSpan span, Quantity reported) {
        var amount = reported.amount();
        var months = BigDecimal.valueOf(
                Spans.months(Spans.monthsTouched(List.of(span))).longValue());
        return switch (reported.unit()) {
            case DAYS_5, DAYS_6, DAYS_7 -> amount.compareTo(BigDecimal.valueOf(span.days())) <= 0;
            // A week cut by either end counts for those who count weeks begun.
            case WEEKS -> amount.compareTo(BigDecimal.valueOf(span.days() / 7 + 2)) <= 0;
            case MONTHS -> amount.compareTo(months) <= 0;
            case QUARTERS -> amount.multiply(MONTHS_PER_QUARTER).compareTo(months.add(BigDecimal.valueOf(4))) <= 0;
            // Years come with decimals that the sender rounded.
            case YEARS -> amount.multiply(MONTHS_PER_YEAR).compareTo(months.add(BigDecimal.ONE)) <= 0;
        };
    }
}
