package portability.totalisation.law;

import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// How the amount payable is rounded, once, at the very end.
///
/// @param decimals places that remain; below zero where the law rounds to tens or hundreds
public record Rounding(LegalRef article, int decimals, LawValue<RoundingMode> mode) {
    private static final int LEAST = -6;
    private static final int MOST = 6;

    public Rounding {
        if (decimals < LEAST || decimals > MOST)
            throw new IllegalArgumentException("an amount is not rounded to so many decimals: " + decimals);
    }

    public Money round(Fraction amount, CurrencyUnit currency) {
        return Money.of(currency, Fractions.rounded(amount, decimals, mode.value()));
    }
}
