package portability.claims.claim.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which looks at a claim are spared, and which never.
class SettledTest {
    private static final String CLAIM = "NL:SVB/first";

    private final Settled settled = new Settled();

    @Test
    void a_fact_that_was_seen_when_nothing_was_due_is_no_news() {
        assertThat(settled.isNews(CLAIM, 0)).isTrue();
        settled.nothingIsDue(CLAIM, 3);
        assertThat(settled.isNews(CLAIM, 2)).isFalse();
        assertThat(settled.isNews(CLAIM, 3)).isTrue();
    }

    @Test
    void after_a_step_of_its_own_it_looks_once() {
        assertThat(settled.isNews(CLAIM, 0)).isTrue();
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        assertThat(settled.isNews(CLAIM, 1)).isTrue();
        settled.nothingIsDue(CLAIM, 2);
        assertThat(settled.needsNoLook(CLAIM)).isTrue();
    }

    @Test
    void what_came_after_the_look_began_is_looked_at() {
        assertThat(settled.isNews(CLAIM, 0)).isTrue();
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        assertThat(settled.isNews(CLAIM, 1)).isTrue();
        settled.nothingIsDue(CLAIM, 1);
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
    }

    @Test
    void a_fact_told_of_late_and_again_hides_no_newer_one() {
        assertThat(settled.isNews(CLAIM, 4)).isTrue();
        settled.nothingIsDue(CLAIM, 4);
        assertThat(settled.isNews(CLAIM, 2)).isFalse();
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
    }

    @Test
    void what_is_to_be_looked_at_anyway_is_though_no_fact_has_come_and_again_where_that_fails() {
        assertThat(settled.isNews(CLAIM, 0)).isTrue();
        settled.nothingIsDue(CLAIM, 1);
        settled.lookAnyway(CLAIM);
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        settled.nothingIsDue(CLAIM, 1);
        assertThat(settled.needsNoLook(CLAIM)).isTrue();
    }

    @Test
    void a_look_that_ends_after_it_was_asked_for_anyway_does_not_stand_for_it() {
        assertThat(settled.isNews(CLAIM, 0)).isTrue();
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        settled.lookAnyway(CLAIM);
        settled.nothingIsDue(CLAIM, 1);
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
    }

    @Test
    void of_what_nobody_has_told_it_looks() {
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
        settled.nothingIsDue(CLAIM, 1);
        assertThat(settled.needsNoLook(CLAIM)).isFalse();
    }
}
