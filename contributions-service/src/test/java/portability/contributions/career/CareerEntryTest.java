package portability.contributions.career;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.contributions.career.CareerEntry.PeriodEnd;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.Periods;

/// A line that an officer and a return stated at one moment, when neither could see the other.
class CareerEntryTest {
    private static final PeriodFacts Y1990 = Periods.residence("1990-01-01", "1990-12-31");
    private static final PeriodFacts Y1991 = Periods.residence("1991-01-01", "1991-12-31");

    private static CareerEntry recorded(String id, PeriodFacts period, long second) {
        return new CareerEntry(id, period, Instant.ofEpochSecond(second), "officer", Optional.empty());
    }

    private static CareerEntry ended(CareerEntry entry, long second) {
        var end = new PeriodEnd(Instant.ofEpochSecond(second), "another person's", Optional.empty());
        return new CareerEntry(entry.periodId(), entry.period(), entry.recordedAt(), entry.source(), Optional.of(end));
    }

    private static List<String> inForce(CareerEntry... entries) {
        return CareerEntry.countedOnce(List.of(entries)).stream()
                .filter(CareerEntry::inForce)
                .map(CareerEntry::periodId)
                .toList();
    }

    @Test
    void the_same_facts_count_once_and_both_stay_visible() {
        var once = CareerEntry.countedOnce(List.of(recorded("b", Y1990, 2), recorded("a", Y1990, 1)));
        assertThat(once).hasSize(2);
        assertThat(once.getLast().inForce()).isTrue();
        assertThat(once.getFirst().end().orElseThrow().supersededBy()).contains("a");
    }

    @Test
    void other_facts_are_left_alone() {
        assertThat(inForce(recorded("a", Y1990, 1), recorded("b", Y1991, 1))).containsExactly("a", "b");
    }

    @Test
    void what_was_recorded_again_after_the_first_had_ended_holds() {
        assertThat(inForce(ended(recorded("a", Y1990, 1), 2), recorded("b", Y1990, 3)))
                .containsExactly("b");
        assertThat(inForce(ended(recorded("a", Y1990, 1), 2), recorded("b", Y1990, 3), recorded("c", Y1990, 4)))
                .containsExactly("b");
    }

    @Test
    void what_ends_the_first_ends_what_was_the_same() {
        assertThat(inForce(ended(recorded("a", Y1990, 1), 9), recorded("b", Y1990, 2)))
                .isEmpty();
    }
}
