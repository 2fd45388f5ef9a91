package portability.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final long NOW = 1_764_000_000_000L;

    private final TimeOrderedIds ids = new TimeOrderedIds();

    @Test
    void they_are_of_version_7_and_hold_their_millisecond() {
        var id = ids.next(NOW);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW);
    }

    @Test
    void they_rise_within_a_millisecond_beyond_its_counter_and_when_the_clock_goes_back() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 5_000; i++) made.add(ids.next(NOW));
        for (int i = 0; i < 10; i++) made.add(ids.next(NOW - 300_000));
        made.add(ids.next(NOW + 1_000));
        assertThat(made)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
    }

    @Test
    void threads_never_draw_the_same_place() {
        var places = ConcurrentHashMap.<Long>newKeySet();
        IntStream.range(0, 20_000)
                .parallel()
                .forEach(_ -> places.add(ids.next(NOW).getMostSignificantBits()));
        assertThat(places).hasSize(20_000);
    }
}
