package portability.totalisation.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.amount.ProRata;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.PartyTerms.Tie;

class MethodTest {
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final LegalRef ACT = LegalRef.of("Made-up Act", "s. 3");

    private static Fraction of(String number) {
        return Fraction.of(new BigDecimal(number));
    }

    private static ProRata share(Denominator denominator, int own, int total) {
        return Shares.share(
                        denominator,
                        ACT,
                        Fraction.of(own),
                        Fraction.of(total),
                        Optional.of(Fraction.of(480)),
                        Optional.of(35))
                .value();
    }

    /// Cases CAP-1 (480 of 540), AU-AGR-SK-01 (420, 300), AU-AGR-IN-01 (540), US-TOT-02 (104), US-TOT-06
    /// (140).
    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource({
        "TOTALISED, 300, 540, 300/480",
        "TOTALISED, 300, 480, 300/480",
        "TOTALISED, 300, 479, 300/479",
        "TOTALISED, 500, 540, 480/480",
        "FIXED 420, 176, 176, 176/420",
        "FIXED 300, 176, 400, 176/300",
        "FIXED 540, 180, 400, 180/540",
        "FIXED 420, 421, 421, 420/420",
        "NATIONAL 480, 120, 200, 120/480",
        "LIFETIME, 24, 40, 24/140",
        "LIFETIME, 140, 140, 140/140",
        "LIFETIME, 141, 141, 140/140"
    })
    void own_time_is_divided_by_what_the_instrument_says(String denominator, int own, int total, String expected) {
        var parts = denominator.split(" ", -1);
        var kind = switch (parts[0]) {
            case "TOTALISED" -> new Denominator.Totalised();
            case "LIFETIME" -> new Denominator.CoverageLifetime(4);
            case "FIXED" -> new Denominator.Fixed(Quantity.of(parts[1], PeriodUnit.MONTHS));
            default -> new Denominator.NationalFull(Quantity.of(parts[1], PeriodUnit.MONTHS));
        };
        var ratio = share(kind, own, total).ratio();
        assertThat(ratio.numerator() + "/" + ratio.denominator()).isEqualTo(expected);
    }

    @Test
    void a_coverage_lifetime_without_computation_years_is_a_fault() {
        assertThatThrownBy(() -> Shares.share(
                        new Denominator.CoverageLifetime(4),
                        ACT,
                        Fraction.ONE,
                        Fraction.ONE,
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Denominator.Fixed(Quantity.of(0, PeriodUnit.MONTHS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} x {1}/{2} = {3}")
    @CsvSource({"1200, 300, 480, 750", "453.10, 26, 104, 113.275", "1000, 1, 3, 333.3333"})
    void an_amount_is_multiplied_first_and_divided_once(String theoretical, int own, int total, String amount) {
        var share = new ProRata(Fraction.of(own), Fraction.of(total));
        var result = Shares.of(of(theoretical), share, ACT, EUR).value();
        var difference = result.subtract(of(amount));
        assertThat(Fractions.max(difference, difference.negate())).isLessThan(of("0.0001"));
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({"120, 100, 100", "100, 100, 100", "99, 100, 99", "120, , 120"})
    void a_shared_amount_is_not_above_the_one_without_totalisation(String amount, String without, String paid) {
        var untotalised = Optional.ofNullable(without).map(MethodTest::of);
        assertThat(Shares.notAbove(untotalised, of(amount), Made.clause(), EUR).value())
                .isEqualTo(of(paid));
    }

    /// Cases HIGHER-1 to HIGHER-3.
    @ParameterizedTest(name = "independent {0}, pro rata {1}, tie {2}: {3}, totalised {4}")
    @CsvSource({
        "500, 612.40, OWN_PENSION, 612.40, true",
        "600, 700, OWN_PENSION, 700, true",
        "700, 600, TOTALISED_PENSION, 700, false",
        "500, 500, OWN_PENSION, 500, false",
        "500, 500, TOTALISED_PENSION, 500, true"
    })
    void the_higher_amount_is_paid_and_a_tie_takes_the_name_the_instrument_gives(
            String independent, String proRata, Tie tie, String paid, boolean totalised) {
        var result = Comparison.higher(of(independent), of(proRata), tie, ACT, EUR);
        assertThat(result.value()).isEqualTo(new Comparison(of(paid), totalised));
    }

    /// Case PEN-HOLZ-1: 500 x 24/30 + 24 x 1 % of 1,000 = 640.
    @ParameterizedTest(name = "{0} at {1} of {2}: {3}")
    @CsvSource({"500, 24, 30, 400", "500, 30, 30, 500", "500, 31, 30, 500", "500, 0, 30, 0"})
    void a_flat_part_shrinks_with_own_time_below_the_qualifying_time(
            String part, int own, int qualifying, String amount) {
        var reduced = Parts.reduced(of(part), Fraction.of(own), Fraction.of(qualifying), ACT, EUR);
        assertThat(reduced.value()).isEqualTo(of(amount));
        assertThat(reduced.steps().getFirst().rule())
                .isEqualTo(own < qualifying ? MethodRule.PART_REDUCED : MethodRule.PART_FULL);
    }

    /// Case VOL-1.
    @Test
    void the_amount_for_displaced_voluntary_time_is_added() {
        assertThat(Parts.withVoluntary(of("500"), of("12.30"), EUR).value()).isEqualTo(of("512.30"));
    }

    /// Cases AU-INSIDE-01 and, as edges, rates that fall to nothing.
    @ParameterizedTest(name = "{0} less {1}, other income {2}, assets test {3}: {4}")
    @CsvSource({
        "1000, 300, 100, 650, 600",
        "1000, 300, 100, 550, 550",
        "1000, 300, 100, , 600",
        "1000, 1000, 0, , 0",
        "1000, 1200, 100, , 0",
        "1000, 300, 800, 650, 0"
    })
    void pensions_come_off_first_then_the_lower_test_is_paid(
            String maximum, String pensions, String other, String assets, String paid) {
        var result = DirectDeduction.meansTested(
                of(maximum),
                of(pensions),
                of(other),
                Optional.ofNullable(assets).map(MethodTest::of),
                ACT,
                EUR);
        assertThat(result.value()).isEqualTo(of(paid));
    }

    /// Case AU-AGR-NZ-01: (540 - 90) x 1,000 / 540, then 50 of a third country come off.
    @Test
    void a_shared_rate_may_be_cut_by_a_third_states_pension() {
        var months = new ProRata(Fraction.of(450), Fraction.of(540));
        var paid = Shares.of(of("1000"), months, ACT, EUR).then(rate -> DirectDeduction.less(rate, of("50"), ACT, EUR));
        assertThat(Fractions.rounded(paid.value(), 2, RoundingMode.HALF_UP)).isEqualTo("783.33");
    }

    private static final Country BB = Country.of("BB");
    private static final Country CC = Country.of("CC");
    private static final LocalDate LATER = LocalDate.of(2029, 5, 1);

    /// Case DEFER-1: 480 with, 510 without.
    @ParameterizedTest(name = "with {0}, without {1}: {2}, others in {3}")
    @CsvSource({"480, 510, 510, false", "510, 480, 510, true", "500, 500, 500, true"})
    void the_time_of_states_that_do_not_pay_yet_is_left_out_where_that_gives_more(
            String with, String without, String paid, boolean othersIn) {
        var waiting = new TreeMap<>(Map.of(BB, LATER));
        var result = Deferral.now(of(with), of(without), waiting, EUR).value();
        assertThat(result.amount()).isEqualTo(of(paid));
        assertThat(result.othersIn()).isEqualTo(othersIn);
        assertThat(result.recalculateOn())
                .isEqualTo(othersIn ? List.of() : List.of(new Deferral.Recalculation(LATER, BB)));
    }

    @Test
    void every_later_condition_brings_a_calculation_in_order_of_the_days() {
        var waiting = new TreeMap<>(Map.of(BB, LATER, CC, LATER.minusYears(1)));
        var result = Deferral.now(of("480"), of("510"), waiting, EUR).value();
        assertThat(result.recalculateOn())
                .containsExactly(
                        new Deferral.Recalculation(LATER.minusYears(1), CC), new Deferral.Recalculation(LATER, BB));
    }

    @Test
    void with_nobody_waiting_nothing_is_left_out() {
        assertThat(Deferral.now(of("480"), of("510"), new TreeMap<>(), EUR)
                        .value()
                        .amount())
                .isEqualTo(of("480"));
    }

    /// Case INDEX-1, and Art. 59(2) as case PEN-BOGANA have it.
    @Test
    void general_indexation_is_applied_directly() {
        assertThat(Change.indexed(of("400"), of("2.5"), EUR).value()).isEqualTo(of("410"));
        assertThat(Change.GENERAL_INDEXATION.newCalculation().value()).isFalse();
        assertThat(Change.INDEXATION_ELSEWHERE.newCalculation().value()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GENERAL_INDEXATION", "INDEXATION_ELSEWHERE"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_other_change_brings_a_new_calculation(Change change) {
        assertThat(change.newCalculation().value()).isTrue();
    }
}
