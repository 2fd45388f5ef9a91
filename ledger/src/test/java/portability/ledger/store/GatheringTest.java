package portability.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final Gathering gathering = new Gathering();

    private static List<String> waiting(int count) {
        return Collections.nCopies(count, "a command");
    }

    @Test
    void who_is_alone_is_not_kept_waiting() {
        assertThat(gathering.isComplete(waiting(1))).isTrue();
        gathering.committed(1, 0, 1_000_000);
        assertThat(gathering.isComplete(waiting(1))).isTrue();
    }

    @Test
    void as_many_are_expected_as_were_answered_and_came_meanwhile() {
        gathering.committed(3, 5, 1_000_000);
        assertThat(gathering.isComplete(waiting(7))).isFalse();
        assertThat(gathering.isComplete(waiting(8))).isTrue();
    }

    @Test
    void who_does_not_come_again_is_waited_for_once() {
        gathering.committed(8, 0, 1_000_000);
        gathering.await(waiting(2));
        gathering.committed(2, 0, 1_000_000);
        assertThat(gathering.isComplete(waiting(2))).isTrue();
    }

    @Test
    void a_commit_that_took_for_ever_keeps_nobody_for_long() {
        gathering.committed(8, 0, Long.MAX_VALUE);
        gathering.await(waiting(1));
        assertThat(gathering.isComplete(waiting(1))).isFalse();
    }
}
