package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.claims.payment.Channel.Kind;
import portability.claims.payment.Channel.OwnCost;

/// What a channel costs. All figures are invented.
class ChannelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /// Fee and margin of 185.00, worth 200 US dollars: 5.55 is three per cent.
    @ParameterizedTest
    @CsvSource({
        "0.00, 0, 0.00, false",
        "5.55, 0, 3.00, false",
        "5.56, 0, 3.01, true",
        // 0 + 185.00 x 3 % = 5.55
        "0.00, 3, 3.00, false",
        // Rounded it would be 3.00; it is more.
        "0.00, 3.001, 3.00, true",
        // 2.00 + 183.00 x 2 % = 5.66
        "2.00, 2, 3.06, true",
        // The fee takes all there is.
        "200.00, 2, 108.11, true",
    })
    void costs_fee_and_margin_in_per_cent_and_warns_above_three(
            String fee, String margin, String percent, boolean dear) {
        var channel = channel(Optional.of("EUR " + fee), Optional.of(margin));
        assertThat(channel.percent()).contains(new BigDecimal(percent));
        assertThat(channel.isDear()).isEqualTo(dear);
    }

    @Test
    void what_no_source_says_is_unknown_and_never_nothing() {
        var feeAlone = channel(Optional.of("EUR 1.00"), Optional.empty());
        assertThat(feeAlone.percent()).isEmpty();
        assertThat(feeAlone.isDear()).isFalse();
        assertThat(feeAlone.of(Money.parse("EUR 412.00"))).isEmpty();
        assertThatThrownBy(() -> new Channel(
                        "c",
                        Kind.CARD,
                        "MA",
                        DAY,
                        "somebody",
                        Money.parse("EUR 185.00"),
                        Optional.of(Money.parse("EUR 1.00")),
                        Optional.empty(),
                        "",
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_arrives_is_told_beside_what_is_sent() {
        var channel = channel(Optional.of("EUR 2.00"), Optional.of("2"));
        // 412.00 - 2.00 = 410.00; 2 % of it is 8.20.
        assertThat(channel.of(Money.parse("EUR 412.00")))
                .contains(new OwnCost(
                        Money.parse("EUR 412.00"),
                        Money.parse("EUR 2.00"),
                        Money.parse("EUR 8.20"),
                        Money.parse("EUR 401.80")));
        assertThat(channel.of(Money.parse("USD 412.00"))).isEmpty();
        assertThat(channel.of(Money.parse("EUR 1.99"))).isEmpty();
    }

    private static Channel channel(Optional<String> fee, Optional<String> margin) {
        return new Channel(
                "c",
                Kind.CASH_PICKUP,
                "MA",
                DAY,
                "somebody",
                Money.parse("EUR 185.00"),
                fee.map(Money::parse),
                margin.map(BigDecimal::new),
                "an invented source",
                Optional.of(DAY));
    }
}
