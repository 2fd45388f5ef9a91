package portability.totalisation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.totalisation.Made;
import portability.totalisation.floor.FloorCheck.Finding;
import portability.totalisation.floor.FloorCheck.Income;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Method;

class FloorCheckTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @ParameterizedTest
    @CsvSource({"400, 600, true, 0", "400, 599.99, false, 0.01", "0, 0, false, 1000", "1500, 0, true, 0"})
    void all_pensions_together_are_held_against_the_floor(String own, String other, boolean reached, String gap) {
        var finding = check(Optional.of(Made.always(euro("1000"))), euro(own), euro(other));

        var income = euro(own).plus(euro(other));
        assertThat(finding)
                .isEqualTo(
                        reached
                                ? new Finding.Reached(income, euro("1000"))
                                : new Finding.NotReached(income, euro("1000"), euro(gap)));
    }

    @Test
    void without_a_sourced_floor_nothing_is_known() {
        var later = Dated.of(
                "floor", List.of(new LawValue<>("floor", euro("1"), DAY.plusDays(1), "made up", true)), List.of());

        assertThat(check(Optional.empty(), euro("5000"))).isEqualTo(new Finding.Unknown());
        assertThat(check(Optional.of(later), euro("5000"))).isEqualTo(new Finding.Unknown());
    }

    @Test
    void income_that_was_not_converted_leaves_the_floor_unknown() {
        assertThat(check(Optional.of(Made.always(euro("1000"))), Money.parse("USD 5000")))
                .isEqualTo(new Finding.Unknown());
    }

    @Test
    void an_instrument_for_everybody_makes_no_difference_by_nationality() {
        var open = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
        var person = Made.question(Made.flatScheme("AA", 1)).claimant();

        assertThat(EqualTreatment.of(List.of(open), person, AA, List.of(AA, BB)).value())
                .isEmpty();
    }

    private static Finding check(Optional<Dated<Money>> floor, Money... incomes) {
        var all = Arrays.stream(incomes).map(money -> new Income(BB, money)).toList();
        return FloorCheck.of(AA, all, CurrencyUnit.EUR, floor, DAY).value();
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
