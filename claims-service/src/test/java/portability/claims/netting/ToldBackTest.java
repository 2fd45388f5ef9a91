package portability.claims.netting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.netting.settled.Settled;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.payment.Amount;

/// Money that has come and is gone: as the partner tells, as the own bank says, or both, in any order.
class ToldBackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PaymentNoticed NOTICED =
            new PaymentNoticed("w", "N01", Purpose.NET, new Amount("EUR 120.00"), DAY, "d");
    private static final MoneyReceived CAME = new MoneyReceived("w", "C-1", "N01", new Amount("EUR 120.00"), DAY);

    private static SettlementEvent told(String amount, String document) {
        return new ReturnNoticed("w", "N01", new Amount(amount), DAY, document, "AC04", document);
    }

    private static SettlementEvent taken(String amount, String entry) {
        return new MoneyTakenBack("w", entry, "N01", new Amount(amount), DAY, "FOCR");
    }

    private static Money left(SettlementEvent... facts) {
        return Settled.of(List.<Object>of((Object[]) facts)).received(CurrencyUnit.EUR);
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    @Test
    void what_the_partner_tells_is_gone_before_the_own_bank_says_so() {
        assertThat(left(NOTICED, CAME)).isEqualTo(euro("120.00"));
        assertThat(left(NOTICED, CAME, told("EUR 120.00", "r1"))).isEqualTo(euro("0.00"));
        assertThat(left(NOTICED, CAME, told("EUR 50.00", "r1"))).isEqualTo(euro("70.00"));
    }

    @Test
    void what_both_say_is_gone_once() {
        assertThat(left(NOTICED, CAME, told("EUR 120.00", "r1"), taken("EUR 120.00", "C-2")))
                .isEqualTo(euro("0.00"));
        assertThat(left(NOTICED, CAME, taken("EUR 50.00", "C-2"), told("EUR 50.00", "r1")))
                .isEqualTo(euro("70.00"));
        assertThat(left(NOTICED, CAME, taken("EUR 50.00", "C-2"), told("EUR 120.00", "r1")))
                .isEqualTo(euro("0.00"));
    }

    @Test
    void of_what_never_came_nothing_is_gone() {
        assertThat(left(NOTICED, told("EUR 120.00", "r1"))).isEqualTo(euro("0.00"));
        // It comes late, and goes again.
        assertThat(left(NOTICED, told("EUR 120.00", "r1"), CAME)).isEqualTo(euro("0.00"));
    }
}
