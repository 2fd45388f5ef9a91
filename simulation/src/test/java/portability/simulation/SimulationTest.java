package portability.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import portability.simulation.world.Plan;

/// Some seeds in every build; `./portability simulate-exchange` runs as many as one likes.
class SimulationTest {
    private static final int SEEDS = 8;
    private static final int CASES = 30;

    @Test
    void whatever_goes_wrong_every_case_ends_decided_or_waits_on_a_named_party_and_both_sides_agree() {
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

    @Test
    void without_faults_every_case_is_closed() {
        var report = run(7, 0);
        assertThat(report.faults()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    private static Report run(long seed, long mostFaults) {
        return new Simulation(Plan.of(seed, 0, CASES, mostFaults)).run();
    }
}
