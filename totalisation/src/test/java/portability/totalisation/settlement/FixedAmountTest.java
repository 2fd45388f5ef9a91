package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.totalisation.Made;
import portability.totalisation.settlement.FixedAmount.Line;
import portability.totalisation.settlement.FixedAmount.Method;
import portability.totalisation.settlement.FixedAmount.Persons;

class FixedAmountTest {
    private static final LocalDate DAY = LocalDate.of(2016, 1, 1);
    private final FixedAmount fixed = new FixedAmount(MadeSettlement.FIXED);

    @ParameterizedTest
    @CsvSource({
        "EUR 1867.35, 0.20, EUR 124.49",
        "EUR 1867.35, 0.15, EUR 132.27",
        "EUR 9180.80, 0.20, EUR 612.05",
        "EUR 6027.07, 0.15, EUR 426.92",
        "NOK 39227.30, 0.20, NOK 2615.15",
        "GBP 5458.43, 0.20, GBP 363.90",
        "SKK 32439.85, 0.20, SKK 2162.66",
        "HUF 180000, 0.20, HUF 12000",
        "HUF 180008, 0.20, HUF 12001",
        "HUF 180007, 0.20, HUF 12000",
        "EUR 0.00, 0.20, EUR 0.00",
    })
    void a_twelfth_of_the_average_is_reduced_and_rounded_half_up(String annual, BigDecimal reduction, String monthly) {
        assertThat(fixed.monthly(Money.parse(annual), reduction, Optional.empty())
                        .value())
                .isEqualTo(Money.parse(monthly));
    }

    @Test
    void what_was_published_is_settled_with() {
        var found = fixed.monthly(
                Money.parse("EUR 1130.35"), new BigDecimal("0.20"), Optional.of(Money.parse("EUR 75.35")));

        assertThat(found.value()).isEqualTo(Money.parse("EUR 75.35"));
        assertThat(found.steps()).extracting(step -> step.rule().name()).contains("PUBLISHED_AMOUNT_USED");
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY, DE, 0.20",
        "FAMILY, RO, 0.20",
        "PENSIONERS, DE, 0.20",
        "PENSIONERS, RO, 0.15",
    })
    void pensioners_of_a_debtor_without_more_rights_are_reduced_less(Persons who, String debtor, BigDecimal reduction) {
        assertThat(fixed.reduction(who, Country.of(debtor), DAY).value()).isEqualTo(reduction);
    }

    @ParameterizedTest
    @CsvSource({"FI, 2017-12-31, FIXED", "FI, 2018-01-01, ACTUAL", "IE, 2018-01-01, FIXED", "DE, 2016-01-01, ACTUAL"})
    void only_listed_creditors_ask_for_fixed_amounts(String creditor, LocalDate on, Method method) {
        assertThat(fixed.method(Country.of(creditor), on).value()).isEqualTo(method);
    }

    @Test
    void the_groups_are_summed() {
        var lines = List.of(
                new Line("20-64", Money.parse("EUR 208.04"), 18),
                new Line("65plus", Money.parse("EUR 650.31"), 120),
                new Line("lt20", Money.parse("EUR 100.00"), 0));

        assertThat(fixed.total(lines, CurrencyUnit.EUR).value()).isEqualTo(Money.parse("EUR 81781.92"));
        assertThat(fixed.total(List.of(), CurrencyUnit.EUR).value()).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void a_family_counts_once_a_month_whatever_its_size() {
        var claim = FixedAmount.perFamily(Money.parse("EUR 40.90"), 1, 12, Made.clause());

        assertThat(claim.value()).isEqualTo(Money.parse("EUR 490.80"));
    }

    @Test
    void the_final_amount_takes_the_place_of_the_provisional_one() {
        assertThat(FixedAmount.difference(Money.parse("EUR 490.80"), Money.parse("EUR 480.00")))
                .isEqualTo(Money.parse("EUR -10.80"));
    }

    @Test
    void a_waiver_leaves_nothing_to_pay() {
        assertThat(FixedAmount.waived(CurrencyUnit.EUR, DAY, Made.clause()).value())
                .isEqualTo(Money.zero(CurrencyUnit.EUR));
    }

    @Test
    void a_reduction_is_a_part() {
        assertThatThrownBy(() -> fixed.monthly(Money.parse("EUR 1"), new BigDecimal("20"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
