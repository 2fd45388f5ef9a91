package portability.totalisation.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every operation gives what a well-kept fraction of big integers gives, at the edges of a `long` above all.
class FractionTest {
    private static final long SEED = 20_261_126;
    private static final List<Long> EDGES =
            List.of(0L, 1L, -1L, 7L, -12L, 3_037_000_499L, -(1L << 32), Long.MAX_VALUE, Long.MIN_VALUE);

    private record Both(Fraction ours, BigFraction theirs) {
        /// Theirs may keep the sign below the line, ours never does.
        Both {
            if (theirs.getDenominator().signum() < 0)
                theirs = BigFraction.of(
                        theirs.getNumerator().negate(), theirs.getDenominator().negate());
        }

        static Both of(BigInteger top, BigInteger bottom) {
            return new Both(Fraction.of(top, bottom), BigFraction.of(top, bottom));
        }

        void agree() {
            assertThat(ours.getNumerator()).as("numerator of %s", theirs).isEqualTo(theirs.getNumerator());
            assertThat(ours.getDenominator()).as("denominator of %s", theirs).isEqualTo(theirs.getDenominator());
            assertThat(ours.signum()).isEqualTo(theirs.signum());
            assertThat(ours.isWhole()).isEqualTo(theirs.getDenominator().equals(BigInteger.ONE));
        }
    }

    private static final List<Both> VALUES = values();

    private static List<Both> values() {
        var values = new ArrayList<Both>();
        for (long top : EDGES)
            for (long bottom : EDGES)
                if (bottom != 0) values.add(Both.of(BigInteger.valueOf(top), BigInteger.valueOf(bottom)));
        var random = new Random(SEED);
        System.out.println("seed " + SEED);
        for (int i = 0; i < 30; i++)
            values.add(Both.of(
                    new BigInteger(random.nextInt(1, 140), random).subtract(BigInteger.TWO.pow(60)),
                    new BigInteger(random.nextInt(1, 140), random).add(BigInteger.ONE)));
        return values;
    }

    /// Compared by their difference: their own comparison is of absolute values and wrong below zero.
    @Test
    void calculates_as_big_fractions_do() {

        for (var a : VALUES) {
            a.agree();
            new Both(a.ours.negate(), a.theirs.negate()).agree();
            for (var b : VALUES) {
                new Both(a.ours.add(b.ours), a.theirs.add(b.theirs)).agree();
                new Both(a.ours.subtract(b.ours), a.theirs.subtract(b.theirs)).agree();
                new Both(a.ours.multiply(b.ours), a.theirs.multiply(b.theirs)).agree();
                if (b.ours.signum() != 0) new Both(a.ours.divide(b.ours), a.theirs.divide(b.theirs)).agree();
                assertThat(Integer.signum(a.ours.compareTo(b.ours)))
                        .as("%s beside %s", a.ours, b.ours)
                        .isEqualTo(a.theirs.subtract(b.theirs).signum());
                assertThat(a.ours.equals(b.ours))
                        .isEqualTo(a.theirs.subtract(b.theirs).signum() == 0);
                if (a.ours.equals(b.ours)) assertThat(a.ours).hasSameHashCodeAs(b.ours);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void rounds_as_big_fractions_do(RoundingMode mode) {
        for (var value : VALUES)
            for (int decimals : new int[] {0, 2, 6, 12, 18, 19, 30})
                assertThat(value.ours.bigDecimalValue(decimals, mode))
                        .as("%s to %d places %s", value.theirs, decimals, mode)
                        .isEqualTo(value.theirs.bigDecimalValue(decimals, mode));
    }

    @ParameterizedTest
    @CsvSource({
        "1/2, HALF_UP, 1",
        "1/2, HALF_DOWN, 0",
        "1/2, HALF_EVEN, 0",
        "3/2, HALF_EVEN, 2",
        "-1/2, HALF_UP, -1",
        "-1/2, HALF_DOWN, 0",
        "-1/2, CEILING, 0",
        "-1/2, FLOOR, -1",
        "1/3, UP, 1",
        "-1/3, DOWN, 0",
        "1/3, CEILING, 1",
        "-1/3, UP, -1",
        "5/2, HALF_EVEN, 2",
        "-3/2, HALF_EVEN, -2",
        "2/3, FLOOR, 0"
    })
    void rounds_a_half_as_the_mode_says(String value, RoundingMode mode, String whole) {
        var parts = value.split("/", -1);
        var fraction = Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        assertThat(fraction.bigDecimalValue(0, mode)).isEqualTo(new BigDecimal(whole));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00", "1", "-12.50", "0.000001", "118620", "1e3", "-7E-20", "123456789012345678901234567890.5"})
    void takes_a_decimal_number_without_loss(String number) {
        var decimal = new BigDecimal(number);
        var fraction = Fraction.of(decimal);
        assertThat(fraction.bigDecimalValue(30, RoundingMode.UNNECESSARY)).isEqualByComparingTo(decimal);
    }

    @Test
    void refuses_to_divide_by_zero_and_to_round_what_must_be_exact() {
        UnaryOperator<Fraction> byZero = value -> value.divide(Fraction.ZERO);
        assertThatThrownBy(() -> byZero.apply(Fraction.ONE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(1, 3).bigDecimalValue(2, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void is_told_in_lowest_terms() {
        assertThat(Fraction.of(240, 480)).hasToString("1/2");
        assertThat(Fraction.of(-6, 3)).hasToString("-2");
        assertThat(Fraction.of(7, -2)).hasToString("-7/2");
        assertThat(Fraction.of(5).multiply(3)).isEqualTo(Fraction.of(15));
        assertThat(Fraction.of(5).divide(BigInteger.TWO)).isEqualTo(Fraction.of(5, 2));
        assertThat(Fraction.of(5).divide(10).multiply(BigInteger.TWO)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE).isNotEqualTo("1");
    }
}
