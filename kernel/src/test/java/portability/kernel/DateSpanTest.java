package portability.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DateSpanTest {
    private static final DateSpan MARCH = DateSpan.closed("2024-03-01", "2024-03-31");

    @Test
    void a_closed_span_includes_its_last_day() {
        assertThat(MARCH.days()).isEqualTo(31);
        assertThat(MARCH.contains(MARCH.lastDay())).isTrue();
        assertThat(MARCH.contains(MARCH.end())).isFalse();
        assertThat(MARCH).hasToString("2024-03-01..2024-03-31");
    }

    @Test
    void a_leap_february_has_29_days() {
        assertThat(DateSpan.closed("2024-02-01", "2024-02-29").days()).isEqualTo(29);
    }

    @Test
    void one_day_is_the_shortest_span() {
        assertThat(DateSpan.closed("2024-03-01", "2024-03-01").days()).isEqualTo(1);
        assertThatThrownBy(() -> DateSpan.closed("2024-03-02", "2024-03-01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        var april = DateSpan.closed("2024-04-01", "2024-04-30");
        assertThat(MARCH.overlaps(april)).isFalse();
        assertThat(MARCH.intersection(april)).isEmpty();
    }

    @Test
    void one_shared_day_is_an_overlap_seen_from_both_sides() {
        var later = DateSpan.closed("2024-03-31", "2024-05-01");
        var shared = DateSpan.closed("2024-03-31", "2024-03-31");
        assertThat(MARCH.intersection(later)).contains(shared);
        assertThat(later.intersection(MARCH)).contains(shared);
        assertThat(MARCH.encloses(shared)).isTrue();
    }
}
