package portability.simulation.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Each thing that can go wrong between real institutions, once in every build; `./portability torture exchange` does
/// as much as one likes.
class RealRunTest {
    @Test
    void over_a_bad_network_and_after_a_kill_every_claim_ends_everybody_agrees_and_nothing_happened_twice() {
        long seed = Long.getLong(
                "portability.test.seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        var run = new RealRun(seed, System.out);
        assertThat(run.run(Strike.values().length, () -> false))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(run.struck()).as("seed %d", seed).containsOnlyKeys(Strike.values());
    }
}
