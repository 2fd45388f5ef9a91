package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.AmountToConvert;
import portability.proto.agreements.v1.ConvertAmountsRequest;
import portability.proto.agreements.v1.GetRateDatesRequest;
import portability.proto.agreements.v1.PublishedRate;
import portability.proto.agreements.v1.RateOccasion;
import portability.proto.types.v1.Money;

/// Amounts in another currency, asked of the running service.
class ExchangeRatesTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void the_day_of_a_reimbursement_is_the_day_it_was_first_asked_for_and_says_on_whose_word() {
        var dates = rates().getRateDates(GetRateDatesRequest.newBuilder()
                        .setOccasion(RateOccasion.RATE_OCCASION_REQUEST)
                        .addDays("2021-05-04")
                        .addDays("2026-05-04")
                        .build())
                .getDatesList();
        assertThat(dates).hasSize(2);
        assertThat(dates.get(0).getDay()).isEqualTo("2021-05-04");
        assertThat(dates.get(0).getDecision()).isEqualTo("Decision H3");
        assertThat(dates.get(1).getDecision()).isEqualTo("Decision H12");
        assertThat(dates).allSatisfy(date -> {
            assertThat(date.getVerified()).isFalse();
            assertThat(date.getStep().getText()).isNotEmpty();
        });
    }

    /// The rates that were fixed when a currency became the euro, as in settlement.yaml of the worked examples.
    @ParameterizedTest
    @CsvSource({"166386,ESP,1000.00", "100.00,SKK,3.32"})
    void a_currency_that_has_become_the_euro_has_its_fixed_rate(String amount, String currency, String euros) {
        var request = ConvertAmountsRequest.newBuilder()
                .setTarget("EUR")
                .addAmounts(AmountToConvert.newBuilder()
                        .setAmount(Money.newBuilder().setAmount(amount).setCurrency(currency)))
                .build();
        var converted = rates().convertAmounts(request).getAmounts(0);
        assertThat(converted.getAmount().getAmount()).isEqualTo(euros);
        assertThat(converted.getSource()).isNotEmpty();
    }

    @Test
    void a_published_rate_is_used_once_and_leads_from_the_euro_or_to_it() {
        var rate = PublishedRate.newBuilder()
                .setCurrency("SEK")
                .setUnitsPerEuro("10.9345")
                .setOn("2026-05-04")
                .setSource("ECB reference rates");
        var converted =
                rates().convertAmounts(asked("1000.05", "SEK", "EUR", rate)).getAmounts(0);
        assertThat(converted.getAmount().getAmount()).isEqualTo("91.46");
        assertThat(converted.getRate()).isEqualTo("10.9345");
        assertThat(converted.getRateDay()).isEqualTo("2026-05-04");
        assertThat(converted.getSource()).isEqualTo("ECB reference rates");
        assertThat(converted.getStep().getText()).contains("10.9345");
        assertThat(rates().convertAmounts(asked("91.46", "EUR", "SEK", rate))
                        .getAmounts(0)
                        .getAmount()
                        .getAmount())
                .isEqualTo("1000.07");
        assertRefused(
                () -> rates().convertAmounts(asked("1.00", "PLN", "EUR", rate)),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
        assertRefused(
                () -> rates().convertAmounts(asked("1.00", "EUR", "EUR", rate)),
                Code.INVALID_ARGUMENT,
                "INVALID_QUESTION");
    }

    private static ConvertAmountsRequest asked(
            String amount, String currency, String target, PublishedRate.Builder rate) {
        return ConvertAmountsRequest.newBuilder()
                .setTarget(target)
                .addAmounts(AmountToConvert.newBuilder()
                        .setAmount(Money.newBuilder().setAmount(amount).setCurrency(currency))
                        .setRate(rate))
                .build();
    }
}
