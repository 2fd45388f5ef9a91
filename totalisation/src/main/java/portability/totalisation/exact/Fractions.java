package portability.totalisation.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Rounding, choosing and showing exact fractions.
public final class Fractions {
    private Fractions() {}

    /// The next higher whole number, or the number itself if it is whole.
    public static BigInteger ceil(Fraction value) {
        return value.bigDecimalValue(0, RoundingMode.CEILING).toBigIntegerExact();
    }

    /// The next lower whole number, or the number itself if it is whole.
    public static BigInteger floor(Fraction value) {
        return value.bigDecimalValue(0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    public static BigDecimal rounded(Fraction value, int decimals, RoundingMode mode) {
        return value.bigDecimalValue(decimals, mode);
    }

    /// An exact amount to the places of its currency, half up: for showing, or where a law does not say how.
    public static Money money(Fraction exact, CurrencyUnit currency) {
        return Money.of(currency, rounded(exact, currency.getDecimalPlaces(), RoundingMode.HALF_UP));
    }

    public static Fraction min(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    public static Fraction max(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// The value, or zero if it is negative.
    public static Fraction positive(Fraction value) {
        return max(value, Fraction.ZERO);
    }

    /// A decimal of the value for showing: exact if it has one of at most twelve places, else cut to twelve.
    public static BigDecimal shown(Fraction value) {
        if (value.isWhole()) return value.bigDecimalValue(0, RoundingMode.UNNECESSARY);
        return value.shortestDecimal(12);
    }
}
