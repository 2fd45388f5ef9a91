package portability.ledger.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void a_round_that_fails_is_not_the_last() throws InterruptedException {
        var three = new CountDownLatch(3);
        try (var rounds = new Rounds("tried rounds")) {
            rounds.every(Duration.ofMillis(1), () -> {
                three.countDown();
                throw new IllegalStateException("the database is away");
            });
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
