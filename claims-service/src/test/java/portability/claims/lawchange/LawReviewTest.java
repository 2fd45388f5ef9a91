package portability.claims.lawchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.lawchange.LawReview.Note;
import portability.claims.lawchange.LawReviewEvent.LawChangesDecision;
import portability.claims.lawchange.LawReviewEvent.LawChangesNothing;

class LawReviewTest {
    private static final String CLAIM = "NL:SVB/4f0c";

    @Test
    void a_law_that_changes_nothing_leaves_nothing_behind() {
        assertThat(LawReview.none().decide(CLAIM, new Note("a", "b", List.of())))
                .isEmpty();
    }

    @Test
    void what_a_law_changes_is_noted_once_for_each_law_and_taken_back_by_one_that_changes_nothing() {
        var changed = new LawChangesDecision(CLAIM, "a", "b", List.of("AMOUNT"));
        assertThat(LawReview.none().decide(CLAIM, new Note("a", "b", List.of("AMOUNT"))))
                .containsExactly(changed);
        var known = LawReview.none().evolve(changed);
        assertThat(known.decide(CLAIM, new Note("a", "b", List.of("AMOUNT")))).isEmpty();
        assertThat(known.decide(CLAIM, new Note("a", "c", List.of("START"))))
                .containsExactly(new LawChangesDecision(CLAIM, "a", "c", List.of("START")));
        assertThat(known.decide(CLAIM, new Note("a", "c", List.of())))
                .containsExactly(new LawChangesNothing(CLAIM, "a", "c"));
        // It was decided again by a law since, which the next one does not touch.
        assertThat(known.decide(CLAIM, new Note("b", "c", List.of()))).isEmpty();
    }
}
