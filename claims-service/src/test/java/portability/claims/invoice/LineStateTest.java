package portability.claims.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.LineState.Status;
import portability.claims.invoice.Saying.Accept;
import portability.claims.invoice.Saying.Ask;
import portability.claims.invoice.Saying.Contest;
import portability.claims.invoice.Saying.Lapse;
import portability.claims.invoice.Saying.Lower;
import portability.claims.invoice.Saying.Reduce;
import portability.claims.invoice.Saying.Uphold;
import portability.claims.invoice.Saying.Withdraw;

/// A line of 100.00 and what can be said of it.
class LineStateTest {
    private static final LineState LINE = LineState.introduced(10_000);

    private static LineState after(Saying... all) {
        var state = LINE;
        for (var said : all) state = state.evolve(state.decide(said).orElseThrow());
        return state;
    }

    private static void refused(Refusal why, LineState state, Saying said) {
        assertThatThrownBy(() -> state.decide(said))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void what_is_accepted_is_owed_and_nobody_says_more_of_it() {
        var accepted = after(new Accept(1));
        assertThat(accepted.status()).isEqualTo(Status.ACCEPTED);
        assertThat(accepted.accepted()).isEqualTo(10_000);
        assertThat(accepted.turn()).isEmpty();
        refused(Refusal.NOT_YOUR_TURN, accepted, new Contest(1, Reason.SUM_DIFFERS, ""));
        refused(Refusal.NOT_YOUR_TURN, accepted, new Uphold(1, "see the bill"));
    }

    @Test
    void a_part_is_accepted_and_the_rest_is_argued_about() {
        var reduced = after(new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""));
        assertThat(reduced.accepted()).isEqualTo(6_000);
        assertThat(reduced.contested()).isEqualTo(4_000);
        assertThat(reduced.turn()).contains(Side.CREDITOR);
        var agreed = reduced.evolve(reduced.decide(new Withdraw(1, "")).orElseThrow());
        assertThat(agreed.status()).isEqualTo(Status.REDUCED);
        assertThat(agreed.withdrawn()).isEqualTo(4_000);
        var won = after(
                new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""), new Uphold(1, "decree of 2025, item 7"), new Accept(1));
        assertThat(won.status()).isEqualTo(Status.ACCEPTED);
        assertThat(won.contested()).isZero();
    }

    @Test
    void what_is_contested_is_upheld_lowered_or_withdrawn_or_lapses() {
        var contest = new Contest(1, Reason.OUTSIDE_COVERED_TIME, "");
        assertThat(after(contest, new Withdraw(1, "")).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(after(contest, new Lapse(1)).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(after(contest, new Lapse(1)).reason()).contains(Reason.NOT_ANSWERED);
        var lowered = after(contest, new Lower(1, 7_500, "two days were after the end"));
        assertThat(lowered.contested()).isEqualTo(7_500);
        assertThat(lowered.withdrawn()).isEqualTo(2_500);
        assertThat(lowered.status()).isEqualTo(Status.ANSWERED);
        var settled = after(contest, new Lower(1, 7_500, ""), new Accept(1));
        assertThat(settled.status()).isEqualTo(Status.REDUCED);
        assertThat(settled.accepted()).isEqualTo(7_500);
    }

    private static LineState released(LineState state, long to) {
        return state.evolve(state.decide(state.release(1, to, "").orElseThrow()).orElseThrow());
    }

    @Test
    void what_the_creditor_asks_back_is_let_go_unless_the_debtor_spoke_first() {
        assertThat(LINE.ask(new Withdrawal(1, 0, ""))).contains(0L);
        assertThat(LINE.lowering(0).ask(new Withdrawal(1, 0, ""))).isEmpty();
        assertThat(released(LINE, 0).status()).isEqualTo(Status.WITHDRAWN);
        var lowered = released(LINE.lowering(7_500), 7_500);
        assertThat(lowered.status()).isEqualTo(Status.INTRODUCED);
        assertThat(lowered.undecided()).isEqualTo(7_500);
        assertThat(lowered.lowering()).isEmpty();
        assertThat(after(new Accept(1)).release(1, 0, "")).isEmpty();
        assertThat(after(new Contest(1, Reason.CARE_NOT_COVERED, "")).release(1, 0, ""))
                .isEmpty();
        var answered = after(new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""), new Uphold(1, "no"));
        assertThat(answered.ask(new Withdrawal(1, 0, ""))).contains(6_000L);
        assertThat(released(answered, 6_000).status()).isEqualTo(Status.REDUCED);
        assertThat(released(answered, 8_000).contested()).isEqualTo(2_000);
        assertThatThrownBy(() -> answered.ask(new Withdrawal(1, 5_000, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_AMOUNT));
        assertThatThrownBy(() -> after(new Accept(1)).ask(new Withdrawal(1, 0, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_YOUR_TURN));
    }

    @Test
    void a_line_is_paid_when_all_of_what_is_owed_was_paid() {
        var owed = after(new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""), new Withdraw(1, ""));
        assertThat(owed.paid(5_999).status()).isEqualTo(Status.REDUCED);
        assertThat(owed.paid(6_000).status()).isEqualTo(Status.PAID);
        assertThat(owed.paid(6_000).paid(-6_000).status()).isEqualTo(Status.REDUCED);
    }

    @Test
    void nobody_speaks_out_of_turn() {
        refused(Refusal.NOT_YOUR_TURN, LINE, new Withdraw(1, ""));
        refused(Refusal.NOT_YOUR_TURN, LINE, new Lapse(1));
        refused(Refusal.NOT_YOUR_TURN, after(new Ask(1, Reason.EVIDENCE_MISSING, "the report, please")), new Accept(1));
    }

    @Test
    void what_was_accepted_is_not_taken_back_and_no_more_is_owed_than_was_asked() {
        refused(Refusal.INVALID_AMOUNT, LINE, new Reduce(1, 10_000, Reason.ABOVE_TARIFF, ""));
        refused(Refusal.INVALID_AMOUNT, LINE, new Reduce(1, 0, Reason.ABOVE_TARIFF, ""));
        var answered = after(new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""), new Uphold(1, "no"));
        refused(Refusal.INVALID_AMOUNT, answered, new Reduce(1, 5_000, Reason.ABOVE_TARIFF, ""));
        var reduced = after(new Reduce(1, 6_000, Reason.ABOVE_TARIFF, ""));
        refused(Refusal.INVALID_AMOUNT, reduced, new Lower(1, 6_000, ""));
    }

    @Test
    void the_same_again_says_nothing() {
        assertThat(after(new Accept(1)).decide(new Accept(1))).isEmpty();
        var contest = new Contest(1, Reason.CARE_NOT_COVERED, "");
        assertThat(after(contest).decide(contest)).isEmpty();
        refused(Refusal.NOT_YOUR_TURN, after(contest), new Contest(1, Reason.ABOVE_TARIFF, ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_said_the_parts_are_the_line_and_both_sides_see_the_same(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var here = LineState.introduced(1 + random.nextInt(500));
            var there = here;
            long accepted = 0;
            long contested = 0;
            long withdrawn = 0;
            for (int word = 0; word < 12; word++) {
                var said = anything(random, here.claimed());
                LineMove move;
                try {
                    var decided = here.decide(said);
                    if (decided.isEmpty()) continue;
                    move = decided.get();
                } catch (Refused _) {
                    continue;
                }
                assertThat(there.decide(said)).contains(move);
                here = here.evolve(move);
                there = there.evolve(move);
                accepted += move.accepted();
                contested += move.contested();
                withdrawn += move.withdrawn();
                assertThat(List.of(here.accepted(), here.contested(), here.withdrawn()))
                        .as("seed %s", seed)
                        .isEqualTo(List.of(accepted, contested, withdrawn));
                assertThat(here.undecided()).isNotNegative();
                if (here.turn().isEmpty()) {
                    assertThat(here.accepted() + here.withdrawn()).isEqualTo(here.claimed());
                    assertThat(here.contested()).isZero();
                }
            }
        }
    }

    private static Saying anything(Random random, long claimed) {
        var all = new ArrayList<Saying>();
        long to = random.nextLong(claimed + 1);
        all.add(new Accept(1));
        all.add(new Reduce(1, to, Reason.ABOVE_TARIFF, ""));
        all.add(new Contest(1, Reason.CARE_NOT_COVERED, ""));
        all.add(new Ask(1, Reason.EVIDENCE_MISSING, "why?"));
        all.add(new Lapse(1));
        all.add(new Uphold(1, "because"));
        all.add(new Lower(1, to, ""));
        all.add(new Withdraw(1, ""));
        return all.get(random.nextInt(all.size()));
    }
}
