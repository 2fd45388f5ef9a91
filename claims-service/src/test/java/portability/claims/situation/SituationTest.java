package portability.claims.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Household;
import portability.claims.situation.Situation.Known;
import portability.claims.situation.Situation.TakenBack;
import portability.claims.situation.SituationChange.Kind;
import portability.claims.situation.SituationCommand.Hear;
import portability.claims.situation.SituationCommand.HearTakeBack;
import portability.claims.situation.SituationCommand.Settle;
import portability.claims.situation.SituationCommand.TakeBack;
import portability.claims.situation.SituationCommand.Tell;
import portability.claims.situation.SituationEvent.ChangeHeard;
import portability.claims.situation.SituationEvent.ChangeTold;

class SituationTest {
    private static final String CLAIM = "NL:SVB/4f0c";
    private static final SituationChange MARRIED = new SituationChange(
            Kind.MARRIED,
            LocalDate.of(2026, 5, 9),
            Optional.of(Household.COUPLE),
            Optional.empty(),
            "civil register, act 412");
    private static final SituationChange MOVED = new SituationChange(
            Kind.MOVED, LocalDate.of(2026, 3, 1), Optional.empty(), Optional.of("MA"), "register of residents");

    @Test
    void told_once_and_the_same_again_changes_nothing() {
        var told = after(Situation.none(), new Tell("a", "officer-1", MARRIED));
        assertThat(told.decide(CLAIM, new Tell("a", "officer-2", MARRIED))).isEmpty();
        assertThat(told.decide(CLAIM, new Hear("a", "DE:DRV", "d-1", MARRIED))).isEmpty();
        refuses(Refusal.REQUEST_ID_REUSED, told, new Tell("a", "officer-1", MOVED));
        assertThat(told.decide(CLAIM, new Tell("b", "officer-1", MOVED)))
                .containsExactly(new ChangeTold(CLAIM, "b", "officer-1", MOVED));
    }

    @Test
    void what_others_tell_stands_beside_it_in_the_order_of_the_days() {
        var known = after(Situation.none(), new Tell("a", "officer-1", MARRIED));
        assertThat(known.decide(CLAIM, new Hear("b", "DE:DRV", "d-1", MOVED)))
                .containsExactly(new ChangeHeard(CLAIM, "b", "DE:DRV", "d-1", MOVED));
        assertThat(after(known, new Hear("b", "DE:DRV", "d-1", MOVED)).inOrder())
                .containsExactly(
                        new Known("b", Optional.of("DE:DRV"), MOVED, Optional.empty()),
                        new Known("a", Optional.empty(), MARRIED, Optional.empty()));
    }

    @Test
    void an_officer_settles_it_once() {
        var told = after(Situation.none(), new Tell("a", "officer-1", MARRIED));
        refuses(Refusal.UNKNOWN_CHANGE, told, new Settle("b", "officer-1", "nothing"));
        var settled = after(told, new Settle("a", "officer-1", "no household counts here"));
        assertThat(settled.inOrder().getFirst().outcome()).contains("no household counts here");
        assertThat(settled.decide(CLAIM, new Settle("a", "officer-2", "no household counts here")))
                .isEmpty();
        refuses(Refusal.ALREADY_ANSWERED, settled, new Settle("a", "officer-1", "otherwise"));
    }

    @Test
    void whoever_told_it_takes_it_back_and_nobody_else_does() {
        var told = after(Situation.none(), new Tell("a", "officer-1", MARRIED));
        refuses(Refusal.UNKNOWN_CHANGE, told, new TakeBack("b", "officer-1", "a namesake", 0));
        assertThat(told.decide(CLAIM, new HearTakeBack("a", "DE:DRV", "d-2", "a namesake", 0)))
                .isEmpty();
        var back = after(told, new TakeBack("a", "officer-1", "a namesake", 0));
        assertThat(back.inOrder().getFirst().takenBack()).contains(new TakenBack("a namesake", 0));
        assertThat(back.decide(CLAIM, new TakeBack("a", "officer-2", "a namesake", 0)))
                .isEmpty();
        refuses(Refusal.ALREADY_ANSWERED, back, new TakeBack("a", "officer-2", "another reason", 0));
        refuses(Refusal.CHANGE_TAKEN_BACK, back, new Tell("a", "officer-1", MARRIED));
        var heard = after(Situation.none(), new Hear("a", "DE:DRV", "d-1", MARRIED));
        refuses(Refusal.TOLD_ELSEWHERE, heard, new TakeBack("a", "officer-1", "a namesake", 0));
        assertThat(heard.decide(CLAIM, new HearTakeBack("a", "BE:FPD", "d-2", "a namesake", 0)))
                .isEmpty();
        assertThat(after(heard, new HearTakeBack("a", "DE:DRV", "d-2", "a namesake", 2))
                        .decide(CLAIM, new HearTakeBack("a", "DE:DRV", "d-3", "a namesake", 2)))
                .isEmpty();
    }

    @Test
    void what_an_officer_had_made_of_it_counts_no_more_where_a_decision_rests_on_it() {
        var settled = after(
                after(Situation.none(), new Tell("a", "officer-1", MARRIED)), new Settle("a", "officer-1", "nothing"));
        assertThat(after(settled, new TakeBack("a", "officer-1", "a namesake", 0))
                        .inOrder()
                        .getFirst()
                        .outcome())
                .contains("nothing");
        var back = after(settled, new TakeBack("a", "officer-1", "a namesake", 2));
        assertThat(back.inOrder().getFirst().outcome()).isEmpty();
        assertThat(after(back, new Settle("a", "officer-1", "the same without it"))
                        .inOrder()
                        .getFirst()
                        .outcome())
                .contains("the same without it");
    }

    @Test
    void whoever_moves_lives_somewhere_else_and_nobody_else_does() {
        var day = LocalDate.of(2026, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SituationChange(Kind.MOVED, day, Optional.empty(), Optional.empty(), "register"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new SituationChange(Kind.CHILD, day, Optional.empty(), Optional.of("MA"), "register"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SituationChange(Kind.CHILD, day, Optional.empty(), Optional.empty(), " "));
        assertThat(MARRIED).hasToString("SituationChange[MARRIED]");
    }

    private static Situation after(Situation before, SituationCommand command) {
        var situation = before;
        for (var event : before.decide(CLAIM, command)) situation = situation.evolve(event);
        return situation;
    }

    private static void refuses(Refusal refusal, Situation situation, SituationCommand command) {
        assertThatThrownBy(() -> situation.decide(CLAIM, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
