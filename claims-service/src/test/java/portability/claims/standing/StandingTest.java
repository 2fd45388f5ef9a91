package portability.claims.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimDesk.Moment;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.Errand;
import portability.claims.claim.Facts;
import portability.claims.claim.NeedsOfficer;
import portability.claims.standing.Standing.Missing;
import portability.claims.standing.Standing.Stage;
import portability.claims.standing.Standing.What;

/// Event by event, an hour apart: who owes what since when.
class StandingTest {
    private final List<Moment> moments = new ArrayList<>();

    @Test
    void at_the_contact_institution_from_lodging_to_the_end() {
        happens(new ClaimLodged(CLAIM, NL, "request", Facts.file()));
        expect(Stage.RECEIVED, missing(NL, What.RECORD, 0), missing(DE, What.RECORD, 0), missing(MA, What.RECORD, 0));
        happens(new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "1"));
        happens(new OwnRecordCertified(CLAIM, NL, Facts.record(NL)));
        expect(Stage.RECORDS_AWAITED, missing(DE, What.RECORD, 1), missing(MA, What.RECORD, 0));
        happens(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "2"));
        happens(new NoRecordReceived(CLAIM, MA, "r1"));
        expect(Stage.RECORDS_AWAITED, missing(DE, What.RECORD, 1));
        happens(new RecordReceived(CLAIM, DE, "r2", Facts.record(DE)));
        happens(new Determined(CLAIM, NL, Facts.determination(NL, "s")));
        happens(new DecisionReceived(CLAIM, MA, "d1", Facts.sealed(Facts.decision(MA))));
        expect(Stage.EXAMINED, missing(NL, What.DECISION, 6), missing(DE, What.DECISION, 3));
        happens(new Decided(CLAIM, NL, "id", "node", NOON, Facts.decision(NL)));
        expect(Stage.DECISIONS_AWAITED, missing(DE, What.DECISION, 3));
        happens(new DecisionReceived(CLAIM, DE, "d2", Facts.sealed(Facts.decision(DE))));
        expect(Stage.DECISIONS_AWAITED, missing(NL, What.SUMMARY, 9));
        happens(new Summarised(CLAIM, NL, NOON, List.of(Facts.decision(NL))));
        happens(new ClaimClosed(CLAIM, NL));
        expect(Stage.DONE);
    }

    @Test
    void elsewhere_the_summary_is_awaited_from_where_it_was_lodged() {
        happens(new RecordReceived(CLAIM, MA, "early", Facts.record(MA)));
        assertThat(Standing.of(story())).isEmpty();
        happens(new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of(MA)));
        expect(Stage.RECEIVED, missing(DE, What.RECORD, 1), missing(NL, What.RECORD, 1));
        happens(new OwnRecordCertified(CLAIM, DE, Facts.record(DE)));
        happens(new RecordReceived(CLAIM, NL, "r", Facts.record(NL)));
        happens(new Determined(CLAIM, DE, Facts.without(DE, NeedsOfficer.FIGURE_MISSING)));
        expect(Stage.EXAMINED, missing(DE, What.DECISION, 4));
        assertThat(Standing.of(story()).orElseThrow().needsOfficer()).contains(NeedsOfficer.FIGURE_MISSING);
        happens(new Decided(CLAIM, DE, "id", "officer-1", NOON, Facts.decision(DE)));
        expect(Stage.DECISIONS_AWAITED, missing(NL, What.SUMMARY, 5));
        assertThat(Standing.of(story()).orElseThrow().needsOfficer()).isEmpty();
    }

    private void happens(ClaimEvent event) {
        moments.add(new Moment(hour(moments.size()), event));
    }

    private void expect(Stage stage, Missing... missing) {
        var standing = Standing.of(story()).orElseThrow();
        assertThat(standing.stage()).isEqualTo(stage);
        assertThat(standing.missing()).containsExactly(missing);
    }

    private Story story() {
        var claim = Claim.unknown();
        for (var moment : moments) claim = claim.evolve(moment.event());
        return new Story(CLAIM, claim, List.copyOf(moments));
    }

    private static Missing missing(String institution, What what, int hour) {
        return new Missing(institution, what, hour(hour));
    }

    private static Instant hour(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }
}
