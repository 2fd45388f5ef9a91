package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;
import static portability.claims.claim.Facts.NOON;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.claim.Claim.RecordChange;
import portability.claims.claim.ClaimCommand.Name;
import portability.claims.claim.ClaimCommand.NoteDispatch;
import portability.claims.claim.ClaimCommand.TakeNotice;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.InstitutionNamed;
import portability.claims.claim.ClaimEvent.NamingReceived;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.NextStep.Dispatch;

/// An institution that is named after the claim was lodged: Reg. (EC) 987/2009 Art. 45(5), (6).
class NamingsTest {
    private static final String ES = "ES:INSS";
    private static final LocalDate CLAIMED = LocalDate.of(2025, 3, 3);
    private static final LocalDate TOLD = LocalDate.of(2025, 9, 1);
    private static final Naming LATE = new Naming(ES, "555", TOLD, TOLD);
    private static final ClaimFile WITH_SPAIN = Facts.file().with(LATE);

    private static Claim after(ClaimEvent... events) {
        return Arrays.stream(events).reduce(Claim.unknown(), Claim::evolve, (one, _) -> one);
    }

    private static Claim then(Claim claim, ClaimEvent... events) {
        return Arrays.stream(events).reduce(claim, Claim::evolve, (one, _) -> one);
    }

    private static Claim lodged() {
        return after(new ClaimLodged(CLAIM, NL, "request-1", Facts.file()));
    }

    private static Claim noticedInSpain() {
        return after(
                new ClaimNoticeReceived(CLAIM, ES, "notice", WITH_SPAIN, List.of()),
                new NamingReceived(CLAIM, ES, "notice", LATE, true),
                new OwnRecordCertified(CLAIM, ES, Facts.record(ES)));
    }

    private static List<ClaimEvent> when(Claim claim, ClaimCommand command) {
        return new ClaimDecisions(CLAIM, claim).decide(command);
    }

    @Test
    void the_day_of_the_claim_counts_there_unless_it_was_concealed() {
        assertThat(Naming.of(ES, "555", TOLD, CLAIMED, false).claimDate()).isEqualTo(CLAIMED);
        assertThat(Naming.of(ES, "555", TOLD, CLAIMED, true).claimDate()).isEqualTo(TOLD);
        assertThat(Naming.of(ES, "555", CLAIMED, CLAIMED, true).claimDate()).isEqualTo(CLAIMED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Naming.of(ES, "555", CLAIMED.minusDays(1), CLAIMED, false));
        var opening = then(lodged(), new InstitutionNamed(CLAIM, ES, "officer-1", LATE))
                .opening()
                .orElseThrow();
        assertThat(opening.claimDateAt(ES)).isEqualTo(TOLD);
        assertThat(opening.claimDateAt(NL)).isEqualTo(CLAIMED);
        assertThat(opening.file().insured().numberAt(ES)).contains("555");
    }

    @Test
    void whoever_knew_of_the_claim_is_told_and_whoever_is_named_gets_all_of_it_once() {
        var told = then(
                lodged(),
                new OwnRecordCertified(CLAIM, NL, Facts.record(NL)),
                new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "notice-de"),
                new InstitutionNamed(CLAIM, ES, "officer-1", LATE));
        assertThat(NextStep.due(told, true))
                .contains(
                        new Dispatch(DE, Errand.COMPLETION),
                        new Dispatch(MA, Errand.NOTICE),
                        new Dispatch(ES, Errand.NOTICE),
                        new Dispatch(ES, Errand.RECORD))
                .doesNotContain(new Dispatch(MA, Errand.COMPLETION), new Dispatch(ES, Errand.COMPLETION));
        var toAll = then(
                told,
                new DocumentDispatched(CLAIM, DE, Errand.COMPLETION, "completion-de"),
                new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "notice-ma"),
                new DocumentDispatched(CLAIM, ES, Errand.NOTICE, "notice-es"));
        assertThat(NextStep.due(toAll, true))
                .filteredOn(step -> step instanceof Dispatch(var _, var errand)
                        && (errand == Errand.COMPLETION || errand == Errand.NOTICE))
                .isEmpty();
    }

    @Test
    void a_notice_that_was_frozen_before_the_naming_does_not_count_as_telling_of_it() {
        var before = lodged();
        var old = DocumentName.of(CLAIM, before, new Claim.Dispatch(DE, Errand.NOTICE));
        var named = then(before, new InstitutionNamed(CLAIM, ES, "officer-1", LATE));
        assertThat(when(named, new NoteDispatch(DE, Errand.NOTICE, old))).isEmpty();
        var now = DocumentName.of(CLAIM, named, new Claim.Dispatch(DE, Errand.NOTICE));
        assertThat(now).isNotEqualTo(old);
        assertThat(when(named, new NoteDispatch(DE, Errand.NOTICE, now))).hasSize(1);
    }

    @Test
    void what_is_not_decided_waits_for_its_record_and_what_is_decided_shows_that_it_changed() {
        var determined = then(lodged(), new Determined(CLAIM, NL, Facts.determination(NL, "aow")));
        assertThat(then(determined, new InstitutionNamed(CLAIM, ES, "officer-1", LATE))
                        .determination())
                .isEmpty();
        var closed = then(
                determined,
                new Decided(CLAIM, NL, CLAIM + "/" + NL, "officer-1", NOON, Facts.decision(NL)),
                new ClaimClosed(CLAIM, NL));
        var events = when(closed, new Name("officer-1", ES, "555", TOLD, true, TOLD));
        assertThat(events)
                .containsExactly(new InstitutionNamed(CLAIM, ES, "officer-1", LATE), new ClaimReopened(CLAIM, NL));
        var known = then(
                then(closed, events.toArray(ClaimEvent[]::new)),
                new RecordReceived(CLAIM, ES, "record-es", Facts.record(ES)));
        assertThat(known.changed()).containsEntry(ES, RecordChange.AFTER_DECISION);
        assertThat(known.isDecided()).isTrue();
        assertThat(known.closed()).isFalse();
    }

    @Test
    void a_partner_is_told_once_whatever_the_order_and_opens_its_claim_again() {
        var notice = new TakeNotice(NL, "completion", DE, WITH_SPAIN, List.of(ES), List.of(LATE));
        var known = after(new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of()));
        var told = new NamingReceived(CLAIM, ES, "completion", LATE, false);
        assertThat(when(known, notice)).containsExactly(told);
        var closed = then(known, new ClaimClosed(CLAIM, DE));
        assertThat(when(closed, notice)).containsExactly(new ClaimReopened(CLAIM, NL), told);
        var after = then(closed, new ClaimReopened(CLAIM, NL), told);
        assertThat(after.opening().orElseThrow().partners()).containsExactly(NL, MA);
        assertThat(when(after, notice)).isEmpty();
        assertThat(when(after, new TakeNotice(NL, "again", DE, WITH_SPAIN, List.of(), List.of(LATE))))
                .containsExactly(new DocumentSetAside(CLAIM, NL, "again", SetAside.CASE_ALREADY_OPEN));
        // The first notice was given up: all is told at once.
        assertThat(when(Claim.unknown(), notice))
                .containsExactly(new ClaimNoticeReceived(CLAIM, DE, "completion", WITH_SPAIN, List.of(ES)), told);
    }

    @Test
    void whoever_is_named_late_sends_its_record_to_those_who_were_told() {
        assertThat(NextStep.due(noticedInSpain(), true)).containsExactly(new Dispatch(NL, Errand.RECORD));
        var heard = then(noticedInSpain(), new RecordReceived(CLAIM, DE, "record-de", Facts.record(DE)));
        assertThat(NextStep.due(heard, true))
                .containsExactly(new Dispatch(NL, Errand.RECORD), new Dispatch(DE, Errand.RECORD));
        // One that is named later still may hear from it first.
        var italy = new Naming("IT:INPS", "666", TOLD, TOLD);
        var more = then(noticedInSpain(), new NamingReceived(CLAIM, "IT:INPS", "completion", italy, true));
        assertThat(NextStep.due(more, true)).contains(new Dispatch("IT:INPS", Errand.RECORD));
    }

    @Test
    void a_restore_brings_it_back_from_a_partners_copy() {
        var first = new ClaimCommand.Remember(NL, DE, "notice", new Sent.Notice(Facts.file(), List.of()));
        var second = new ClaimCommand.Remember(NL, DE, "completion", new Sent.Notice(WITH_SPAIN, List.of(LATE)));
        var told = then(Claim.unknown(), when(Claim.unknown(), first).toArray(ClaimEvent[]::new));
        var all = then(told, when(told, second).toArray(ClaimEvent[]::new));
        assertThat(all.opening().map(Claim.Opening::late)).isEqualTo(Optional.of(List.of(LATE)));
        assertThat(all.isDispatched(DE, Errand.COMPLETION)).isTrue();
        assertThat(NextStep.due(all, true)).contains(new Dispatch(ES, Errand.NOTICE));
    }

    @Test
    void a_survivors_claim_takes_the_number_of_the_deceased() {
        var survivors = Facts.survivors();
        var told = survivors.with(LATE);
        assertThat(told.insured().numberAt(ES)).contains("555");
        assertThat(told.claimant()).isEqualTo(survivors.claimant());
        assertThat(told.isSameClaim(survivors)).isTrue();
        assertThat(told.isSameClaim(Facts.file())).isFalse();
    }
}
