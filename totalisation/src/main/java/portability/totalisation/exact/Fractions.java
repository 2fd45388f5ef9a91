package portability.totalisation.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// Arithmetic on exact fractions that the fraction type itself lacks.
public final class Fractions {
    private Fractions() {}

    /// The fraction that the decimal number is, without loss.
    public static BigFraction of(BigDecimal number) {
        var scale = number.scale();
        return scale <= 0
                ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /// The next higher whole number, or the number itself if it is whole.
    public static BigInteger ceil(BigFraction value) {
        return value.bigDecimalValue(0, RoundingMode.CEILING).toBigIntegerExact();
    }

    /// The next lower whole number, or the number itself if it is whole.
    public static BigInteger floor(BigFraction value) {
        return value.bigDecimalValue(0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    public static BigDecimal rounded(BigFraction value, int decimals, RoundingMode mode) {
        return value.bigDecimalValue(decimals, mode);
    }

    /// The smaller of two. By their difference: the library's comparison takes -60 for more than -3.
    public static BigFraction min(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() <= 0 ? a : b;
    }

    public static BigFraction max(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() >= 0 ? a : b;
    }

    /// The value, or zero if it is negative.
    public static BigFraction positive(BigFraction value) {
        return max(value, BigFraction.ZERO);
    }

    /// A decimal of the value for showing: exact if it has one of at most twelve places, else cut to twelve.
    public static BigDecimal shown(BigFraction value) {
        var decimal = value.bigDecimalValue(12, RoundingMode.HALF_UP);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
}
