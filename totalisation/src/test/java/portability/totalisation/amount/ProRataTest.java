package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.reason.PensionRule;

/// Source: Reg. (EC) 883/2004 Arts. 52(1)(b) and 56(1)(a).
class ProRataTest {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 52(1)(b)");

    private static BigDecimal actual(ProRata proRata, String theoretical, Fraction total) {
        var amount = proRata.of(Fraction.of(new BigDecimal(theoretical)), total, CurrencyUnit.EUR, ARTICLE);
        return Fractions.rounded(amount.value(), 2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest(name = "{0} x {1}/{2} = {3}")
    @CsvSource({
        "1500, 20, 30, 1000.00", // European Commission, Your Europe, "Rosa", France
        "1200, 10, 30, 400.00", // the same, Spain
        "1098.31, 1739, 14115, 135.31", // forum post prints 134.31; the arithmetic is 135.31
        "920, 24, 42, 525.71", // Holzmann 2016, Table 7, state B
        "24400.80, 33, 100, 8052.26", // Tribunal Supremo (Spain) 15 October 1993: 60 % of 40,668 pesetas, 33 % charged
        "81274.40, 20, 100, 16254.88", // the same, 9 October 2001: 95 % of 85,552 pesetas, 20 % charged
        "947.33, 2259, 10000, 214.00", // the same, 17 July 2007, the court's base and share
        "1000, 240, 480, 500.00",
        "1000, 0, 12, 0.00",
        "1000, 12, 12, 1000.00",
    })
    void the_actual_amount_is_the_own_share_of_the_theoretical_one(
            String theoretical, int own, int total, String expected) {
        var proRata = new ProRata(Fraction.of(own), Fraction.of(total));
        assertThat(actual(proRata, theoretical, Fraction.of(total))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} percent")
    @CsvSource({
        "1249, 15950, 7.83", // Tribunal Supremo (Spain) 16 December 2008: 1,249 Spanish and 14,701 German days
        "332, 455, 72.97", // reader case: 10y3m RO + 27y8m HU
        "113, 164, 68.90", // CJEU 21/87 Borowitz, facts: 113 German and 51 Dutch months
        "24, 272, 8.82", // CJEU C-793/79 Menzies: 24 German and 248 British months, added time in neither
        "24, 30, 80.00", // prawozus.pl: 24 years PL, 6 years DE
    })
    void published_shares_are_reproduced(int own, int total, String percent) {
        var share = new ProRata(Fraction.of(own), Fraction.of(total)).share();
        assertThat(Fractions.rounded(share.multiply(100), 2, RoundingMode.HALF_UP))
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} own, {1} total, full {2}: {3}/{4}")
    @CsvSource({
        "18, 42, 40, 18, 40", // Holzmann 2016, Table 7, state A: 360 = 18/40 x 800
        "300, 540, 480, 300, 480",
        "500, 540, 480, 480, 480",
        "300, 479, 480, 300, 479",
        "300, 480, 480, 300, 480",
    })
    void the_denominator_is_cut_to_a_full_pension_and_the_share_never_passes_one(
            int own, int total, int full, int numerator, int denominator) {
        var capped = ProRata.capped(Fraction.of(own), Fraction.of(total), Optional.of(Fraction.of(full)));
        assertThat(capped).isEqualTo(new ProRata(Fraction.of(numerator), Fraction.of(denominator)));
    }

    @Test
    void a_cut_denominator_is_said() {
        var capped = ProRata.capped(Fraction.of(300), Fraction.of(540), Optional.of(Fraction.of(480)));
        var amount = capped.of(Fraction.of(1200), Fraction.of(540), CurrencyUnit.EUR, ARTICLE);
        assertThat(amount.value()).isEqualTo(Fraction.of(750));
        assertThat(amount.steps()).extracting(Step::rule).contains(PensionRule.DENOMINATOR_CAPPED);
    }

    @Test
    void own_time_beyond_total_time_is_a_bug() {
        assertThatThrownBy(() -> new ProRata(Fraction.of(13), Fraction.of(12)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_of_units_are_shown_in_whole_numbers() {
        var ratio = new ProRata(Fraction.of(5, 2), Fraction.of(10, 3)).ratio();
        assertThat(ratio.numerator() + "/" + ratio.denominator()).isEqualTo("15/20");
    }
}
