package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
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
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.Claim.RecordChange;
import portability.claims.claim.ClaimCommand.Close;
import portability.claims.claim.ClaimCommand.Decide;
import portability.claims.claim.ClaimCommand.KeepDetermination;
import portability.claims.claim.ClaimCommand.KeepOwnAbsence;
import portability.claims.claim.ClaimCommand.KeepOwnRecord;
import portability.claims.claim.ClaimCommand.KeepRenewedRecord;
import portability.claims.claim.ClaimCommand.Lodge;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.NoteOutdated;
import portability.claims.claim.ClaimCommand.SettleRenewal;
import portability.claims.claim.ClaimCommand.Summarise;
import portability.claims.claim.ClaimCommand.TakeDecision;
import portability.claims.claim.ClaimCommand.TakeNoRecord;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimCommand.TakeRecord;
import portability.claims.claim.ClaimCommand.TakeSummary;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DecisionTakenOnWord;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.FiguresCertified;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;

class ClaimTest {
    private static final ClaimLodged LODGED = new ClaimLodged(CLAIM, NL, "request", Facts.file());
    private static final ClaimNoticeReceived NOTICED =
            new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of());
    private static final Octets DETERMINATION = Facts.determination(NL, "scheme");
    private static final Decided DECIDED = new Decided(
            CLAIM,
            NL,
            DecisionText.idOf(CLAIM, NL),
            "officer-1",
            NOON,
            DecisionText.of(DecisionText.idOf(CLAIM, NL), DETERMINATION, NOON, NL));

    @Test
    void a_claim_is_lodged_once_however_often_the_request_comes() {
        assertThat(when(new Lodge(NL, "request", Facts.file()))).containsExactly(LODGED);
        assertThat(when(new Lodge(NL, "request", Facts.file()), LODGED)).isEmpty();
    }

    @Test
    void refuses_another_claim_under_the_same_request() {
        var file = Facts.file();
        var other = new ClaimFile(
                file.claimant(),
                file.benefit(),
                LocalDate.of(2025, 3, 2),
                file.residence(),
                file.household(),
                file.institutions());
        assertThatThrownBy(() -> when(new Lodge(NL, "request", other), LODGED))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REQUEST_ID_REUSED));
    }

    @Test
    void a_notice_opens_the_claim_at_another_institution_once() {
        var notice = new TakeNotice(NL, "notice", DE, Facts.file(), List.of());
        assertThat(when(notice)).containsExactly(NOTICED);
        assertThat(when(notice, NOTICED)).isEmpty();
        assertThat(when(new TakeNotice(NL, "second", DE, Facts.file(), List.of()), NOTICED))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "second", SetAside.CASE_ALREADY_OPEN));
    }

    @Test
    void the_own_record_is_certified_or_absent_once() {
        var certified = new OwnRecordCertified(CLAIM, NL, Facts.record(NL));
        assertThat(when(new KeepOwnRecord(Facts.record(NL)), LODGED)).containsExactly(certified);
        assertThat(when(new KeepOwnRecord(Facts.record(NL)), LODGED, certified)).isEmpty();
        assertThat(when(new KeepOwnAbsence(), LODGED)).containsExactly(new OwnRecordAbsent(CLAIM, NL));
        assertThat(when(new KeepOwnAbsence(), LODGED, certified)).isEmpty();
    }

    @Test
    void a_record_counts_once_and_a_second_one_is_set_aside() {
        var received = new RecordReceived(CLAIM, MA, "r", Facts.record(MA));
        var take = new TakeRecord(MA, "r", Facts.record(MA));
        assertThat(when(take, LODGED)).containsExactly(received);
        assertThat(when(take, LODGED, received)).isEmpty();
        assertThat(when(new TakeNoRecord(MA, "later"), LODGED, received))
                .containsExactly(new DocumentSetAside(CLAIM, MA, "later", SetAside.RECORD_ALREADY_THERE));
    }

    @Test
    void a_later_version_of_a_record_holds_instead_and_an_earlier_one_is_set_aside() {
        var first = new RecordReceived(CLAIM, MA, "r1", Facts.record(MA, 1));
        var second = new NewerRecordReceived(CLAIM, MA, "r2", Facts.record(MA, 2));
        var take = new TakeRecord(MA, "r2", Facts.record(MA, 2));
        assertThat(when(take, LODGED, first)).containsExactly(second);
        assertThat(when(take, LODGED, first, second)).isEmpty();
        assertThat(when(new TakeRecord(MA, "again", Facts.record(MA, 2)), LODGED, first, second))
                .containsExactly(new DocumentSetAside(CLAIM, MA, "again", SetAside.RECORD_ALREADY_THERE));
        assertThat(when(new TakeRecord(MA, "r1", Facts.record(MA, 1)), LODGED, received(2)))
                .containsExactly(new DocumentSetAside(CLAIM, MA, "r1", SetAside.RECORD_OLDER));
        assertThat(fold(LODGED, first, second).records()).containsEntry(MA, Optional.of(Facts.record(MA, 2)));
    }

    private static RecordReceived received(int version) {
        return new RecordReceived(CLAIM, MA, "r" + version, Facts.record(MA, version));
    }

    @Test
    void an_institution_that_knew_nobody_may_come_to_know_her() {
        assertThat(when(new TakeRecord(MA, "r2", Facts.record(MA)), LODGED, new NoRecordReceived(CLAIM, MA, "r1")))
                .containsExactly(new NewerRecordReceived(CLAIM, MA, "r2", Facts.record(MA)));
    }

    @Test
    void what_is_not_decided_is_determined_again_on_a_newer_record() {
        var all = new ClaimEvent[] {
            LODGED,
            new OwnRecordCertified(CLAIM, NL, Facts.record(NL)),
            new RecordReceived(CLAIM, DE, "r", Facts.record(DE)),
            received(1),
            new Determined(CLAIM, NL, DETERMINATION),
            new NewerRecordReceived(CLAIM, MA, "r2", Facts.record(MA, 2))
        };
        assertThat(fold(all).determination()).isEmpty();
        assertThat(fold(all).changed()).containsOnly(entry(MA, RecordChange.BEFORE_DECISION));
        assertThat(when(new KeepDetermination(DETERMINATION, fold(all).basis()), all))
                .containsExactly(new Determined(CLAIM, NL, DETERMINATION));
    }

    @Test
    void what_was_decided_stays_and_the_record_that_changed_since_is_named() {
        var determined = new Determined(CLAIM, NL, DETERMINATION);
        var newer = new NewerRecordReceived(CLAIM, MA, "r2", Facts.record(MA, 2));
        var claim = fold(LODGED, received(1), determined, DECIDED, newer);
        assertThat(claim.determination()).contains(DETERMINATION);
        assertThat(claim.decisions()).containsEntry(NL, DECIDED.decision());
        assertThat(claim.changed()).containsOnly(entry(MA, RecordChange.AFTER_DECISION));
    }

    @Test
    void an_own_record_goes_out_of_date_once_and_only_the_one_that_is_held() {
        var own = new OwnRecordCertified(CLAIM, NL, Facts.record(NL, 1));
        var outdated = new OwnRecordOutdated(CLAIM, NL, "NL:SVB/1");
        var renewed = new OwnRecordRenewed(CLAIM, NL, "NL:SVB/1", Facts.record(NL, 2));
        assertThat(when(new NoteOutdated("NL:SVB/1"), LODGED, own)).containsExactly(outdated);
        assertThat(when(new NoteOutdated("NL:SVB/1"), LODGED, own, outdated)).isEmpty();
        assertThat(when(new NoteOutdated("NL:SVB/7"), LODGED, own)).isEmpty();
        assertThat(when(new NoteOutdated("NL:SVB/1"), LODGED, new OwnRecordAbsent(CLAIM, NL)))
                .isEmpty();
        assertThat(when(new NoteOutdated("NL:SVB/1"))).isEmpty();
        // Told again from the beginning, after the record was certified anew.
        var settled = new RenewalSettled(CLAIM, NL, "NL:SVB/1");
        assertThat(when(new NoteOutdated("NL:SVB/1"), LODGED, own, outdated, renewed, settled))
                .isEmpty();
        assertThat(when(new NoteOutdated("NL:SVB/2"), LODGED, own, outdated, renewed, settled))
                .containsExactly(new OwnRecordOutdated(CLAIM, NL, "NL:SVB/2"));
    }

    @Test
    void a_record_may_be_out_of_date_before_it_is_kept_here() {
        var outdated = new OwnRecordOutdated(CLAIM, NL, "NL:SVB/1");
        assertThat(when(new NoteOutdated("NL:SVB/1"), LODGED)).containsExactly(outdated);
        var own = new OwnRecordCertified(CLAIM, NL, Facts.record(NL, 1));
        assertThat(fold(LODGED, outdated).outdatedRecord()).isEmpty();
        assertThat(fold(LODGED, outdated, own).outdatedRecord()).contains("NL:SVB/1");
    }

    @Test
    void a_record_is_renewed_once_and_goes_again_to_everyone() {
        var own = new OwnRecordCertified(CLAIM, NL, Facts.record(NL, 1));
        var sent = new DocumentDispatched(CLAIM, DE, Errand.RECORD, "x1");
        var outdated = new OwnRecordOutdated(CLAIM, NL, "NL:SVB/1");
        var renewed = new OwnRecordRenewed(CLAIM, NL, "NL:SVB/1", Facts.record(NL, 2));
        var keep = new KeepRenewedRecord("NL:SVB/1", Facts.record(NL, 2));
        assertThat(when(keep, LODGED, own)).isEmpty();
        assertThat(when(keep, LODGED, own, sent, outdated)).containsExactly(renewed);
        assertThat(when(keep, LODGED, own, sent, outdated, renewed)).isEmpty();
        assertThat(fold(LODGED, own, sent, outdated, renewed).isDispatched(DE, Errand.RECORD))
                .isFalse();
        var settle = new SettleRenewal("NL:SVB/1");
        assertThat(when(settle, LODGED, own, sent, outdated, renewed))
                .containsExactly(new RenewalSettled(CLAIM, NL, "NL:SVB/1"));
        assertThat(when(settle, LODGED, own, sent)).isEmpty();
    }

    @Test
    void a_record_that_comes_before_the_notice_is_kept() {
        var early = new RecordReceived(CLAIM, MA, "r", Facts.record(MA));
        assertThat(when(new TakeRecord(MA, "r", Facts.record(MA)))).containsExactly(early);
        assertThat(fold(early, NOTICED).records()).containsKey(MA);
        assertThat(fold(early).opening()).isEmpty();
    }

    @Test
    void what_comes_from_who_is_not_involved_is_set_aside() {
        assertThat(when(new TakeRecord("FR:CNAV", "r", Facts.record("FR:CNAV")), LODGED))
                .containsExactly(new DocumentSetAside(CLAIM, "FR:CNAV", "r", SetAside.NOT_INVOLVED));
        assertThat(when(new TakeDecision("FR:CNAV", "d", Facts.sealed(Facts.decision("FR:CNAV"))), LODGED))
                .containsExactly(new DocumentSetAside(CLAIM, "FR:CNAV", "d", SetAside.NOT_INVOLVED));
    }

    @Test
    void nothing_is_determined_before_every_awaited_record_is_there() {
        var own = new OwnRecordCertified(CLAIM, NL, Facts.record(NL));
        var german = new RecordReceived(CLAIM, DE, "r1", Facts.record(DE));
        var moroccan = new NoRecordReceived(CLAIM, MA, "r2");
        var determine = new KeepDetermination(
                DETERMINATION, fold(LODGED, own, german, moroccan).basis());
        assertThat(when(determine, LODGED, german, moroccan)).isEmpty();
        assertThat(when(determine, LODGED, own, german)).isEmpty();
        assertThat(when(determine, LODGED, own, german, moroccan))
                .containsExactly(new Determined(CLAIM, NL, DETERMINATION));
    }

    @Test
    void what_was_determined_on_a_record_that_changed_meanwhile_is_not_kept() {
        var all = new ClaimEvent[] {
            LODGED,
            new OwnRecordCertified(CLAIM, NL, Facts.record(NL)),
            new RecordReceived(CLAIM, DE, "r", Facts.record(DE)),
            received(1)
        };
        var asked = fold(all).basis();
        assertThat(when(new KeepDetermination(DETERMINATION, asked), all))
                .containsExactly(new Determined(CLAIM, NL, DETERMINATION));
        var newer = new ClaimEvent[] {
            all[0], all[1], all[2], all[3], new NewerRecordReceived(CLAIM, MA, "r2", Facts.record(MA, 2))
        };
        assertThat(when(new KeepDetermination(DETERMINATION, asked), newer)).isEmpty();
        assertThat(NextStep.due(fold(newer), true)).contains(new NextStep.Determine());
    }

    @Test
    void what_was_determined_before_a_figure_was_certified_is_not_kept() {
        var all = new ClaimEvent[] {
            LODGED,
            new OwnRecordCertified(CLAIM, NL, Facts.record(NL)),
            new RecordReceived(CLAIM, DE, "r", Facts.record(DE)),
            received(1)
        };
        var figure = new Figure("POINTS_OF_ADDED_TIME", "2.5");
        var certified = new FiguresCertified(CLAIM, NL, "officer-1", List.of(figure));
        var asked = fold(all).basis();
        assertThat(when(new KeepDetermination(DETERMINATION, asked), all[0], all[1], all[2], all[3], certified))
                .isEmpty();
    }

    @Test
    void an_institution_without_exchange_is_not_waited_for() {
        var noticed = new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of(MA));
        var own = new OwnRecordCertified(CLAIM, DE, Facts.record(DE));
        var dutch = new RecordReceived(CLAIM, NL, "r", Facts.record(NL));
        assertThat(fold(noticed, own, dutch).hasAllRecords()).isTrue();
    }

    @Test
    void decides_only_what_is_determined_and_only_once() {
        var determined = new Determined(CLAIM, NL, DETERMINATION);
        assertRefused(Refusal.UNKNOWN_CLAIM, new Decide("officer-1", NOON));
        assertRefused(Refusal.NOT_DETERMINED, new Decide("officer-1", NOON), LODGED);
        assertThat(when(new Decide("officer-1", NOON), LODGED, determined)).containsExactly(DECIDED);
        assertThat(when(new Decide("officer-1", NOON.plusSeconds(9)), LODGED, determined, DECIDED))
                .isEmpty();
        assertRefused(Refusal.ALREADY_DECIDED, new Decide("officer-2", NOON), LODGED, determined, DECIDED);
    }

    @Test
    void a_decision_names_what_was_determined_and_where_the_remedy_stands() {
        var decision = DecisionText.read(DECIDED.decision());
        assertThat(decision.getDetermination()).isEqualTo(DecisionText.determinationIn(DETERMINATION));
        assertThat(decision.getDecisionId()).isEqualTo(CLAIM + "/" + NL);
        assertThat(decision.getDecidedAt()).isEqualTo(NOON.toString());
        assertThat(decision.getRemedy()).contains("REMEDY_IN_DECISION_LETTER").contains(NL);
    }

    @Test
    void the_summary_has_every_decision_the_contact_institutions_first() {
        var german = new DecisionReceived(CLAIM, DE, "d1", Facts.sealed(Facts.decision(DE)));
        var moroccan = new DecisionReceived(CLAIM, MA, "d2", Facts.sealed(Facts.decision(MA)));
        assertThat(when(new Summarise(NOON), LODGED, moroccan, DECIDED)).isEmpty();
        assertThat(when(new Summarise(NOON), LODGED, moroccan, DECIDED, german))
                .containsExactly(new Summarised(
                        CLAIM, NL, NOON, List.of(DECIDED.decision(), Facts.decision(DE), Facts.decision(MA))));
    }

    @Test
    void a_summary_in_which_the_own_decision_is_another_is_set_aside() {
        var own = new Decided(CLAIM, DE, "id", "officer-1", NOON, Facts.decision(DE));
        var good = List.of(Facts.decision(NL), Facts.decision(DE));
        var changed = DecisionText.of("id", Facts.determination(DE, "less"), NOON, DE);
        assertThat(when(new TakeSummary(NL, "s", NOON, List.of(Facts.decision(NL), changed), List.of()), NOTICED, own))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "s", SetAside.SUMMARY_DIFFERS));
        assertThat(when(new TakeSummary(NL, "s", NOON, good, List.of()), NOTICED, own))
                .containsExactly(new SummaryReceived(CLAIM, NL, "s", NOON, good));
        assertThat(when(new TakeSummary(NL, "s", NOON, good, List.of()), NOTICED))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "s", SetAside.SUMMARY_DIFFERS));
    }

    @Test
    void a_decision_that_counts_on_the_contact_institutions_word_is_marked_once() {
        var own = new Decided(CLAIM, DE, "id", "officer-1", NOON, Facts.decision(DE));
        var all = List.of(Facts.decision(NL), Facts.decision(DE), Facts.decision(MA));
        var take = new TakeSummary(NL, "s", NOON, all, List.of(MA));
        var received = new SummaryReceived(CLAIM, NL, "s", NOON, all);
        var onWord = new DecisionTakenOnWord(CLAIM, MA, "s");
        assertThat(when(take, NOTICED, own)).containsExactly(received, onWord);
        assertThat(when(take, NOTICED, own, received, onWord)).isEmpty();
    }

    @Test
    void a_partners_decision_is_kept_in_the_document_in_which_it_came() {
        var sealed = Facts.sealed(Facts.decision(DE));
        var german = new DecisionReceived(CLAIM, DE, "d1", sealed);
        assertThat(when(new TakeDecision(DE, "d1", sealed), LODGED)).containsExactly(german);
        assertThat(fold(LODGED, german, DECIDED).sealedDecisions()).containsExactly(entry(DE, sealed));
        assertThat(fold(LODGED, german, DECIDED).decisions())
                .containsOnly(entry(DE, Facts.decision(DE)), entry(NL, DECIDED.decision()));
    }

    @Test
    void a_dispatch_is_noted_once() {
        var noted = new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "n");
        assertThat(when(new NoteDispatch(DE, Errand.NOTICE, "n"), LODGED)).containsExactly(noted);
        assertThat(when(new NoteDispatch(DE, Errand.NOTICE, "n"), LODGED, noted))
                .isEmpty();
    }

    @Test
    void closes_when_nothing_is_left_and_not_before() {
        var all = new ArrayList<ClaimEvent>(List.of(
                NOTICED,
                new OwnRecordAbsent(CLAIM, DE),
                new RecordReceived(CLAIM, NL, "r1", Facts.record(NL)),
                new RecordReceived(CLAIM, MA, "r2", Facts.record(MA)),
                new DocumentDispatched(CLAIM, NL, Errand.RECORD, "x1"),
                new DocumentDispatched(CLAIM, MA, Errand.RECORD, "x2"),
                new Determined(CLAIM, DE, Facts.determination(DE, "scheme")),
                new Decided(CLAIM, DE, "id", "officer-1", NOON, Facts.decision(DE)),
                new DocumentDispatched(CLAIM, NL, Errand.DECISION, "x3")));
        assertThat(when(new Close(), all.toArray(ClaimEvent[]::new))).isEmpty();
        all.add(new SummaryReceived(CLAIM, NL, "s", NOON, List.of(Facts.decision(NL), Facts.decision(DE))));
        assertThat(when(new Close(), all.toArray(ClaimEvent[]::new))).containsExactly(new ClaimClosed(CLAIM, DE));
        all.add(new ClaimClosed(CLAIM, DE));
        assertThat(when(new Close(), all.toArray(ClaimEvent[]::new))).isEmpty();
    }

    private static void assertRefused(Refusal refusal, ClaimCommand command, ClaimEvent... given) {
        assertThatThrownBy(() -> when(command, given))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static List<ClaimEvent> when(ClaimCommand command, ClaimEvent... given) {
        return new ClaimDecisions(CLAIM, fold(given)).decide(command);
    }

    private static Claim fold(ClaimEvent... given) {
        var claim = Claim.unknown();
        for (var event : given) claim = claim.evolve(event);
        return claim;
    }
}
