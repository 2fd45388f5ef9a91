package portability.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import portability.simulation.settlement.SettlementSimulation;
import portability.simulation.settlement.SettlementSimulation.Outcome;
import portability.simulation.world.Plan;

/// Some seeds in every build; `./portability simulate-exchange --settlement` runs as many as one likes.
class SettlementSimulationTest {
    private static final int SEEDS = 6;
    private static final int BILLS = 25;

    @Test
    void whatever_goes_wrong_every_cent_is_settled_once_and_both_books_agree() {
        long first = Long.getLong(
                "portability.test.seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        for (long seed = first; seed < first + SEEDS; seed++)
            assertThat(run(seed, Long.MAX_VALUE).findings())
                    .as("-Dportability.test.seed=%d", seed)
                    .isEmpty();
    }

    @Test
    void one_seed_is_the_same_run_again() {
        long seed = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        assertThat(run(seed, Long.MAX_VALUE)).as("seed %d", seed).isEqualTo(run(seed, Long.MAX_VALUE));
    }

    private static Outcome run(long seed, long mostFaults) {
        return new SettlementSimulation(Plan.of(seed, 0, BILLS, mostFaults)).run();
    }
}
