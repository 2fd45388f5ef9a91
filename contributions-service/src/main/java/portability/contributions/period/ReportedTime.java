package portability.contributions.period;

import java.math.BigDecimal;
import portability.kernel.PeriodUnit;

/// Insured time as a number of units. Never negative; trailing zeros do not matter.
public record ReportedTime(BigDecimal amount, PeriodUnit unit) {
    public ReportedTime {
        amount = Decimals.plain(amount);
    }
}
