package portability.auditor.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portability.proto.exchange.v1.ReportedTotal;
import portability.proto.types.v1.InsurancePeriod;

/// What is stated of time in each scheme and unit, added up again: `scheme unit` to amount and number of periods.
final class ReportedSums {
    private ReportedSums() {}

    static Map<String, String> of(List<InsurancePeriod> periods) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (var period : periods) {
            if (!period.hasReported()) continue;
            var key = period.getScheme() + " " + period.getReported().getUnit();
            amounts.merge(key, number(period.getReported().getAmount()), BigDecimal::add);
            counts.merge(key, 1, Integer::sum);
        }
        var sums = new TreeMap<String, String>();
        amounts.forEach((key, amount) -> sums.put(key, text(amount, counts.getOrDefault(key, 0))));
        return sums;
    }

    static Map<String, String> stated(List<ReportedTotal> totals) {
        var sums = new TreeMap<String, String>();
        for (var total : totals)
            sums.merge(
                    total.getScheme() + " " + total.getReported().getUnit(),
                    text(number(total.getReported().getAmount()), total.getPeriods()),
                    (_, _) -> "stated twice");
        return sums;
    }

    private static String text(BigDecimal amount, int periods) {
        return amount.stripTrailingZeros().toPlainString() + " in " + periods;
    }

    /// What is no number equals none.
    private static BigDecimal number(String text) {
        try {
            return text.length() > 40 ? BigDecimal.ONE.negate() : new BigDecimal(text);
        } catch (NumberFormatException _) {
            return BigDecimal.ONE.negate();
        }
    }
}
