package portability.agreements.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.agreements.instrument.InstrumentCommand.DropProposal;
import portability.agreements.instrument.InstrumentCommand.EnactStep;
import portability.agreements.instrument.InstrumentCommand.ProposeStep;
import portability.agreements.instrument.InstrumentEvent.ProposalDropped;
import portability.agreements.instrument.InstrumentEvent.StepEnacted;
import portability.agreements.instrument.InstrumentEvent.StepProposed;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.law.register.Standing;

/// The life of an instrument.
class InstrumentTest {
    private static final String ID = "ma-xk-2026";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Draft DRAFT = new Draft("Agreement between Morocco and Kosovo", List.of("MA", "XK"));

    private final AggregateTestFixture<InstrumentAggregate> instrument =
            new AggregateTestFixture<>(InstrumentAggregate.class);

    @Test
    void is_drafted_by_one_officer_and_enacted_by_another() {
        instrument
                .givenNoPriorActivity()
                .when(draft("ana"))
                .expectResultMessagePayload("1")
                .expectEvents(new StepProposed(
                        ID, "1", Step.DRAFTED, DAY, "OJ 1", "ana", Optional.of(DRAFT), Optional.empty()));
        new AggregateTestFixture<>(InstrumentAggregate.class)
                .given(proposed("1", Step.DRAFTED, DAY))
                .when(new EnactStep(ID, "1", "ben"))
                .expectEvents(new StepEnacted(ID, "1", Step.DRAFTED, DAY, "ana", "ben"));
    }

    @Test
    void whoever_proposed_a_step_does_not_enact_it() {
        var drafted = after(proposed("1", Step.DRAFTED, DAY));
        assertRefused(drafted, new EnactStep(ID, "1", "ana"), new Refusal.SameOfficer());
        assertThat(drafted.decide(new EnactStep(ID, "1", "ben"))).hasSize(1);
    }

    @Test
    void one_proposal_is_open_at_a_time_and_a_dropped_one_makes_room() {
        var drafted = after(proposed("1", Step.DRAFTED, DAY));
        assertRefused(drafted, draft("ben"), new Refusal.ProposalOpen());
        var dropped = drafted.evolve(new ProposalDropped(ID, "1", "a slip", "ben"));
        assertThat(dropped.decide(draft("ben")))
                .singleElement()
                .isInstanceOfSatisfying(
                        StepProposed.class,
                        again -> assertThat(again.proposalId()).isEqualTo("2"));
        assertRefused(dropped, new EnactStep(ID, "1", "ben"), new Refusal.ProposalClosed());
    }

    @Test
    void the_same_again_changes_nothing() {
        var enacted = after(proposed("1", Step.DRAFTED, DAY), enacted("1", Step.DRAFTED, DAY));
        assertThat(enacted.decide(new EnactStep(ID, "1", "ben"))).isEmpty();
        assertRefused(enacted, new EnactStep(ID, "1", "eve"), new Refusal.ProposalClosed());
        assertRefused(enacted, new DropProposal(ID, "1", "late", "eve"), new Refusal.ProposalClosed());
        var dropped = after(proposed("1", Step.DRAFTED, DAY), new ProposalDropped(ID, "1", "a slip", "ben"));
        assertThat(dropped.decide(new DropProposal(ID, "1", "again", "ana"))).isEmpty();
    }

    @Test
    void what_nobody_proposed_is_unknown() {
        assertRefused(Instrument.unknown(), new EnactStep(ID, "1", "ben"), new Refusal.UnknownInstrument());
        assertRefused(
                after(proposed("1", Step.DRAFTED, DAY)), new EnactStep(ID, "2", "ben"), new Refusal.UnknownProposal());
        assertRefused(Instrument.unknown(), propose(Step.SIGNED, DAY), new Refusal.UnknownInstrument());
    }

    @Test
    void a_step_counts_from_no_day_before_the_last_one() {
        var drafted = after(proposed("1", Step.DRAFTED, DAY), enacted("1", Step.DRAFTED, DAY));
        assertRefused(drafted, propose(Step.SIGNED, DAY.minusDays(1)), new Refusal.BeforeLastStep());
        assertThat(drafted.decide(propose(Step.SIGNED, DAY))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, DRAFTED",
        "DRAFTED, SIGNED",
        "SIGNED, IN_FORCE",
        "IN_FORCE, AMENDED SUSPENDED TERMINATED",
        "SUSPENDED, RESUMED TERMINATED",
        "TERMINATED, ''",
        "UNSEEN, IN_FORCE AMENDED SUSPENDED TERMINATED",
    })
    void only_what_can_follow_follows(Stage stage, String allowed) {
        for (var step : Step.values())
            assertThat(stage.allows(step))
                    .as("%s after %s", step, stage)
                    .isEqualTo(List.of(allowed.split(" ", -1)).contains(step.name()));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_step_of_an_instrument_the_register_knows_begins_where_the_register_saw_it(Step step) {
        var command = new ProposeStep(
                "us-de", step, DAY, "seen", "ana", Optional.empty(), Optional.of(Stage.of(Standing.IN_FORCE)));
        var possible = EnumSet.of(Step.AMENDED, Step.SUSPENDED, Step.TERMINATED);
        if (possible.contains(step))
            assertThat(Instrument.unknown().decide(command)).hasSize(1);
        else
            assertRefused(
                    Instrument.unknown(), command, new Refusal.StepNotPossible(step.name(), Stage.IN_FORCE.name()));
    }

    /// From draft to the end, each step by two officers.
    @Test
    void lives_its_whole_life() {
        var life = Instrument.unknown();
        var steps = List.of(
                Step.DRAFTED, Step.SIGNED, Step.IN_FORCE, Step.AMENDED, Step.SUSPENDED, Step.RESUMED, Step.TERMINATED);
        for (int i = 0; i < steps.size(); i++) {
            var day = DAY.plusMonths(i);
            for (var event : life.decide(propose(steps.get(i), day))) life = life.evolve(event);
            for (var event : life.decide(new EnactStep(ID, String.valueOf(i + 1), "ben"))) life = life.evolve(event);
        }
        assertThat(life.stage()).contains(Stage.TERMINATED);
        assertThat(life.lastDay()).contains(DAY.plusMonths(6));
        for (var step : Step.values())
            assertRefused(
                    life, propose(step, DAY.plusYears(9)), new Refusal.StepNotPossible(step.name(), "TERMINATED"));
    }

    private static ProposeStep draft(String by) {
        return new ProposeStep(ID, Step.DRAFTED, DAY, "OJ 1", by, Optional.of(DRAFT), Optional.empty());
    }

    private static ProposeStep propose(Step step, LocalDate day) {
        return new ProposeStep(ID, step, day, "OJ 1", "ana", Optional.empty(), Optional.empty());
    }

    private static StepProposed proposed(String id, Step step, LocalDate day) {
        return new StepProposed(ID, id, step, day, "OJ 1", "ana", Optional.of(DRAFT), Optional.empty());
    }

    private static StepEnacted enacted(String id, Step step, LocalDate day) {
        return new StepEnacted(ID, id, step, day, "ana", "ben");
    }

    private static Instrument after(InstrumentEvent... events) {
        var instrument = Instrument.unknown();
        for (var event : events) instrument = instrument.evolve(event);
        return instrument;
    }

    private static void assertRefused(Instrument instrument, InstrumentCommand command, Refusal refusal) {
        assertThatThrownBy(() -> instrument.decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
