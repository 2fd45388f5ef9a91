package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.DateSpan;
import portability.totalisation.law.LawMissing;
import portability.totalisation.settlement.Exchange.Rate;
import portability.totalisation.settlement.RateDatePolicy.Occasion;

class ExchangeTest {
    private static final CurrencyUnit NOK = CurrencyUnit.of("NOK");
    private static final Rate RATE = new Rate(NOK, new BigDecimal("11.5000"), LocalDate.of(2024, 1, 2), "made up");
    private static final RateDatePolicy H3 = policy("H3", "2010-05-01", "2022-02-27");
    private static final RateDatePolicy H12 = policy("H12", "2022-02-27", null);

    @ParameterizedTest
    @CsvSource({
        "SKK 716.73, EUR, EUR 23.79",
        "SKK 2162.66, EUR, EUR 71.79",
        "ESP 100000, EUR, EUR 601.01",
        "EUR 1.00, ESP, ESP 166",
        "DEM 100.00, ESP, ESP 8507",
        "EUR 5.00, EUR, EUR 5.00",
    })
    void a_currency_that_became_the_euro_has_one_rate_for_ever(String amount, String target, String converted) {
        var found = Exchange.fixed(Money.parse(amount), CurrencyUnit.of(target), MadeSettlement.CURRENCIES);

        assertThat(found.value().amount()).isEqualTo(Money.parse(converted));
        assertThat(found.value().original()).isEqualTo(Money.parse(amount));
    }

    @Test
    void without_a_fixed_rate_nothing_is_converted() {
        assertThatThrownBy(() -> Exchange.fixed(Money.parse("NOK 1"), CurrencyUnit.EUR, MadeSettlement.CURRENCIES))
                .isInstanceOf(LawMissing.class);
    }

    @Test
    void a_published_rate_leads_both_ways_and_stays_with_the_amount() {
        var there =
                Exchange.at(Money.parse("NOK 1150.00"), CurrencyUnit.EUR, RATE).value();

        assertThat(there.amount()).isEqualTo(Money.parse("EUR 100.00"));
        assertThat(there.rateDate()).isEqualTo("2024-01-02");
        assertThat(Exchange.at(Money.parse("EUR 100.00"), NOK, RATE).value().amount())
                .isEqualTo(Money.parse("NOK 1150.00"));
    }

    @Test
    void a_rate_of_another_currency_leads_nowhere() {
        assertThatThrownBy(() -> Exchange.at(Money.parse("GBP 1"), CurrencyUnit.EUR, RATE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void the_decision_says_whose_day_s_rate(Occasion occasion, LocalDate day) {
        assertThat(RateDatePolicy.rateDate(occasion, List.of(H3, H12)).value()).isEqualTo(day);
    }

    static Stream<Arguments> occasions() {
        return Stream.of(
                Arguments.of(new Occasion.Operation(LocalDate.of(2020, 5, 7)), LocalDate.of(2020, 5, 7)),
                Arguments.of(
                        new Occasion.ComparedIncome(DateSpan.closed("2019-01-01", "2019-12-31")),
                        LocalDate.of(2019, 12, 31)),
                Arguments.of(new Occasion.FirstCalculation(LocalDate.of(2020, 3, 31)), LocalDate.of(2020, 2, 1)),
                Arguments.of(new Occasion.FirstCalculation(LocalDate.of(2020, 1, 15)), LocalDate.of(2019, 12, 1)),
                Arguments.of(new Occasion.Request(LocalDate.of(2020, 5, 7)), LocalDate.of(2020, 5, 7)));
    }

    @ParameterizedTest
    @CsvSource({"2022-02-26, H3", "2022-02-27, H12"})
    void the_decision_in_force_on_the_day_is_named(LocalDate day, String decision) {
        var found = RateDatePolicy.rateDate(new Occasion.Operation(day), List.of(H3, H12));

        assertThat(found.steps().getFirst().article().instrument()).isEqualTo(decision);
    }

    @Test
    void before_the_first_decision_nothing_is_known() {
        var early = new Occasion.Operation(LocalDate.of(2010, 4, 30));

        assertThatThrownBy(() -> RateDatePolicy.rateDate(early, List.of(H3, H12)))
                .isInstanceOf(LawMissing.class);
    }

    private static RateDatePolicy policy(String decision, String from, @Nullable String until) {
        return new RateDatePolicy(
                decision,
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse),
                "made up for a test",
                true);
    }
}
