package portability.ledger.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portability.ledger.privacy.erasure.ErasureCommand.CancelErasure;
import portability.ledger.privacy.erasure.ErasureCommand.ConfirmErasure;
import portability.ledger.privacy.erasure.ErasureCommand.EraseSubject;
import portability.ledger.privacy.erasure.ErasureCommand.PlaceHold;
import portability.ledger.privacy.erasure.ErasureCommand.ReleaseHold;
import portability.ledger.privacy.erasure.ErasureCommand.RequestErasure;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureCancelled;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureConfirmed;
import portability.ledger.privacy.erasure.ErasureEvent.ErasureRequested;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldPlaced;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldReleaseAsked;
import portability.ledger.privacy.erasure.ErasureEvent.LegalHoldReleased;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.erasure.ErasureRefusal.AlreadyErased;
import portability.ledger.privacy.erasure.ErasureRefusal.InUse;
import portability.ledger.privacy.erasure.ErasureRefusal.NoHold;
import portability.ledger.privacy.erasure.ErasureRefusal.NotDue;
import portability.ledger.privacy.erasure.ErasureRefusal.NotRequested;
import portability.ledger.privacy.erasure.ErasureRefusal.RetentionNotOver;
import portability.ledger.privacy.erasure.ErasureRefusal.SameOfficer;
import portability.ledger.privacy.erasure.ErasureRefusal.UnderLegalHold;

/// How far the erasure of one subject has come: decides and evolves.
///
/// @param requestedBy   empty: nobody asks for it
/// @param due           when the grace is over; empty: not confirmed
/// @param held          by a legal hold
/// @param releaseAskedBy who wants the hold released
public record Erasure(
        Optional<String> requestedBy,
        Optional<Instant> due,
        boolean held,
        Optional<String> releaseAskedBy,
        boolean erased) {
    static Erasure none() {
        return new Erasure(Optional.empty(), Optional.empty(), false, Optional.empty(), false);
    }

    static String streamOf(String subject) {
        return "erasure/" + subject;
    }

    /// @throws ErasureRefused as each says; every command but the deed itself also AlreadyErased
    List<ErasureEvent> decide(ErasureCommand command) {
        if (erased && command instanceof EraseSubject) return List.of();
        if (erased) throw new ErasureRefused(new AlreadyErased());
        return switch (command) {
            case RequestErasure request -> request(request);
            case ConfirmErasure confirm -> confirm(confirm);
            case CancelErasure cancel -> cancel(cancel);
            case PlaceHold place ->
                held ? List.of() : List.of(new LegalHoldPlaced(place.subject(), place.by(), place.reason()));
            case ReleaseHold release -> release(release);
            case EraseSubject erase -> erase(erase);
        };
    }

    private List<ErasureEvent> request(RequestErasure c) {
        if (held) throw new ErasureRefused(new UnderLegalHold());
        if (c.keepUntil().filter(until -> until.isAfter(c.now())).isPresent()
                && !c.ground().holdsBeforeRetentionEnds()) throw new ErasureRefused(new RetentionNotOver());
        if (requestedBy.isPresent()) return List.of();
        return List.of(new ErasureRequested(c.subject(), c.by(), c.ground(), c.reason()));
    }

    private List<ErasureEvent> confirm(ConfirmErasure c) {
        if (requestedBy.isEmpty()) throw new ErasureRefused(new NotRequested());
        if (requestedBy.get().equals(c.by())) throw new ErasureRefused(new SameOfficer());
        if (held) throw new ErasureRefused(new UnderLegalHold());
        if (due.isPresent()) return List.of();
        return List.of(new ErasureConfirmed(c.subject(), c.by(), c.now().plus(c.grace())));
    }

    private List<ErasureEvent> cancel(CancelErasure c) {
        if (requestedBy.isEmpty()) throw new ErasureRefused(new NotRequested());
        return List.of(new ErasureCancelled(c.subject(), c.by(), c.reason()));
    }

    private List<ErasureEvent> release(ReleaseHold c) {
        if (!held) throw new ErasureRefused(new NoHold());
        if (releaseAskedBy.isEmpty()) return List.of(new LegalHoldReleaseAsked(c.subject(), c.by()));
        if (releaseAskedBy.get().equals(c.by())) throw new ErasureRefused(new SameOfficer());
        return List.of(new LegalHoldReleased(c.subject(), c.by()));
    }

    private List<ErasureEvent> erase(EraseSubject c) {
        if (held) throw new ErasureRefused(new UnderLegalHold());
        if (due.filter(moment -> !moment.isAfter(c.now())).isEmpty()) throw new ErasureRefused(new NotDue());
        if (c.inUse()) throw new ErasureRefused(new InUse());
        return List.of(new SubjectErased(c.subject()));
    }

    Erasure evolve(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested ->
                new Erasure(Optional.of(requested.by()), Optional.empty(), held, releaseAskedBy, false);
            case ErasureConfirmed confirmed ->
                new Erasure(requestedBy, Optional.of(confirmed.due()), held, releaseAskedBy, false);
            case ErasureCancelled _ -> new Erasure(Optional.empty(), Optional.empty(), held, releaseAskedBy, false);
            case LegalHoldPlaced _ -> new Erasure(requestedBy, due, true, Optional.empty(), false);
            case LegalHoldReleaseAsked asked -> new Erasure(requestedBy, due, held, Optional.of(asked.by()), false);
            case LegalHoldReleased _ -> new Erasure(requestedBy, due, false, Optional.empty(), false);
            case SubjectErased _ -> new Erasure(requestedBy, due, held, releaseAskedBy, true);
        };
    }
}
