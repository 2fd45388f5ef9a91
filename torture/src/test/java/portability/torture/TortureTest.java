package portability.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What `./portability torture` does, for a minute: every build kills the ledger forty times, and each fault there is
/// strikes at least once.
class TortureTest {
    private static final int KILLS = 40;
    /// A point that is not reached in the first pack may be in the second.
    private static final int MOST_CYCLES = 2 * Menu.SIZE;

    @Test
    void nothing_is_lost_done_twice_or_changed_however_it_is_killed() {
        long seed = Long.getLong(
                "portability.test.seed", ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
        var torture = new Torture(seed, System.out);
        assertThat(torture.run(MOST_CYCLES, () -> isEnough(torture.tally())))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(torture.tally().kills()).as("seed %d", seed).isGreaterThanOrEqualTo(KILLS);
        assertThat(torture.tally().neverStruck()).as("seed %d", seed).isEmpty();
    }

    private static boolean isEnough(Tally tally) {
        return tally.kills() >= KILLS
                && tally.cycles() >= Menu.SIZE
                && tally.neverStruck().isEmpty();
    }
}
