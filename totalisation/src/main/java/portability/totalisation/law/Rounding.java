package portability.totalisation.law;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fractions;

/// How the amount payable is rounded, once, at the very end.
///
/// @param decimals places of the currency that remain
public record Rounding(LegalRef article, int decimals, LawValue<RoundingMode> mode) {
    public Rounding {
        if (decimals < 0) throw new IllegalArgumentException("decimals must not be negative: " + decimals);
    }

    public Money round(BigFraction amount, CurrencyUnit currency) {
        return Money.of(currency, Fractions.rounded(amount, decimals, mode.value()));
    }
}
