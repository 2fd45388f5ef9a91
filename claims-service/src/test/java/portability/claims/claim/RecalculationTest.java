package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.RecordChange;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.Recalculate;
import portability.claims.claim.ClaimCommand.Remember;
import portability.claims.claim.ClaimCommand.Summarise;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;
import portability.proto.agreements.v1.Determination;
import portability.proto.types.v1.Money;

/// A decision that takes the place of an earlier one: at who makes it, at the contact institution, and at the others.
class RecalculationTest {
    private static final String FIRST = DecisionText.idOf(CLAIM, NL);
    private static final Recalculation AGAIN = again(2, FIRST, "a return came late");

    private final List<ClaimEvent> history = new ArrayList<>();
    private Claim claim = Claim.unknown();

    private static Recalculation again(int number, String supersedes, String reason) {
        return new Recalculation(
                number,
                supersedes,
                RecalculationCause.PERIODS_CHANGED,
                LocalDate.of(2025, 4, 1),
                reason,
                Optional.empty(),
                Optional.empty());
    }

    private static Octets worth(String institution, String amount) {
        return Octets.of(Determination.newBuilder()
                .setInstitution(institution)
                .setScheme("scheme")
                .setAwarded(!amount.equals("0.00"))
                .setPayablePerMonth(Money.newBuilder().setAmount(amount).setCurrency("EUR"))
                .build()
                .toByteString());
    }

    private static Octets decision(String institution, int number, String amount) {
        var id = DecisionText.idOf(CLAIM, institution);
        if (number == 1) return DecisionText.of(id, worth(institution, amount), NOON, institution);
        var again = again(number, number == 2 ? id : id + "/" + (number - 1), "a return came late");
        return DecisionText.of(id + "/" + number, worth(institution, amount), NOON, institution, again);
    }

    private List<ClaimEvent> send(ClaimCommand command) {
        var events = new ClaimDecisions(CLAIM, claim).decide(command);
        events.forEach(this::has);
        return events;
    }

    private void has(ClaimEvent event) {
        history.add(event);
        claim = claim.evolve(event);
    }

    /// As the follow-up does, but that nothing is determined: a test says what is.
    private void followUp() {
        while (true) {
            var due = NextStep.due(claim, false).stream()
                    .filter(step -> !(step instanceof NextStep.Determine))
                    .toList();
            if (due.isEmpty()) return;
            for (var step : due) {
                switch (step) {
                    case NextStep.Dispatch(var to, var errand) ->
                        send(new NoteDispatch(
                                to, errand, DocumentName.of(CLAIM, claim, new Claim.Dispatch(to, errand))));
                    case NextStep.Summarise() -> send(new Summarise(NOON.plusSeconds(history.size())));
                    case NextStep.Invalidate(var _, var _) ->
                        throw new AssertionError("nothing was said to count no more");
                    case NextStep.Close() -> send(new Close());
                    default -> throw new AssertionError(step);
                }
            }
        }
    }

    private void determine(String amount) {
        assertThat(NextStep.due(claim, false)).contains(new NextStep.Determine());
        send(new KeepDetermination(worth(claim.opening().orElseThrow().here(), amount), claim.basis()));
    }

    private List<DocumentDispatched> sent(Errand errand) {
        return history.stream()
                .filter(DocumentDispatched.class::isInstance)
                .map(DocumentDispatched.class::cast)
                .filter(sent -> sent.errand() == errand)
                .toList();
    }

    private void closedAtContact() {
        has(new ClaimLodged(CLAIM, NL, "request", Facts.file()));
        has(new OwnRecordCertified(CLAIM, NL, Facts.record(NL)));
        for (var partner : List.of(DE, MA)) {
            has(new RecordReceived(CLAIM, partner, "r" + partner, Facts.record(partner)));
            has(new DecisionReceived(CLAIM, partner, "d" + partner, Facts.sealed(decision(partner, 1, "24.00"))));
        }
        determine("33.00");
        send(new Decide("officer-1", NOON));
        followUp();
        assertThat(claim.closed()).isTrue();
    }

    private void closedElsewhere() {
        has(new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of()));
        has(new OwnRecordCertified(CLAIM, DE, Facts.record(DE)));
        for (var partner : List.of(NL, MA))
            has(new RecordReceived(CLAIM, partner, "r" + partner, Facts.record(partner)));
        determine("24.00");
        send(new Decide("officer-1", NOON));
        has(new SummaryReceived(
                CLAIM,
                NL,
                "s1",
                NOON,
                List.of(decision(NL, 1, "33.00"), claim.ownDecision().orElseThrow())));
        followUp();
        assertThat(claim.closed()).isTrue();
    }

    @Test
    void the_contact_institution_decides_anew_and_summarises_anew_for_everyone() {
        closedAtContact();
        assertThat(send(new Recalculate("officer-2", AGAIN)))
                .containsExactly(new RecalculationOpened(CLAIM, NL, "officer-2", AGAIN), new ClaimReopened(CLAIM, NL));
        assertThat(claim.summary()).isPresent();
        determine("43.00");
        followUp();
        assertThat(claim.closed()).isFalse();
        send(new Decide("officer-1", NOON.plusSeconds(99)));
        var own = DecisionText.read(claim.ownDecision().orElseThrow());
        assertThat(own.getDecisionId()).isEqualTo(FIRST + "/2");
        assertThat(own.getSupersedes()).isEqualTo(FIRST);
        assertThat(own.getCause()).isEqualTo("PERIODS_CHANGED");
        assertThat(own.getFrom()).isEqualTo("2025-04-01");
        assertThat(own.getReason()).isEqualTo("a return came late");
        assertThat(own.getRemedy()).isNotBlank();
        followUp();
        assertThat(claim.closed()).isTrue();
        assertThat(claim.summary().orElseThrow().decisions())
                .contains(claim.ownDecision().orElseThrow());
        assertThat(sent(Errand.SUMMARY))
                .hasSize(4)
                .extracting(DocumentDispatched::documentId)
                .doesNotHaveDuplicates();
        assertThat(claim.recalculations().superseded()).hasSize(1);
    }

    @Test
    void another_institution_sends_its_new_decision_and_closes_with_the_summary_that_holds_it() {
        closedElsewhere();
        var first = DecisionText.idOf(CLAIM, DE);
        send(new Recalculate("officer-2", again(2, first, "why")));
        determine("25.00");
        send(new Decide("officer-2", NOON.plusSeconds(9)));
        followUp();
        assertThat(sent(Errand.DECISION))
                .hasSize(2)
                .extracting(DocumentDispatched::documentId)
                .doesNotHaveDuplicates();
        assertThat(claim.closed()).isFalse();
        // It was on its way while the decision was made.
        var earlier = List.of(
                decision(NL, 2, "40.00"), claim.recalculations().superseded().getFirst());
        assertThat(send(new TakeSummary(NL, "s2", NOON.plusSeconds(5), earlier, List.of())))
                .hasSize(1)
                .hasOnlyElementsOfType(SummaryReceived.class);
        followUp();
        assertThat(claim.closed()).isFalse();
        var both = List.of(decision(NL, 2, "40.00"), claim.ownDecision().orElseThrow());
        send(new TakeSummary(NL, "s3", NOON.plusSeconds(20), both, List.of()));
        followUp();
        assertThat(claim.closed()).isTrue();
        // An older one that comes late says nothing any more.
        assertThat(send(new TakeSummary(NL, "s4", NOON.plusSeconds(6), earlier, List.of())))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "s4", SetAside.SUMMARY_ALREADY_THERE));
    }

    @Test
    void a_later_decision_of_a_partner_reopens_the_contacts_claim_and_an_earlier_one_is_set_aside() {
        closedAtContact();
        var third = new TakeDecision(DE, "d3", Facts.sealed(decision(DE, 3, "30.00")));
        assertThat(send(third))
                .containsExactly(
                        new DecisionReceived(CLAIM, DE, "d3", Facts.sealed(decision(DE, 3, "30.00"))),
                        new ClaimReopened(CLAIM, DE));
        assertThat(send(new TakeDecision(DE, "d2", Facts.sealed(decision(DE, 2, "20.00")))))
                .containsExactly(new DocumentSetAside(CLAIM, DE, "d2", SetAside.DECISION_OLDER));
        assertThat(send(new TakeDecision(DE, "again", Facts.sealed(decision(DE, 3, "30.00")))))
                .containsExactly(new DocumentSetAside(CLAIM, DE, "again", SetAside.DECISION_ALREADY_THERE));
        followUp();
        assertThat(claim.closed()).isTrue();
        assertThat(claim.summary().orElseThrow().decisions()).contains(decision(DE, 3, "30.00"));
        assertThat(history).filteredOn(Summarised.class::isInstance).hasSize(2);
    }

    @Test
    void asking_for_it_again_changes_nothing_before_and_after_it_was_decided() {
        closedAtContact();
        send(new Recalculate("officer-2", AGAIN));
        assertThat(send(new Recalculate("officer-3", AGAIN))).isEmpty();
        assertRefused(Refusal.RECALCULATION_OPEN, again(2, FIRST, "another reason"));
        determine("43.00");
        send(new Decide("officer-2", NOON));
        assertThat(send(new Recalculate("officer-2", AGAIN))).isEmpty();
        assertRefused(Refusal.DECISION_DIFFERS, again(2, FIRST, "another reason"));
        assertThat(send(new Recalculate("officer-2", again(3, FIRST + "/2", "once more"))))
                .isNotEmpty();
    }

    @Test
    void what_was_never_decided_is_not_decided_anew() {
        has(new ClaimLodged(CLAIM, NL, "request", Facts.file()));
        assertRefused(Refusal.NOT_DECIDED, AGAIN);
    }

    @ParameterizedTest
    @CsvSource({"33.00, false", "33.01, false", "32.99, true", "0.00, true"})
    void no_machine_takes_away(String amount, boolean waits) {
        closedAtContact();
        send(new Recalculate("officer-2", AGAIN));
        determine(amount);
        assertThat(claim.needsOfficer())
                .isEqualTo(waits ? Optional.of(NeedsOfficer.LESS_THAN_BEFORE) : Optional.empty());
        assertThat(NextStep.due(claim, true).contains(new NextStep.DecideAutomatically()))
                .isEqualTo(!waits);
    }

    @Test
    void what_changes_while_it_is_made_anew_is_determined_on() {
        closedAtContact();
        has(new ClaimEvent.NewerRecordReceived(CLAIM, DE, "r2", Facts.record(DE, 2)));
        assertThat(claim.changed()).containsEntry(DE, RecordChange.AFTER_DECISION);
        send(new Recalculate("officer-2", AGAIN));
        assertThat(claim.changed()).containsEntry(DE, RecordChange.BEFORE_DECISION);
        determine("34.00");
        send(new TakeRecord(DE, "r3", Facts.record(DE, 3)));
        assertThat(claim.determination()).isEmpty();
        determine("35.00");
    }

    @Test
    void a_decision_that_was_frozen_before_another_was_made_is_not_taken_for_it() {
        closedElsewhere();
        send(new Recalculate("officer-2", again(2, DecisionText.idOf(CLAIM, DE), "why")));
        determine("25.00");
        var earlier = sent(Errand.DECISION).getFirst().documentId();
        send(new Decide("officer-2", NOON.plusSeconds(9)));
        assertThat(send(new NoteDispatch(NL, Errand.DECISION, earlier))).isEmpty();
        assertThat(NextStep.due(claim, false)).contains(new NextStep.Dispatch(NL, Errand.DECISION));
    }

    @Test
    void a_restore_brings_the_newest_decision_back_whatever_came_first() {
        closedElsewhere();
        var second = decision(DE, 2, "25.00");
        var dispatched = new DocumentDispatched(CLAIM, NL, Errand.DECISION, "d2");
        var remembered = send(new Remember(DE, NL, "d2", new Sent.Decision(second)));
        assertThat(remembered).contains(dispatched).anyMatch(Decided.class::isInstance);
        assertThat(claim.ownDecision()).contains(second);
        var first = claim.recalculations().superseded().getFirst();
        assertThat(send(new Remember(DE, NL, "d1", new Sent.Decision(first)))).isEmpty();
        assertThat(claim.ownDecision()).contains(second);
    }

    @Test
    void cannot_hold_what_is_no_recalculation() {
        assertThatIllegalArgumentException().isThrownBy(() -> again(1, FIRST, "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> again(2, "", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> again(2, FIRST, " "));
        for (var cause : List.of(RecalculationCause.GENERAL_INDEXATION, RecalculationCause.INDEXATION_ELSEWHERE))
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Recalculation(
                            2, FIRST, cause, LocalDate.EPOCH, "why", Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recalculation(
                        2,
                        FIRST,
                        RecalculationCause.REVIEW,
                        LocalDate.EPOCH,
                        "why",
                        Optional.of("DE"),
                        Optional.empty()));
    }

    private void assertRefused(Refusal refusal, Recalculation again) {
        assertThatThrownBy(() -> send(new Recalculate("officer-2", again)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
