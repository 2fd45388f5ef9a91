package portability.contributions.period;

import java.math.BigDecimal;

/// The contribution base of a whole period, in the money of its time. Never negative; trailing zeros do not matter.
///
/// @param currency ISO 4217, historic codes included
public record Earnings(BigDecimal amount, String currency) {
    public Earnings {
        amount = Decimals.plain(amount);
    }
}
