package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.DateSpan;
import portability.totalisation.Seeds;

/// Sets of days against sets of bits. The seed is the test's name: a failure can be run again.
class DaysTest {
    private static final int RANGE = 400;

    static LongStream seeds() {
        return Seeds.first(200);
    }

    /// The same random stretches twice: as days around 1970, in disorder and overlapping, and as bits.
    private record Both(Days days, BitSet bits) {
        static Both of(Random random) {
            var collected = new Days.Collected(0);
            var bits = new BitSet();
            int count = random.nextInt(12);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(RANGE);
                int end = start + 1 + random.nextInt(30);
                collected.add(start - RANGE / 2, end - RANGE / 2);
                bits.set(start, end);
            }
            return new Both(collected.days(), bits);
        }
    }

    private static BitSet bits(Days days) {
        var bits = new BitSet();
        for (int i = 0; i < days.size(); i++) bits.set((int) days.start(i) + RANGE / 2, (int) days.end(i) + RANGE / 2);
        return bits;
    }

    private static void same(Days days, BitSet bits) {
        assertThat(bits(days)).isEqualTo(bits);
        assertThat(days.count()).isEqualTo(bits.cardinality());
        for (int i = 1; i < days.size(); i++)
            assertThat(days.start(i)).as("stretches neither overlap nor touch").isGreaterThan(days.end(i - 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void operations_on_days_are_operations_on_sets(long seed) {
        var random = new Random(seed);
        var one = Both.of(random);
        var other = Both.of(random);
        same(one.days(), one.bits());
        var union = (BitSet) one.bits().clone();
        union.or(other.bits());
        same(one.days().union(other.days()), union);
        var rest = (BitSet) one.bits().clone();
        rest.andNot(other.bits());
        same(one.days().without(other.days()), rest);
        var common = (BitSet) one.bits().clone();
        common.and(other.bits());
        same(one.days().common(other.days()), common);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_reach_before_a_day_and_the_start_from_it_are_found(long seed) {
        var random = new Random(seed);
        var days = Both.of(random).days();
        long day = random.nextLong(RANGE) - RANGE / 2;
        long reach = Long.MIN_VALUE;
        long start = Long.MAX_VALUE;
        for (int i = 0; i < days.size(); i++) {
            if (days.start(i) < day) reach = Math.max(reach, Math.min(day, days.end(i)));
            else start = Math.min(start, days.start(i));
        }
        assertThat(days.reachBefore(day)).isEqualTo(reach);
        assertThat(days.startFrom(day)).isEqualTo(start);
    }

    @Test
    void months_and_quarters_are_widened_whole_across_the_turn_of_a_year() {
        var newYear = Days.of(List.of(DateSpan.closed("2023-12-31", "2024-01-01")));
        assertThat(newYear.widened(1).spans()).containsExactly(DateSpan.closed("2023-12-01", "2024-01-31"));
        assertThat(newYear.widened(3).spans()).containsExactly(DateSpan.closed("2023-10-01", "2024-03-31"));
        var leapDay = Days.of(List.of(DateSpan.closed("2024-02-29", "2024-02-29")));
        assertThat(leapDay.widened(1).spans()).containsExactly(DateSpan.closed("2024-02-01", "2024-02-29"));
    }

    @Test
    void a_day_beyond_every_calendar_is_no_day() {
        var collected = new Days.Collected(1);
        long far = LocalDate.of(4_000_000, 1, 1).toEpochDay();
        assertThatThrownBy(() -> collected.add(far, far + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> collected.add(-far, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touched_months_are_counted_by_year() {
        var touched = new TouchedMonths();
        touched.add(Days.of(
                List.of(DateSpan.closed("2023-11-30", "2025-01-01"), DateSpan.closed("2023-02-01", "2023-02-01"))));
        assertThat(List.of(touched.in(2022), touched.in(2023), touched.in(2024), touched.in(2025), touched.in(2026)))
                .containsExactly(0, 3, 12, 1, 0);
    }

    @Test
    void years_grow_in_both_directions() {
        var years = new Years();
        years.add(2000, 3);
        years.add(1850, 1);
        years.add(2199, 2);
        years.add(2000, 4);
        assertThat(List.of(years.get(1849), years.get(1850), years.get(2000), years.get(2199), years.get(2200)))
                .containsExactly(0L, 1L, 7L, 2L, 0L);
        assertThat(years.sum()).isEqualTo(10);
        assertThat(years.times(3).get(2000)).isEqualTo(21);
    }
}
