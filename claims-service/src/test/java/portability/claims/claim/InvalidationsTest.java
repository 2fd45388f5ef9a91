package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Invalidate;
import portability.claims.claim.ClaimCommand.NoteInvalidation;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeInvalidation;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.Summarised;

/// What a document that counts no more undoes, and what it does not.
class InvalidationsTest {
    private Claim claim = Claim.unknown();

    @Test
    void what_was_determined_on_a_record_is_determined_again() {
        determined();
        assertThat(invalidation("x", "r-de")).containsExactly(invalidated("x", "r-de", Errand.RECORD, false));
        assertThat(claim.determination()).isEmpty();
        assertThat(claim.hasAllRecords()).isFalse();
        assertThat(claim.unsettled().setAside()).isEmpty();
        happens(new RecordReceived(CLAIM, DE, "r-de-2", Facts.record(DE, 2)));
        assertThat(NextStep.due(claim, false)).contains(new NextStep.Determine());
    }

    @Test
    void what_was_decided_on_it_stands_and_an_officer_is_told() {
        determined();
        happens(new Decided(CLAIM, NL, "id", "node", NOON, Facts.decision(NL)));
        assertThat(invalidation("x", "r-de")).containsExactly(invalidated("x", "r-de", Errand.RECORD, true));
        assertThat(claim.ownDecision()).isPresent();
        assertThat(claim.changed()).containsEntry(DE, Claim.RecordChange.AFTER_DECISION);
        assertThat(claim.unsettled().setAside()).containsEntry("x", DE);
    }

    @Test
    void a_summary_without_a_decision_that_counted_is_none_and_the_claim_is_open_again() {
        closed();
        assertThat(invalidation("x", "d-de"))
                .containsExactly(invalidated("x", "d-de", Errand.DECISION, true), new ClaimReopened(CLAIM, DE));
        assertThat(claim.closed()).isFalse();
        assertThat(claim.hasAllDecisions()).isFalse();
        assertThat(NextStep.due(claim, true)).isEmpty();
        decide(new TakeDecision(DE, "d-de-2", Facts.sealed(Facts.decision(DE))));
        assertThat(NextStep.due(claim, true)).containsExactly(new NextStep.Summarise());
    }

    @Test
    void it_has_its_effect_once_and_only_on_what_counts() {
        determined();
        invalidation("x", "r-de");
        assertThat(invalidation("x", "r-de")).as("the same document").isEmpty();
        assertThat(invalidation("y", "r-de"))
                .containsExactly(new DocumentSetAside(CLAIM, DE, "y", SetAside.INVALIDATES_NOTHING));
        assertThat(invalidation("z", "r-ma"))
                .as("another one's")
                .containsExactly(new DocumentSetAside(CLAIM, DE, "z", SetAside.INVALIDATES_NOTHING));
        assertThat(claim.records()).containsKey(MA);
    }

    @Test
    void the_partner_is_told_before_another_goes_in_its_place() {
        determined();
        happens(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "own"));
        var ask = new Invalidate(DE, "own", InvalidationReason.WRONG_CONTENT, "why", true, "officer-1");
        var said = new OwnDocumentInvalidated(
                CLAIM, DE, Errand.RECORD, "own", InvalidationReason.WRONG_CONTENT, "why", true, "officer-1");
        assertThat(decide(ask)).containsExactly(said);
        assertThat(decide(ask)).as("again").isEmpty();
        assertThat(NextStep.due(claim, false))
                .startsWith(new NextStep.Invalidate(DE, "own"))
                .doesNotContain(new NextStep.Dispatch(DE, Errand.RECORD));
        assertThat(decide(new NoteInvalidation(DE, "letter", "own")))
                .containsExactly(
                        new InvalidationSent(CLAIM, DE, "letter", "own"),
                        new DocumentTakenBack(CLAIM, DE, Errand.RECORD, "own"));
        assertThat(decide(new NoteInvalidation(DE, "letter", "own"))).isEmpty();
        assertThat(NextStep.due(claim, false))
                .contains(new NextStep.Dispatch(DE, Errand.RECORD))
                .doesNotContain(new NextStep.Invalidate(DE, "own"));
    }

    @Test
    void also_when_all_is_over() {
        closed();
        happens(new DocumentDispatched(CLAIM, DE, Errand.SUMMARY, "sum"));
        decide(new Invalidate(DE, "sum", InvalidationReason.SENT_IN_ERROR, "why", false, "officer-1"));
        assertThat(NextStep.due(claim, true)).containsExactly(new NextStep.Invalidate(DE, "sum"));
        decide(new NoteInvalidation(DE, "letter", "sum"));
        assertThat(NextStep.due(claim, true)).isEmpty();
    }

    @Test
    void a_claim_is_not_undone_and_nothing_that_another_went_for_since() {
        determined();
        happens(new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "notice"));
        happens(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "first"));
        happens(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "second"));
        for (var id : List.of("notice", "first", "nothing"))
            assertThatThrownBy(() ->
                            decide(new Invalidate(DE, id, InvalidationReason.WRONG_CONTENT, "why", false, "officer-1")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CANNOT_BE_INVALIDATED));
    }

    private void determined() {
        happens(new ClaimLodged(CLAIM, NL, "request", Facts.file()));
        happens(new OwnRecordCertified(CLAIM, NL, Facts.record(NL)));
        happens(new RecordReceived(CLAIM, DE, "r-de", Facts.record(DE)));
        happens(new RecordReceived(CLAIM, MA, "r-ma", Facts.record(MA)));
        happens(new Determined(CLAIM, NL, Facts.determination(NL, "scheme")));
    }

    private void closed() {
        determined();
        for (var partner : List.of(DE, MA))
            for (var errand : List.of(Errand.NOTICE, Errand.RECORD, Errand.SUMMARY))
                happens(new DocumentDispatched(CLAIM, partner, errand, partner + errand));
        happens(new Decided(CLAIM, NL, "id", "node", NOON, Facts.decision(NL)));
        happens(new DecisionReceived(CLAIM, DE, "d-de", Facts.sealed(Facts.decision(DE))));
        happens(new DecisionReceived(CLAIM, MA, "d-ma", Facts.sealed(Facts.decision(MA))));
        happens(new Summarised(CLAIM, NL, NOON, List.of(Facts.decision(NL), Facts.decision(DE), Facts.decision(MA))));
        for (var partner : List.of(DE, MA))
            happens(new DocumentDispatched(CLAIM, partner, Errand.SUMMARY, partner + "summary"));
        happens(new ClaimClosed(CLAIM, NL));
    }

    private List<ClaimEvent> invalidation(String documentId, String invalidated) {
        return decide(new TakeInvalidation(DE, documentId, invalidated, InvalidationReason.WRONG_PERSON, "why"));
    }

    private static DocumentInvalidated invalidated(
            String documentId, String invalidated, Errand errand, boolean reliedOn) {
        return new DocumentInvalidated(
                CLAIM, DE, documentId, invalidated, errand, InvalidationReason.WRONG_PERSON, "why", reliedOn);
    }

    private List<ClaimEvent> decide(ClaimCommand command) {
        var brought = new ClaimDecisions(CLAIM, claim).decide(command);
        brought.forEach(this::happens);
        return brought;
    }

    private void happens(ClaimEvent event) {
        claim = claim.evolve(event);
    }
}
