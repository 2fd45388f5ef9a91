package portability.contributions.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.contributions.clarification.Clarification.Status;
import portability.contributions.clarification.ClarificationCommand.AnswerClarification;
import portability.contributions.clarification.ClarificationCommand.NoteClarification;
import portability.contributions.clarification.ClarificationCommand.Reconsider;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.refusal.Refusal;
import portability.contributions.refusal.Refusal.ClarificationNotOpen;
import portability.contributions.refusal.Refusal.OutcomeDoesNotFit;
import portability.contributions.refusal.Refusal.StillContradicts;
import portability.contributions.refusal.Refusal.UnknownClarification;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.kernel.DateSpan;

/// The life of a clarification: opened by what is found, answered by an officer, closed by itself.
class ClarificationsTest {
    private static final String ANA = "ana";
    private static final Request REQUEST = new Request("r-1", "d-1");
    private static final LocalDate DUE = LocalDate.parse("2025-09-28");

    private Clarifications clarifications = Clarifications.none();

    private static Contradiction found(String document, String... days) {
        var findings = List.of(days).stream()
                .map(day -> Finding.on(DateSpan.closed(day, day), "compulsory under NL", "compulsory under MA"))
                .toList();
        return new Contradiction(ContradictionRule.ONE_LEGISLATION, "NL:SVB", "MA:CNSS", findings, List.of(document));
    }

    private static final String ID = found("d-1", "1990-01-01").caseId(ANA);

    /// @param compared the records of others there are
    private List<ClarificationEvent> reconsider(Set<String> compared, Contradiction... found) {
        var events = clarifications.reconsider(new Reconsider(ANA, List.of(found), compared, DUE));
        events.forEach(event -> clarifications = clarifications.evolve(event));
        return events;
    }

    private void answer(Outcome outcome, Contradiction... found) {
        clarifications = clarifications.evolve(clarifications.answer(
                new AnswerClarification(ANA, REQUEST, ID, "officer-1", outcome, "a reason", "NL:SVB", List.of(found))));
    }

    private Clarification now() {
        return Objects.requireNonNull(clarifications.cases().get(ID));
    }

    @Test
    void what_is_found_is_opened_once() {
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01")))
                .singleElement()
                .isInstanceOfSatisfying(ClarificationOpened.class, opened -> {
                    assertThat(opened.caseId()).isEqualTo(ID);
                    assertThat(opened.dueOn()).isEqualTo(DUE);
                });
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01"))).isEmpty();
    }

    @Test
    void what_is_found_beside_it_while_it_is_open_is_the_same_question() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01", "1990-06-01")))
                .singleElement()
                .isInstanceOf(ClarificationChanged.class);
        assertThat(now().findings()).hasSize(2);
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-01-01", "1990-06-01")))
                .as("their newer record says the same")
                .hasSize(1);
        assertThat(now().documents()).containsExactly("d-2");
    }

    @Test
    void what_is_no_longer_found_closes_by_itself_and_says_why() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        assertThat(reconsider(Set.of("d-1")))
                .containsExactly(new ClarificationClosed(ANA, ID, ClosedBecause.OUR_FACTS_CHANGED));
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        assertThat(reconsider(Set.of("d-2")))
                .containsExactly(new ClarificationClosed(ANA, ID, ClosedBecause.THEIR_RECORDS_CHANGED));
        assertThat(now().status()).isEqualTo(Status.CLOSED);
        assertThat(reconsider(Set.of("d-2"))).isEmpty();
    }

    @Test
    void what_comes_back_is_reopened() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        reconsider(Set.of("d-2"));
        assertThat(reconsider(Set.of("d-3"), found("d-3", "1990-01-01")))
                .singleElement()
                .isInstanceOf(ClarificationReopened.class);
        assertThat(now().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void both_stand_holds_for_what_was_known_whoever_certifies_it_again() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01", "1990-06-01"));
        answer(Outcome.BOTH_STAND);
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01", "1990-06-01")))
                .isEmpty();
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-06-01"))).isEmpty();
        assertThat(reconsider(Set.of("d-2"))).isEmpty();
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-01-01"))).isEmpty();
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-01-01", "1991-01-01")))
                .as("something the answer did not know of")
                .hasSize(1);
    }

    @Test
    void theirs_corrected_holds_until_their_newer_record_still_says_it() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        answer(Outcome.THEIRS_CORRECTED);
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01"))).isEmpty();
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-01-01")))
                .singleElement()
                .isInstanceOf(ClarificationReopened.class);
    }

    @Test
    void ours_corrected_is_said_only_when_it_is() {
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        refused(StillContradicts.class, () -> answer(Outcome.OURS_CORRECTED, found("d-1", "1990-01-01")));
        answer(Outcome.OURS_CORRECTED);
        assertThat(reconsider(Set.of("d-1"))).isEmpty();
        assertThat(reconsider(Set.of("d-1"), found("d-1", "1990-01-01"))).hasSize(1);
    }

    @Test
    void a_record_that_is_another_persons_is_set_aside_with_all_that_rests_on_it() {
        var name = new Contradiction(
                ContradictionRule.NAME_DIFFERS,
                "NL:SVB",
                "MA:CNSS",
                List.of(Finding.of("Fatima", "Emre")),
                List.of("d-1"));
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"), name);
        answer(Outcome.NOT_THE_SAME_PERSON);
        assertThat(now().setAside()).containsExactly("d-1");
        assertThat(reconsider(Set.of()))
                .containsExactly(new ClarificationClosed(ANA, name.caseId(ANA), ClosedBecause.SET_ASIDE));
        assertThat(reconsider(Set.of("d-2"), found("d-2", "1990-01-01")))
                .as("a newer one is looked at afresh")
                .hasSize(1);
        assertThat(now().setAside()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void between_two_others_nothing_of_ours_is_wrong(Outcome outcome) {
        var others = new Contradiction(
                ContradictionRule.ONE_LEGISLATION,
                "DE:DRV",
                "MA:CNSS",
                List.of(Finding.of("a", "b")),
                List.of("d-1", "d-2"));
        reconsider(Set.of("d-1", "d-2"), others);
        var answer = new AnswerClarification(
                ANA, REQUEST, others.caseId(ANA), "officer-1", outcome, "a reason", "NL:SVB", List.of());
        switch (outcome) {
            case OURS_CORRECTED, NOT_THE_SAME_PERSON ->
                refused(OutcomeDoesNotFit.class, () -> clarifications.answer(answer));
            case THEIRS_CORRECTED, BOTH_STAND ->
                assertThat(clarifications.answer(answer).outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void what_is_not_open_is_neither_answered_nor_noted() {
        var note = new NoteClarification(ANA, REQUEST, ID, "officer-1", "asked MA:CNSS by letter");
        refused(UnknownClarification.class, () -> answer(Outcome.BOTH_STAND));
        refused(UnknownClarification.class, () -> clarifications.note(note));
        reconsider(Set.of("d-1"), found("d-1", "1990-01-01"));
        assertThat(clarifications.note(note).note()).isEqualTo("asked MA:CNSS by letter");
        answer(Outcome.BOTH_STAND);
        refused(ClarificationNotOpen.class, () -> answer(Outcome.BOTH_STAND));
        refused(ClarificationNotOpen.class, () -> clarifications.note(note));
    }

    private static void refused(Class<? extends Refusal> refusal, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }
}
