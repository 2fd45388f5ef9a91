package portability.ledger.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.ledger.privacy.erasure.ErasureCommand.CancelErasure;
import portability.ledger.privacy.erasure.ErasureCommand.ConfirmErasure;
import portability.ledger.privacy.erasure.ErasureCommand.EraseSubject;
import portability.ledger.privacy.erasure.ErasureCommand.PlaceHold;
import portability.ledger.privacy.erasure.ErasureCommand.ReleaseHold;
import portability.ledger.privacy.erasure.ErasureCommand.RequestErasure;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.erasure.ErasureRefusal.AlreadyErased;
import portability.ledger.privacy.erasure.ErasureRefusal.InUse;
import portability.ledger.privacy.erasure.ErasureRefusal.NoHold;
import portability.ledger.privacy.erasure.ErasureRefusal.NotDue;
import portability.ledger.privacy.erasure.ErasureRefusal.NotRequested;
import portability.ledger.privacy.erasure.ErasureRefusal.RetentionNotOver;
import portability.ledger.privacy.erasure.ErasureRefusal.SameOfficer;
import portability.ledger.privacy.erasure.ErasureRefusal.UnderLegalHold;

class ErasureTest {
    private static final Instant NOW = Instant.parse("2025-06-30T10:00:00Z");
    private static final Duration GRACE = Duration.ofDays(30);
    private static final Instant DUE = NOW.plus(GRACE);
    private static final ErasureCommand REQUEST = request(ErasureGround.PERSON_ASKED, Optional.empty());
    private static final ErasureCommand CONFIRM = new ConfirmErasure("ana", "officer-2", NOW, GRACE);
    private static final ErasureCommand HOLD = new PlaceHold("ana", "officer-1", "a dispute");

    private static ErasureCommand request(ErasureGround ground, Optional<Instant> keepUntil) {
        return new RequestErasure("ana", "officer-1", ground, "a letter", keepUntil, NOW);
    }

    private static ErasureCommand erase(Instant now) {
        return new EraseSubject("ana", now, false);
    }

    private static Erasure after(ErasureCommand... commands) {
        var erasure = Erasure.none();
        for (var command : commands) for (var event : erasure.decide(command)) erasure = erasure.evolve(event);
        return erasure;
    }

    private static void refuses(Erasure erasure, ErasureCommand command, ErasureRefusal refusal) {
        assertThatThrownBy(() -> erasure.decide(command))
                .isInstanceOfSatisfying(
                        ErasureRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void two_officers_and_the_grace_over_erase_and_only_once() {
        var confirmed = after(REQUEST, CONFIRM);
        assertThat(confirmed.due()).contains(DUE);
        refuses(confirmed, erase(DUE.minusMillis(1)), new NotDue());
        assertThat(confirmed.decide(erase(DUE))).containsExactly(new SubjectErased("ana"));
        var erased = after(REQUEST, CONFIRM, erase(DUE));
        assertThat(erased.decide(erase(DUE))).isEmpty();
        refuses(erased, REQUEST, new AlreadyErased());
        refuses(erased, new CancelErasure("ana", "officer-1", "too late"), new AlreadyErased());
    }

    @Test
    void one_officer_alone_erases_nobody() {
        refuses(Erasure.none(), CONFIRM, new NotRequested());
        refuses(after(REQUEST), new ConfirmErasure("ana", "officer-1", NOW, GRACE), new SameOfficer());
        refuses(after(REQUEST), erase(DUE), new NotDue());
    }

    @Test
    void asked_or_confirmed_again_nothing_changes() {
        assertThat(after(REQUEST).decide(REQUEST)).isEmpty();
        assertThat(after(REQUEST, CONFIRM).decide(new ConfirmErasure("ana", "officer-3", DUE, GRACE)))
                .isEmpty();
        assertThat(after(HOLD).decide(HOLD)).isEmpty();
    }

    @Test
    void a_cancelled_erasure_must_be_asked_for_anew() {
        var cancelled = after(REQUEST, CONFIRM, new CancelErasure("ana", "officer-3", "a mistake"));
        refuses(cancelled, erase(DUE), new NotDue());
        refuses(cancelled, CONFIRM, new NotRequested());
        assertThat(cancelled.decide(REQUEST)).hasSize(1);
    }

    @Test
    void a_hold_stands_in_the_way_at_every_step() {
        refuses(after(HOLD), REQUEST, new UnderLegalHold());
        refuses(after(REQUEST, HOLD), CONFIRM, new UnderLegalHold());
        refuses(after(REQUEST, CONFIRM, HOLD), erase(DUE), new UnderLegalHold());
    }

    @Test
    void a_hold_is_released_by_two() {
        refuses(Erasure.none(), new ReleaseHold("ana", "officer-1"), new NoHold());
        var asked = after(REQUEST, CONFIRM, HOLD, new ReleaseHold("ana", "officer-1"));
        assertThat(asked.held()).isTrue();
        refuses(asked, new ReleaseHold("ana", "officer-1"), new SameOfficer());
        var released =
                after(REQUEST, CONFIRM, HOLD, new ReleaseHold("ana", "officer-1"), new ReleaseHold("ana", "officer-2"));
        assertThat(released.decide(erase(DUE))).containsExactly(new SubjectErased("ana"));
        assertThat(released.releaseAskedBy()).as("a later hold needs two again").isEmpty();
    }

    @Test
    void the_duty_to_keep_yields_to_an_order_and_to_a_mistake_only() {
        var keepUntil = Optional.of(NOW.plusSeconds(1));
        refuses(Erasure.none(), request(ErasureGround.PERSON_ASKED, keepUntil), new RetentionNotOver());
        refuses(Erasure.none(), request(ErasureGround.RETENTION_OVER, keepUntil), new RetentionNotOver());
        assertThat(Erasure.none().decide(request(ErasureGround.ORDERED, keepUntil)))
                .hasSize(1);
        assertThat(Erasure.none().decide(request(ErasureGround.RECORDED_IN_ERROR, keepUntil)))
                .hasSize(1);
        assertThat(Erasure.none().decide(request(ErasureGround.PERSON_ASKED, Optional.of(NOW))))
                .hasSize(1);
    }

    @Test
    void what_the_service_still_works_with_is_not_erased() {
        refuses(after(REQUEST, CONFIRM), new EraseSubject("ana", DUE, true), new InUse());
    }
}
