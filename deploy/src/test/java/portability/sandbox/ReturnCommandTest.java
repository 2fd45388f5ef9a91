package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portability.proto.contributions.v1.GetReturnResponse;
import portability.proto.types.v1.Money;

class ReturnCommandTest {
    @Test
    void tells_how_far_a_check_has_come() {
        var standing = GetReturnResponse.newBuilder()
                .setReturnId("2024-Q4")
                .setState("CHECKING")
                .setChecked(50_000)
                .setRefused(2)
                .build();
        assertThat(ReturnCommand.told(standing))
                .containsExactly("2024-Q4: CHECKING, 50,000 rows checked, 2 of them refused.");
    }

    @Test
    void tells_how_far_a_posting_has_come_and_what_is_due() {
        var standing = GetReturnResponse.newBuilder()
                .setReturnId("2024-Q4")
                .setState("POSTING")
                .setRows(1_000)
                .setPosted(300)
                .setRefused(1)
                .setDueDay("2025-01-20")
                .setLate(true)
                .addContributions(euro("120.5"))
                .addPaid(euro("20"))
                .addOutstanding(euro("100.5"))
                .setReminders(1)
                .build();
        assertThat(ReturnCommand.told(standing))
                .containsExactly(
                        "2024-Q4: POSTING, 301 of 1,000 rows decided: 300 posted, 1 refused.",
                        "Due until 2025-01-20 (late): 120.5 EUR; paid: 20 EUR; outstanding: 100.5 EUR; reminders: 1.");
    }

    private static Money euro(String amount) {
        return Money.newBuilder().setCurrency("EUR").setAmount(amount).build();
    }
}
