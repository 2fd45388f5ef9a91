package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.NextStep.CertifyOwnRecord;
import portability.claims.claim.NextStep.Close;
import portability.claims.claim.NextStep.DecideAutomatically;
import portability.claims.claim.NextStep.Determine;
import portability.claims.claim.NextStep.Dispatch;
import portability.claims.claim.NextStep.RenewOwnRecord;
import portability.claims.claim.NextStep.SettleRenewal;
import portability.claims.claim.NextStep.Summarise;

/// After each fact, what is due: where a crash happens there, this is what is done when the service is back.
class NextStepTest {
    private Claim claim = Claim.unknown();

    @Test
    void a_record_that_is_out_of_date_is_certified_anew_and_sent_again_also_when_all_is_over() {
        for (var fact : List.of(
                new ClaimLodged(CLAIM, NL, "request", Facts.file()),
                new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "1"),
                new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "2"),
                new OwnRecordCertified(CLAIM, NL, Facts.record(NL, 1)),
                new DocumentDispatched(CLAIM, DE, Errand.RECORD, "3"),
                new DocumentDispatched(CLAIM, MA, Errand.RECORD, "4"),
                new ClaimClosed(CLAIM, NL))) claim = claim.evolve(fact);
        assertThat(NextStep.due(claim, true)).isEmpty();
        expectAfter(new OwnRecordOutdated(CLAIM, NL, "NL:SVB/1"), new RenewOwnRecord("NL:SVB/1"));
        expectAfter(
                new OwnRecordRenewed(CLAIM, NL, "NL:SVB/1", Facts.record(NL, 2)),
                new Dispatch(DE, Errand.RECORD),
                new Dispatch(MA, Errand.RECORD));
        expectAfter(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "5"), new Dispatch(MA, Errand.RECORD));
        // It changes again before everyone was told: the next one goes to all.
        expectAfter(new OwnRecordOutdated(CLAIM, NL, "NL:SVB/2"), new RenewOwnRecord("NL:SVB/2"));
        expectAfter(
                new OwnRecordRenewed(CLAIM, NL, "NL:SVB/2", Facts.record(NL, 3)),
                new Dispatch(DE, Errand.RECORD),
                new Dispatch(MA, Errand.RECORD));
        expectAfter(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "6"), new Dispatch(MA, Errand.RECORD));
        expectAfter(new DocumentDispatched(CLAIM, MA, Errand.RECORD, "7"), new SettleRenewal("NL:SVB/2"));
        expectAfter(new RenewalSettled(CLAIM, NL, "NL:SVB/2"));
    }

    @Test
    void nothing_is_sent_or_determined_on_a_record_that_is_known_to_be_out_of_date() {
        for (var fact : List.of(
                new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of(MA)),
                new RecordReceived(CLAIM, NL, "r", Facts.record(NL)),
                new OwnRecordOutdated(CLAIM, DE, "DE:DRV/1"))) claim = claim.evolve(fact);
        expectAfter(new OwnRecordCertified(CLAIM, DE, Facts.record(DE, 1)), new RenewOwnRecord("DE:DRV/1"));
        expectAfter(
                new OwnRecordRenewed(CLAIM, DE, "DE:DRV/1", Facts.record(DE, 2)),
                new Dispatch(NL, Errand.RECORD),
                new Determine());
    }

    @Test
    void at_the_contact_institution_from_lodging_to_the_end() {
        expectAfter();
        expectAfter(
                new ClaimLodged(CLAIM, NL, "request", Facts.file()),
                new Dispatch(DE, Errand.NOTICE),
                new Dispatch(MA, Errand.NOTICE),
                new CertifyOwnRecord());
        expectAfter(
                new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "1"),
                new Dispatch(MA, Errand.NOTICE),
                new CertifyOwnRecord());
        expectAfter(new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "2"), new CertifyOwnRecord());
        expectAfter(
                new OwnRecordCertified(CLAIM, NL, Facts.record(NL)),
                new Dispatch(DE, Errand.RECORD),
                new Dispatch(MA, Errand.RECORD));
        expectAfter(new DocumentDispatched(CLAIM, DE, Errand.RECORD, "3"), new Dispatch(MA, Errand.RECORD));
        expectAfter(new DocumentDispatched(CLAIM, MA, Errand.RECORD, "4"));
        expectAfter(new RecordReceived(CLAIM, DE, "r1", Facts.record(DE)));
        expectAfter(new NoRecordReceived(CLAIM, MA, "r2"), new Determine());
        expectAfter(new Determined(CLAIM, NL, Facts.determination(NL, "s")), new DecideAutomatically());
        expectAfter(new DecisionReceived(CLAIM, DE, "d1", Facts.sealed(Facts.decision(DE))), new DecideAutomatically());
        expectAfter(new Decided(CLAIM, NL, "id", "node", NOON, Facts.decision(NL)));
        expectAfter(new DecisionReceived(CLAIM, MA, "d2", Facts.sealed(Facts.decision(MA))), new Summarise());
        expectAfter(
                new Summarised(CLAIM, NL, NOON, List.of(Facts.decision(NL), Facts.decision(DE), Facts.decision(MA))),
                new Dispatch(DE, Errand.SUMMARY),
                new Dispatch(MA, Errand.SUMMARY));
        expectAfter(new DocumentDispatched(CLAIM, DE, Errand.SUMMARY, "5"), new Dispatch(MA, Errand.SUMMARY));
        expectAfter(new DocumentDispatched(CLAIM, MA, Errand.SUMMARY, "6"), new Close());
        expectAfter(new ClaimClosed(CLAIM, NL));
    }

    @Test
    void an_involved_institution_sends_its_record_to_all_with_whom_it_exchanges() {
        expectAfter(new RecordReceived(CLAIM, MA, "early", Facts.record(MA)));
        expectAfter(new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of()), new CertifyOwnRecord());
        expectAfter(
                new OwnRecordCertified(CLAIM, DE, Facts.record(DE)),
                new Dispatch(NL, Errand.RECORD),
                new Dispatch(MA, Errand.RECORD));
    }

    @Test
    void nothing_goes_to_who_has_no_partnership() {
        expectAfter(new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of(MA)), new CertifyOwnRecord());
        expectAfter(new OwnRecordCertified(CLAIM, DE, Facts.record(DE)), new Dispatch(NL, Errand.RECORD));
    }

    @Test
    void an_involved_institution_sends_its_decision_to_the_contact_institution_alone() {
        claim = claim.evolve(new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of(MA)))
                .evolve(new OwnRecordCertified(CLAIM, DE, Facts.record(DE)))
                .evolve(new DocumentDispatched(CLAIM, NL, Errand.RECORD, "1"))
                .evolve(new RecordReceived(CLAIM, NL, "r", Facts.record(NL)))
                .evolve(new Determined(CLAIM, DE, Facts.determination(DE, "s")));
        expectAfter(new Decided(CLAIM, DE, "id", "node", NOON, Facts.decision(DE)), new Dispatch(NL, Errand.DECISION));
        expectAfter(new DocumentDispatched(CLAIM, NL, Errand.DECISION, "2"));
    }

    @Test
    void where_officers_decide_the_node_does_not() {
        claim = claim.evolve(new ClaimNoticeReceived(CLAIM, DE, "n", Facts.file(), List.of(MA, NL)))
                .evolve(new OwnRecordCertified(CLAIM, DE, Facts.record(DE)))
                .evolve(new Determined(CLAIM, DE, Facts.determination(DE, "s")));
        assertThat(NextStep.due(claim, false)).isEmpty();
        assertThat(NextStep.due(claim, true)).containsExactly(new DecideAutomatically());
    }

    @Test
    void what_acts_on_the_word_of_a_partner_in_doubt_waits_and_nothing_else() {
        claim = claim.evolve(new ClaimLodged(CLAIM, NL, "request", Facts.file()));
        for (var step :
                List.of(new Dispatch(DE, Errand.NOTICE), new Determine(), new DecideAutomatically(), new Summarise()))
            assertThat(NextStep.actsOnWordInDoubt(step, claim, DE::equals)).isTrue();
        for (var step : List.of(
                new Dispatch(MA, Errand.NOTICE),
                new Dispatch(DE, Errand.RECORD),
                new Dispatch(DE, Errand.SUMMARY),
                new CertifyOwnRecord(),
                new Close()))
            assertThat(NextStep.actsOnWordInDoubt(step, claim, DE::equals)).isFalse();
        assertThat(NextStep.actsOnWordInDoubt(new Determine(), claim, "PT:ISS"::equals))
                .isFalse();
    }

    private void expectAfter(NextStep... due) {
        assertThat(NextStep.due(claim, true)).containsExactly(due);
    }

    private void expectAfter(ClaimEvent event, NextStep... due) {
        claim = claim.evolve(event);
        expectAfter(due);
    }
}
