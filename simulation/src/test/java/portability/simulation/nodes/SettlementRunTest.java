package portability.simulation.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// A few things that go wrong in every build; `./portability torture settlement` goes on for as long as one likes.
class SettlementRunTest {
    private static final int STRIKES = 4;

    @Test
    void every_cent_is_settled_once_whatever_is_killed_lost_or_said_twice() {
        long seed = Long.getLong(
                "portability.test.seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        var run = new SettlementRun(seed, System.out);
        assertThat(run.run(STRIKES, () -> false))
                .as("-Dportability.test.seed=%d", seed)
                .isEmpty();
        assertThat(run.struck()).isNotEqualTo(Map.of());
    }
}
