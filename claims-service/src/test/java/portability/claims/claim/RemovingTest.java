package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.NoteRemoval;
import portability.claims.claim.ClaimCommand.Remove;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeRemoval;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RemovalSent;

/// Who may be taken out of a claim, and what becomes of it there and elsewhere.
class RemovingTest {
    private static final String WHY = "named by mistake";

    private Claim claim = Claim.unknown();

    @Test
    void everyone_is_told_once_and_nobody_waits_for_it() {
        lodged();
        happens(new NoRecordReceived(CLAIM, MA, "n-ma"));
        assertThat(decide(remove(MA)))
                .containsExactly(new InstitutionRemoved(CLAIM, MA, "officer-1", WHY, NOON, List.of(DE, MA)));
        assertThat(claim.opening().orElseThrow().involves(MA)).isFalse();
        assertThat(NextStep.due(claim, false))
                .contains(new NextStep.TellRemoval(DE, MA), new NextStep.TellRemoval(MA, MA));
        for (var to : List.of(DE, MA)) {
            assertThat(decide(new NoteRemoval(to, "x-" + to, MA)))
                    .containsExactly(new RemovalSent(CLAIM, to, "x-" + to, MA));
            assertThat(decide(new NoteRemoval(to, "x-" + to, MA))).isEmpty();
        }
        assertThat(NextStep.due(claim, false)).noneMatch(NextStep.TellRemoval.class::isInstance);
        assertThat(claim.hasAllRecords()).isFalse();
        happens(new RecordReceived(CLAIM, DE, "r-de", Facts.record(DE, 1)));
        assertThat(claim.hasAllRecords()).isTrue();
        assertThat(decide(remove(MA))).as("the same again").isEmpty();
    }

    @Test
    void whoever_certified_a_record_or_leads_the_claim_keeps_its_part() {
        lodged();
        happens(new RecordReceived(CLAIM, DE, "r-de", Facts.record(DE, 1)));
        refused(Refusal.TAKES_PART, DE);
        refused(Refusal.TAKES_PART, NL);
        refused(Refusal.NOT_INVOLVED, "FR:CNAV");
    }

    @Test
    void what_crossed_with_it_changes_nothing_and_what_comes_later_is_a_strangers() {
        lodged();
        decide(remove(MA));
        assertThat(claim.removals().mayHaveCrossed(MA, NOON)).isTrue();
        assertThat(claim.removals().mayHaveCrossed(MA, NOON.plus(Duration.ofDays(2))))
                .isFalse();
        assertThat(claim.removals().mayHaveCrossed(DE, NOON)).isFalse();
        assertThat(decide(new TakeRecord(MA, "r-ma", Facts.record(MA, 1))))
                .containsExactly(new DocumentSetAside(CLAIM, MA, "r-ma", SetAside.NOT_INVOLVED));
        assertThat(claim.records()).doesNotContainKey(MA);
    }

    @Test
    void the_claim_ends_where_it_has_no_part() {
        happens(new ClaimNoticeReceived(CLAIM, MA, "notice", Facts.file(), List.of()));
        assertThat(NextStep.due(claim, true)).isNotEmpty();
        assertThat(decide(new TakeRemoval(NL, "x", MA, NOON, WHY, true)))
                .containsExactly(new RemovalReceived(CLAIM, MA, "x", NOON, WHY, true));
        assertThat(claim.closed()).isTrue();
        assertThat(NextStep.due(claim, true)).isEmpty();
        assertThat(decide(new TakeRemoval(NL, "y", MA, NOON, WHY, true)))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "y", SetAside.REMOVED_ALREADY));
    }

    private void lodged() {
        happens(new ClaimLodged(CLAIM, NL, "request-1", Facts.file()));
        happens(new OwnRecordCertified(CLAIM, NL, Facts.record(NL, 1)));
        happens(new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "notice"));
    }

    private static Remove remove(String institution) {
        return new Remove("officer-1", institution, WHY, NOON);
    }

    private void refused(Refusal why, String institution) {
        assertThatThrownBy(() -> decide(remove(institution)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private List<ClaimEvent> decide(ClaimCommand command) {
        var events = new ClaimDecisions(CLAIM, claim).decide(command);
        events.forEach(this::happens);
        return events;
    }

    private void happens(ClaimEvent event) {
        claim = claim.evolve(event);
    }
}
