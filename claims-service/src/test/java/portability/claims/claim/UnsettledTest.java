package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.CLAIM;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.MA;
import static portability.claims.claim.Facts.NL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimCommand.NoteArrivedAfterAll;
import portability.claims.claim.ClaimCommand.NoteReminder;
import portability.claims.claim.ClaimCommand.NoteUndeliverable;
import portability.claims.claim.ClaimCommand.Settle;
import portability.claims.claim.ClaimCommand.TakeBack;
import portability.claims.claim.ClaimCommand.TakeReminder;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.DocumentArrivedAfterAll;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.SetAsideSettled;
import portability.claims.claim.NextStep.Dispatch;

/// What becomes of documents that do not get through, in a claim: each word twice, and each in its turn.
class UnsettledTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final ClaimEvent LODGED = new ClaimLodged(CLAIM, NL, "request", Facts.file());
    private static final ClaimEvent SENT = new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "first");
    private static final ClaimEvent LOST = new DocumentUndeliverable(CLAIM, DE, Errand.NOTICE, "first", "why");
    private static final ClaimEvent BACK = new DocumentTakenBack(CLAIM, DE, Errand.NOTICE, "first");

    @Test
    void a_document_is_undeliverable_once_until_it_arrived_or_another_went() {
        var lose = new NoteUndeliverable(DE, "first", "why");
        assertThat(when(lose, LODGED, SENT)).containsExactly(LOST);
        assertThat(when(lose, LODGED, SENT, LOST)).isEmpty();
        var arrive = new NoteArrivedAfterAll(DE, "first");
        assertThat(when(arrive, LODGED, SENT)).isEmpty();
        var arrived = new DocumentArrivedAfterAll(CLAIM, DE, Errand.NOTICE, "first");
        assertThat(when(arrive, LODGED, SENT, LOST)).containsExactly(arrived);
        assertThat(claim(LODGED, SENT, LOST, arrived).unsettled().undeliverable())
                .isEmpty();
        var another = new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "second");
        assertThat(claim(LODGED, SENT, LOST, BACK, another).unsettled().undeliverable())
                .isEmpty();
        assertThat(when(lose, LODGED, SENT, LOST, BACK, another))
                .as("of the first, late")
                .isEmpty();
    }

    @Test
    void another_goes_in_its_place_once_also_when_all_is_over() {
        var takeBack = new TakeBack(DE, "first");
        assertThat(when(takeBack, LODGED, SENT)).containsExactly(BACK);
        assertThat(when(takeBack, LODGED, SENT, BACK)).isEmpty();
        assertThat(when(new TakeBack(MA, "first"), LODGED, SENT))
                .as("not theirs")
                .isEmpty();
        var owed = new Dispatch(DE, Errand.NOTICE);
        assertThat(NextStep.due(claim(LODGED, SENT), false)).doesNotContain(owed);
        assertThat(NextStep.due(claim(LODGED, SENT, BACK), false)).contains(owed);
        var closed = new ClaimClosed(CLAIM, NL);
        assertThat(NextStep.due(claim(LODGED, SENT, closed), false)).isEmpty();
        assertThat(NextStep.due(claim(LODGED, SENT, closed, BACK), false)).containsExactly(owed);
        var another = new DocumentDispatched(CLAIM, DE, Errand.NOTICE, "second");
        assertThat(NextStep.due(claim(LODGED, SENT, closed, BACK, another), false))
                .isEmpty();
        assertThat(when(takeBack, LODGED, SENT, BACK, another)).isEmpty();
        assertThat(CaseId.anewId("first")).isNotEqualTo(CaseId.anewId(CaseId.anewId("first")));
    }

    @Test
    void what_was_set_aside_is_settled_once() {
        var aside = new DocumentSetAside(CLAIM, DE, "theirs", SetAside.RECORD_OLDER);
        var settle = new Settle("theirs", "told", "officer-1");
        var settled = new SetAsideSettled(CLAIM, DE, "theirs", "told", "officer-1");
        assertThat(when(settle, LODGED, aside)).containsExactly(settled);
        assertThat(when(settle, LODGED, aside, settled)).isEmpty();
        assertThatThrownBy(() -> when(settle, LODGED))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_DOCUMENT));
    }

    @Test
    void reminders_are_numbered_without_a_gap() {
        var first = new ReminderSent(CLAIM, DE, Errand.RECORD, "r-1", 1);
        assertThat(when(new NoteReminder(DE, Errand.RECORD, 1, "r-1"), LODGED, SENT))
                .containsExactly(first);
        assertThat(when(new NoteReminder(DE, Errand.RECORD, 1, "r-1"), LODGED, SENT, first))
                .isEmpty();
        assertThat(when(new NoteReminder(DE, Errand.RECORD, 3, "r-3"), LODGED, SENT, first))
                .isEmpty();
        assertThat(when(new NoteReminder(DE, Errand.DECISION, 1, "d-1"), LODGED, SENT, first))
                .hasSize(1);
    }

    @Test
    void a_partner_owes_its_decision_once_all_records_are_there() {
        var toMorocco = new DocumentDispatched(CLAIM, MA, Errand.NOTICE, "to MA");
        assertThat(claim(LODGED).awaits(DE, Errand.RECORD)).as("not asked").isFalse();
        var asked = claim(LODGED, SENT, toMorocco);
        assertThat(asked.awaits(DE, Errand.RECORD)).isTrue();
        assertThat(asked.awaits(DE, Errand.DECISION)).isFalse();
        var all = claim(
                LODGED,
                SENT,
                toMorocco,
                new OwnRecordAbsent(CLAIM, NL),
                new NoRecordReceived(CLAIM, DE, "1"),
                new NoRecordReceived(CLAIM, MA, "2"));
        assertThat(all.awaits(DE, Errand.RECORD)).isFalse();
        assertThat(all.awaits(DE, Errand.DECISION)).isTrue();
    }

    @Test
    void a_reminder_shows_until_what_it_asks_for_went_and_not_where_it_crossed_with_that() {
        var noticed = new ClaimNoticeReceived(CLAIM, DE, "notice", Facts.file(), List.of());
        var reminder = new TakeReminder(NL, "reminder", Errand.RECORD, 1, NOON);
        var received = new ReminderReceived(CLAIM, NL, "reminder", Errand.RECORD, 1, NOON, true);
        assertThat(when(reminder, noticed)).containsExactly(received);
        assertThat(when(reminder, noticed, received)).isEmpty();
        assertThat(claim(noticed, received).unsettled().remindersReceived())
                .containsEntry(new Claim.Dispatch(NL, Errand.RECORD), 1);
        var record = new DocumentDispatched(CLAIM, NL, Errand.RECORD, "record");
        assertThat(claim(noticed, received, record).unsettled().remindersReceived())
                .isEmpty();
        assertThat(when(reminder, noticed, record))
                .containsExactly(new ReminderReceived(CLAIM, NL, "reminder", Errand.RECORD, 1, NOON, false));
    }

    private static List<ClaimEvent> when(ClaimCommand command, ClaimEvent... before) {
        return new ClaimDecisions(CLAIM, claim(before)).decide(command);
    }

    private static Claim claim(ClaimEvent... before) {
        var claim = Claim.unknown();
        for (var event : before) claim = claim.evolve(event);
        return claim;
    }
}
