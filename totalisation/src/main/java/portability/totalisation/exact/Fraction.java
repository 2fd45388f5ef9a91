package portability.totalisation.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// An exact fraction, always in lowest terms with a positive denominator.
///
/// Amounts and times of real careers fit into two `long`s nearly always; where a result does not, whole numbers of any
/// size take over, and no result is ever wrong. A library's fraction of big integers took most of a determination's
/// time, and those of machine integers refuse what is too large.
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    private static final int LONGEST_POWER = 18;
    private static final long[] POWERS_OF_TEN = new long[LONGEST_POWER + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i <= LONGEST_POWER; i++) POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }

    private final long numerator;
    private final long denominator;
    /// Only where a `long` does not hold the fraction.
    private final @Nullable Big big;

    /// Numerator and positive denominator without a common factor, one of them beyond a `long`.
    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Fraction(Big big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    public static Fraction of(long whole) {
        if (whole == 0) return ZERO;
        return whole == 1 ? ONE : new Fraction(whole, 1);
    }

    public static Fraction of(BigInteger whole) {
        return isShort(whole) ? of(whole.longValue()) : reduced(whole, BigInteger.ONE);
    }

    /// @throws ArithmeticException if the denominator is zero
    public static Fraction of(long numerator, long denominator) {
        if (denominator == 0) throw new ArithmeticException("a fraction's denominator is not zero");
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE)
            return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        return denominator < 0 ? lowest(-numerator, -denominator) : lowest(numerator, denominator);
    }

    /// @throws ArithmeticException if the denominator is zero
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        return isShort(numerator) && isShort(denominator)
                ? of(numerator.longValue(), denominator.longValue())
                : reduced(numerator, denominator);
    }

    /// The fraction that the decimal number is, without loss.
    public static Fraction of(BigDecimal number) {
        int scale = number.scale();
        if (number.precision() - (long) Math.min(scale, 0) <= LONGEST_POWER && scale <= LONGEST_POWER) {
            long digits = number.scaleByPowerOfTen(scale).longValue();
            return scale < 0 ? of(digits * POWERS_OF_TEN[-scale]) : lowest(digits, POWERS_OF_TEN[scale]);
        }
        return scale <= 0 ? of(number.toBigIntegerExact()) : reduced(number.unscaledValue(), BigInteger.TEN.pow(scale));
    }

    /// Neither is the least `long`, and the denominator is positive.
    private static Fraction lowest(long numerator, long denominator) {
        if (denominator == 1) return of(numerator);
        if (numerator == 0) return ZERO;
        long common = gcd(Math.abs(numerator), denominator);
        return new Fraction(numerator / common, denominator / common);
    }

    private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) throw new ArithmeticException("a fraction's denominator is not zero");
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        var top = numerator.divide(common);
        var bottom = denominator.divide(common);
        if (isShort(top) && isShort(bottom))
            return bottom.longValue() == 1 ? of(top.longValue()) : new Fraction(top.longValue(), bottom.longValue());
        return new Fraction(new Big(top, bottom));
    }

    /// Whether a `long` holds it and what negation makes of it.
    private static boolean isShort(BigInteger number) {
        return number.bitLength() < Long.SIZE - 1;
    }

    /// Of two positive numbers.
    private static long gcd(long a, long b) {
        if (a == 1 || b == 1) return 1;
        int twos = Math.min(Long.numberOfTrailingZeros(a), Long.numberOfTrailingZeros(b));
        long odd = a >>> Long.numberOfTrailingZeros(a);
        long other = b >>> Long.numberOfTrailingZeros(b);
        while (odd != other) {
            if (odd > other) {
                odd -= other;
                odd >>>= Long.numberOfTrailingZeros(odd);
            } else {
                other -= odd;
                other >>>= Long.numberOfTrailingZeros(other);
            }
        }
        return odd << twos;
    }

    public Fraction add(Fraction other) {
        if (signum() == 0) return other;
        if (big == null && other.big == null) {
            if (denominator == other.denominator) {
                long sum = numerator + other.numerator;
                if (fitsSum(numerator, other.numerator, sum)) return lowest(sum, denominator);
            } else if (multiplies(numerator, other.denominator)
                    && multiplies(other.numerator, denominator)
                    && multiplies(denominator, other.denominator)) {
                long left = numerator * other.denominator;
                long right = other.numerator * denominator;
                long sum = left + right;
                if (fitsSum(left, right, sum)) return lowest(sum, denominator * other.denominator);
            }
        }
        return reduced(
                getNumerator()
                        .multiply(other.getDenominator())
                        .add(other.getNumerator().multiply(getDenominator())),
                getDenominator().multiply(other.getDenominator()));
    }

    public Fraction subtract(Fraction other) {
        return add(other.negate());
    }

    public Fraction subtract(BigInteger whole) {
        return subtract(of(whole));
    }

    public Fraction multiply(Fraction other) {
        if (big == null && other.big == null) {
            if (numerator == 0 || other.numerator == 0) return ZERO;
            // Crossed out first, the products stay small.
            long left = gcd(Math.abs(numerator), other.denominator);
            long right = gcd(Math.abs(other.numerator), denominator);
            long top = numerator / left;
            long otherTop = other.numerator / right;
            long bottom = denominator / right;
            long otherBottom = other.denominator / left;
            if (multiplies(top, otherTop) && multiplies(bottom, otherBottom)) {
                long product = bottom * otherBottom;
                return product == 1 ? of(top * otherTop) : new Fraction(top * otherTop, product);
            }
        }
        return reduced(
                getNumerator().multiply(other.getNumerator()), getDenominator().multiply(other.getDenominator()));
    }

    public Fraction multiply(long whole) {
        return multiply(of(whole));
    }

    public Fraction multiply(BigInteger whole) {
        return multiply(of(whole));
    }

    /// @throws ArithmeticException if the other is zero
    public Fraction divide(Fraction other) {
        return multiply(other.reciprocal());
    }

    /// @throws ArithmeticException if the number is zero
    public Fraction divide(long whole) {
        return divide(of(whole));
    }

    /// @throws ArithmeticException if the number is zero
    public Fraction divide(BigInteger whole) {
        return divide(of(whole));
    }

    /// @throws ArithmeticException if this is zero
    public Fraction reciprocal() {
        if (signum() == 0) throw new ArithmeticException("a fraction cannot be divided by zero");
        if (big != null) return reduced(big.denominator(), big.numerator());
        return numerator < 0 ? new Fraction(-denominator, -numerator) : new Fraction(denominator, numerator);
    }

    public Fraction negate() {
        return big == null
                ? new Fraction(-numerator, denominator)
                : new Fraction(new Big(big.numerator().negate(), big.denominator()));
    }

    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    /// The value to so many decimal places.
    /// @throws ArithmeticException if the mode is UNNECESSARY and the value has more places
    public BigDecimal bigDecimalValue(int decimals, RoundingMode mode) {
        if (big == null && decimals >= 0 && decimals <= LONGEST_POWER) {
            long power = POWERS_OF_TEN[decimals];
            if (denominator == 1 && multiplies(numerator, power))
                return BigDecimal.valueOf(numerator * power, decimals);
            if (multiplies(numerator, power)) return BigDecimal.valueOf(quotient(numerator * power, mode), decimals);
        }
        return new BigDecimal(getNumerator()).divide(new BigDecimal(getDenominator()), decimals, mode);
    }

    /// The value with as few decimal places as show it exactly; to that many places, half up, where more are needed.
    public BigDecimal shortestDecimal(int mostDecimals) {
        if (big == null) {
            int decimals = exactDecimals(denominator);
            if (decimals <= mostDecimals && decimals <= LONGEST_POWER) {
                long parts = POWERS_OF_TEN[decimals] / denominator;
                if (multiplies(numerator, parts)) return BigDecimal.valueOf(numerator * parts, decimals);
            }
        }
        var decimal = bigDecimalValue(mostDecimals, RoundingMode.HALF_UP);
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    /// How many decimal places show parts of so much exactly; more than there are where none do.
    private static int exactDecimals(long denominator) {
        int twos = Long.numberOfTrailingZeros(denominator);
        long rest = denominator >>> twos;
        int fives = 0;
        for (; rest % 5 == 0; rest /= 5) fives++;
        return rest == 1 ? Math.max(twos, fives) : Integer.MAX_VALUE;
    }

    /// The scaled numerator over the denominator, as a whole number.
    private long quotient(long scaled, RoundingMode mode) {
        long quotient = scaled / denominator;
        long rest = scaled % denominator;
        if (rest == 0) return quotient;
        int sign = Long.signum(scaled);
        // Twice the rest beside the denominator, without leaving the range of a long.
        int half = Long.compare(Math.abs(rest), denominator - Math.abs(rest));
        boolean away = switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) == 1);
            case UNNECESSARY -> throw new ArithmeticException("the value has more places: " + this);
        };
        return away ? quotient + sign : quotient;
    }

    public BigInteger getNumerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator();
    }

    public BigInteger getDenominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator();
    }

    public boolean isWhole() {
        return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Fraction other) {
        if (big == null && other.big == null) {
            if (denominator == other.denominator) return Long.compare(numerator, other.numerator);
            if (multiplies(numerator, other.denominator) && multiplies(other.numerator, denominator))
                return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return getNumerator()
                .multiply(other.getDenominator())
                .compareTo(other.getNumerator().multiply(getDenominator()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fraction that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return big == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : big.hashCode();
    }

    /// `3`, `-7/2`.
    @Override
    public String toString() {
        return isWhole() ? getNumerator().toString() : getNumerator() + "/" + getDenominator();
    }

    /// Whether the product stays within a `long`, its least value left out.
    private static boolean multiplies(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0) || (high == -1 && low < 0 && low != Long.MIN_VALUE);
    }

    private static boolean fitsSum(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE;
    }
}
