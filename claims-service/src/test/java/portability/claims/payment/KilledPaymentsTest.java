package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresTest;

/// A few kills in each build; `./portability torture payments` has more.
@PostgresTest
class KilledPaymentsTest {
    private static final int KILLS = 6;

    @Test
    void nobody_is_paid_twice_or_not_at_all_wherever_a_payment_run_is_killed() {
        long seed = Long.getLong("portability.test.seed", new Random().nextInt(Integer.MAX_VALUE));
        var out = System.out;
        try (var payments = new KilledPayments(seed, out)) {
            assertThat(payments.run(KILLS, () -> false)).as("seed %d", seed).isEmpty();
        }
    }
}
