package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.EndForwarded;
import portability.claims.claim.ClaimCommand.Forward;
import portability.claims.claim.ClaimCommand.NoteContactChange;
import portability.claims.claim.ClaimCommand.NoteForwardArrived;
import portability.claims.claim.ClaimCommand.NoteForwardFrozen;
import portability.claims.claim.ClaimCommand.NoteForwardReturned;
import portability.claims.claim.ClaimCommand.RememberForward;
import portability.claims.claim.ClaimCommand.SayWishes;
import portability.claims.claim.ClaimCommand.TakeContactChange;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeSent;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardFrozen;
import portability.claims.claim.ClaimEvent.ForwardReturned;
import portability.claims.claim.ClaimEvent.ForwardedClaimEnded;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;

/// When a claim that was lodged may go on elsewhere, and what becomes of it here and there.
class HandingOverTest {
    private static final String WHY = "she lives there";

    private Claim claim = Claim.unknown();

    @Test
    void it_goes_with_its_day_and_everyone_who_knew_of_it_is_told_once_it_has_arrived() {
        lodged();
        var forwarded = (ClaimForwarded) decide(forward(DE, true)).getFirst();
        assertThat(forwarded.continuesAs()).startsWith(DE + "/");
        var file = HandingOver.file(CLAIM, claim);
        assertThat(file.institutions()).containsExactly(DE, NL, MA);
        assertThat(file.claimDate()).isEqualTo(Facts.file().claimDate());
        assertThat(file.continues()).isEqualTo(CLAIM);
        assertThat(NextStep.due(claim, true)).containsExactly(new NextStep.CarryOn());
        var id = forwarded.documentId();
        assertThat(decide(new NoteForwardFrozen(id))).containsExactly(new ForwardFrozen(CLAIM, DE, id));
        assertThat(decide(new NoteForwardFrozen(id))).isEmpty();
        assertThat(NextStep.due(claim, true))
                .as("nobody is told before it is there")
                .isEmpty();
        assertThat(claim.awaits(MA, Errand.RECORD)).as("nor forgotten").isTrue();
        assertThat(decide(new NoteForwardArrived(id, NOON))).containsExactly(new ForwardArrived(CLAIM, DE, id, NOON));
        assertThat(claim.awaits(MA, Errand.RECORD)).isFalse();
        assertThat(NextStep.due(claim, true)).containsExactly(new NextStep.TellContact(MA));
        assertThat(decide(new NoteContactChange(MA, "c-ma"))).containsExactly(new ContactChangeSent(CLAIM, MA, "c-ma"));
        assertThat(decide(new NoteContactChange(MA, "c-ma"))).isEmpty();
        assertThat(NextStep.due(claim, true)).containsExactly(new NextStep.EndForwarded());
        assertThat(decide(new EndForwarded())).containsExactly(new ForwardedClaimEnded(CLAIM, DE));
        assertThat(decide(new EndForwarded())).isEmpty();
        assertThat(claim.closed()).isTrue();
        assertThat(NextStep.due(claim, true)).isEmpty();
        assertThat(decide(forward(DE, true))).as("the same again").isEmpty();
        refused(Refusal.CLAIM_FORWARDED, forward(MA, true));
        refused(Refusal.CLAIM_FORWARDED, new Decide("officer-1", NOON));
    }

    @Test
    void where_she_was_never_insured_no_number_of_here_goes_along() {
        claim = claim.evolve(new ClaimLodged(CLAIM, NL, "request-1", Facts.file()));
        decide(forward(DE, false));
        var file = HandingOver.file(CLAIM, claim);
        assertThat(file.institutions()).containsExactly(DE, MA);
        assertThat(file.insured().numberAt(NL)).isEmpty();
    }

    @Test
    void of_a_survivors_claim_the_deceaseds_numbers_go() {
        claim = claim.evolve(new ClaimLodged(CLAIM, NL, "request-1", Facts.survivors()));
        decide(new Forward("officer-1", "FR:CNAV", "12", false, WHY, NOON));
        var file = HandingOver.file(CLAIM, claim);
        assertThat(file.institutions()).containsExactly("FR:CNAV", DE, MA);
        assertThat(file.insured().numberAt("FR:CNAV")).contains("12");
        assertThat(file.claimant()).isEqualTo(Facts.survivors().claimant());
    }

    @Test
    void it_stays_where_somebody_decided_or_more_was_said_than_a_forwarded_claim_carries() {
        refused(Refusal.UNKNOWN_CLAIM, forward(DE, true));
        lodged();
        refused(Refusal.TAKES_PART, forward(DE, false));
        refused(Refusal.WRONG_INSTITUTION, forward("FR:CNAV", true));
        var before = claim;
        decide(new SayWishes(
                "officer-1",
                Optional.empty(),
                Map.of(DE, AwardWish.withdrawn(LocalDate.of(2025, 3, 4))),
                LocalDate.of(2025, 3, 4)));
        refused(Refusal.NOT_CARRIED, forward(DE, true));
        claim = before.evolve(new Decided(CLAIM, NL, "d", "officer-1", NOON, Facts.record(NL)));
        refused(Refusal.ALREADY_DECIDED, forward(DE, true));
    }

    @Test
    void it_comes_back_where_the_other_institution_took_nothing_of_it_and_can_go_again() {
        lodged();
        var first = (ClaimForwarded) decide(forward(DE, true)).getFirst();
        decide(new NoteForwardFrozen(first.documentId()));
        assertThat(decide(new NoteForwardReturned(first.documentId())))
                .containsExactly(new ForwardReturned(CLAIM, DE, first.documentId()));
        assertThat(NextStep.due(claim, true)).isNotEmpty().doesNotContain(new NextStep.CarryOn());
        var second = (ClaimForwarded) decide(forward(DE, true)).getFirst();
        assertThat(second.documentId()).isNotEqualTo(first.documentId());
        assertThat(decide(new NoteForwardArrived(first.documentId(), NOON))).isEmpty();
    }

    @Test
    void a_participant_does_nothing_more_in_the_case_and_keeps_what_it_decided() {
        claim = claim.evolve(new ClaimNoticeReceived(CLAIM, MA, "notice", Facts.file(), List.of()));
        assertThat(HandingOver.mayBeDecidedTwice(claim)).as("it may decide yet").isTrue();
        var decided = claim.evolve(new Decided(CLAIM, MA, "d", "officer-1", NOON, Facts.record(MA)));
        var told = new TakeContactChange(NL, "c", DE, DE + "/4f0c", NOON, WHY);
        assertThat(decide(told)).containsExactly(new ContactChangeReceived(CLAIM, DE, "c", DE + "/4f0c", NOON, WHY));
        assertThat(NextStep.due(claim, true)).isEmpty();
        assertThat(HandingOver.mayBeDecidedTwice(claim)).isFalse();
        refused(Refusal.NOT_CONTACT, forward(DE, true));
        assertThat(decide(new TakeContactChange(NL, "d", DE, DE + "/4f0c", NOON, WHY)))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "d", SetAside.FORWARDED_ALREADY));
        claim = decided;
        decide(told);
        assertThat(HandingOver.mayBeDecidedTwice(claim))
                .as("it decided already")
                .isTrue();
        assertThat(HandingOver.mayBeDecidedTwice(Claim.unknown())).isFalse();
    }

    @Test
    void what_a_restore_lost_of_it_is_known_again_by_the_document_that_carried_it() {
        lodged();
        var known = new RememberForward(DE, "f-1", true, NOON);
        assertThat(decide(known)).hasSize(2).last().isInstanceOf(ForwardArrived.class);
        assertThat(claim.handover().isOver()).isTrue();
        assertThat(decide(known)).isEmpty();
    }

    private void lodged() {
        claim = claim.evolve(new ClaimLodged(CLAIM, NL, "request-1", Facts.file()));
        claim = claim.evolve(new OwnRecordCertified(CLAIM, NL, Facts.record(NL)));
        claim = claim.evolve(new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "notice"));
    }

    private static Forward forward(String to, boolean keepsPart) {
        return new Forward("officer-1", to, "", keepsPart, WHY, NOON);
    }

    private void refused(Refusal why, ClaimCommand command) {
        assertThatThrownBy(() -> decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private List<ClaimEvent> decide(ClaimCommand command) {
        var events = new ClaimDecisions(CLAIM, claim).decide(command);
        events.forEach(event -> claim = claim.evolve(event));
        return events;
    }
}
