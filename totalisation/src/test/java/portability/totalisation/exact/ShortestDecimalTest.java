package portability.totalisation.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Decimals of fractions for showing, and fractions of decimals however these are written.
class ShortestDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.5",
        "-1, 2, -0.5",
        "3, 8, 0.375",
        "1, 5, 0.2",
        "1, 20, 0.05",
        "7681, 10000, 0.7681",
        "4, 2, 2",
        "1, 3, 0.333333333333",
        "2, 3, 0.666666666667",
        "1, 4096, 0.000244140625",
        "1, 8192, 0.000122070313",
        "1, 9000000000000, 0"
    })
    void is_exact_with_as_few_places_as_it_needs(long top, long bottom, BigDecimal shown) {
        assertThat(Fraction.of(top, bottom).shortestDecimal(12)).isEqualTo(shown);
    }

    @Test
    void is_what_rounding_to_twelve_places_and_dropping_zeros_gives() {
        for (int top = -40; top <= 40; top++)
            for (int bottom = 1; bottom <= 130; bottom++) {
                var fraction = Fraction.of(top, bottom);
                var rounded = new BigDecimal(top).divide(new BigDecimal(bottom), 12, RoundingMode.HALF_UP);
                if (!fraction.isWhole())
                    assertThat(fraction.shortestDecimal(12)).isEqualTo(rounded.stripTrailingZeros());
            }
    }

    @Test
    void holds_what_no_long_holds() {
        var large = Fraction.of(BigInteger.TEN.pow(30).add(BigInteger.ONE), BigInteger.TWO);
        assertThat(large.shortestDecimal(12)).isEqualTo(new BigDecimal("500000000000000000000000000000.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "6E+1, 60/1",
        "12E+16, 120000000000000000/1",
        "12E+17, 1200000000000000000/1",
        "0E+400000000, 0/1",
        "0.00, 0/1",
        "-2.50, -5/2",
        "1E-18, 1/1000000000000000000",
        "123456789012345678.9, 1234567890123456789/10"
    })
    void a_fraction_is_the_decimal_it_was_made_of(BigDecimal decimal, String fraction) {
        var made = Fraction.of(decimal);
        assertThat(made.getNumerator() + "/" + made.getDenominator()).isEqualTo(fraction);
    }
}
