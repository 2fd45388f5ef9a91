package portability.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import portability.ledger.store.Failpoints.Point;
import portability.torture.network.Trouble;

class MenuTest {
    private static final int SEEDS = 500;
    private static final int CYCLES = 200;

    @Test
    void whatever_the_seed_each_fault_there_is_comes_within_200_cycles() {
        var wanted = everyKind();
        for (long seed = 0; seed < SEEDS; seed++) {
            long drawn = ThreadLocalRandom.current().nextLong();
            assertThat(kinds(drawn, CYCLES)).as("seed %d", drawn).isEqualTo(wanted);
        }
    }

    @Test
    void and_within_one_pack() {
        assertThat(kinds(1, Menu.SIZE)).isEqualTo(everyKind());
        assertThat(Menu.SIZE).isLessThan(CYCLES / 4);
    }

    @Test
    void the_same_seed_deals_the_same() {
        assertThat(kinds(7, 10)).isEqualTo(kinds(7, 10));
        var one = new Menu(new SplittableRandom(7));
        var other = new Menu(new SplittableRandom(7));
        for (int i = 0; i < CYCLES; i++) assertThat(one.next(50)).isEqualTo(other.next(50));
    }

    private static Set<String> kinds(long seed, int cycles) {
        var menu = new Menu(new SplittableRandom(seed));
        var kinds = new TreeSet<String>();
        for (int i = 0; i < cycles; i++) kinds.add(menu.next(50).kind());
        return kinds;
    }

    /// From the types, so that a fault that is added and never dealt is found.
    private static Set<String> everyKind() {
        var kinds = new HashSet<String>();
        for (var fault : Fault.class.getPermittedSubclasses()) kinds.add(fault.getSimpleName());
        assertThat(kinds.removeAll(Set.of("KillAt", "Network", "DiskFull"))).isTrue();
        for (var point : Point.values()) kinds.add("KillAt " + point);
        for (var trouble : Trouble.values()) kinds.add("Network " + trouble);
        for (var kept : Fault.Kept.values()) kinds.add("DiskFull " + kept);
        return kinds;
    }
}
