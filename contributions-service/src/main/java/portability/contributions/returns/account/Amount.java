package portability.contributions.returns.account;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// An exact amount of contributions. Never negative; trailing zeros do not matter.
///
/// @param currency ISO 4217, historic codes included
public record Amount(BigDecimal amount, String currency) {
    public Amount {
        if (amount.signum() < 0) throw new IllegalArgumentException("an amount must not be negative");
        var stripped = amount.stripTrailingZeros();
        amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// One sum per currency; nothing is ever exchanged.
    static SortedMap<String, BigDecimal> sums(List<Amount> amounts) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var each : amounts) sums.merge(each.currency, each.amount, BigDecimal::add);
        return sums;
    }

    static List<Amount> amounts(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> new Amount(sum.getValue(), sum.getKey()))
                .toList();
    }
}
