package portability.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.torture.check.Violation;

class RepliesTest {
    private static final Order ORDER = new Order("c1", Order.Kind.MOVE, "a", "b", 5);

    private final Replies replies = new Replies();

    @Test
    void the_same_reply_again_is_right() {
        hear(Answer.Kind.DONE, ORDER, "2:x");
        hear(Answer.Kind.DONE, ORDER, "2:x");
        assertThat(replies.found()).isEmpty();
        assertThat(replies.isNothingOpen()).isTrue();
    }

    @Test
    void another_reply_is_found() {
        hear(Answer.Kind.DONE, ORDER, "2:x");
        hear(Answer.Kind.DONE, ORDER, "2:y");
        assertThat(replies.found()).extracting(Violation::invariant).containsExactly("I3");
    }

    @Test
    void another_content_that_is_done_under_a_used_id_is_found() {
        hear(Answer.Kind.DONE, ORDER, "2:x");
        hear(Answer.Kind.DONE, new Order("c1", Order.Kind.OPEN, "z", "", 0), "1:y");
        assertThat(replies.found()).extracting(Violation::invariant).containsExactly("I3");
    }

    @Test
    void a_repeat_that_is_refused_or_taken_for_another_is_found() {
        hear(Answer.Kind.DONE, ORDER, "2:x");
        hear(Answer.Kind.REFUSED, ORDER, "Refused");
        hear(Answer.Kind.REUSED, ORDER, "CommandIdReused");
        assertThat(replies.found()).extracting(Violation::invariant).containsExactly("I3", "I3");
    }

    @Test
    void what_nobody_knows_stays_open_until_it_is_known() {
        hear(Answer.Kind.UNKNOWN, ORDER, "StoreUnavailable");
        assertThat(replies.toRepeat()).containsExactly(ORDER);
        assertThat(replies.isNothingOpen()).isFalse();
        hear(Answer.Kind.REFUSED, ORDER, "Refused");
        assertThat(replies.isNothingOpen()).isTrue();
        assertThat(replies.found()).isEmpty();
    }

    @Test
    void a_failure_that_does_not_say_to_ask_again_is_found() {
        hear(Answer.Kind.UNKNOWN, ORDER, "NullPointerException");
        assertThat(replies.found()).extracting(Violation::invariant).containsExactly("typed");
    }

    private void hear(Answer.Kind kind, Order order, String text) {
        replies.expect(List.of(order));
        replies.hear(Answer.parse(new Answer(order.id(), kind, order.content(), text).line()));
    }
}
