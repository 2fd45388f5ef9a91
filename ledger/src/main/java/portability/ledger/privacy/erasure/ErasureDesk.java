package portability.ledger.privacy.erasure;

import java.time.Clock;
import java.util.Optional;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.erasure.ErasureCommand.CancelErasure;
import portability.ledger.privacy.erasure.ErasureCommand.ConfirmErasure;
import portability.ledger.privacy.erasure.ErasureCommand.EraseSubject;
import portability.ledger.privacy.erasure.ErasureCommand.PlaceHold;
import portability.ledger.privacy.erasure.ErasureCommand.ReleaseHold;
import portability.ledger.privacy.erasure.ErasureCommand.RequestErasure;
import portability.ledger.privacy.erasure.ErasureRefusal.UnknownSubject;

/// The way to erasures. Each method throws [ErasureRefused] as [Erasure] says, and for subjects nobody knows.
public final class ErasureDesk {
    private final Commands commands;
    private final ErasureLog log;
    private final ErasableSubjects subjects;
    private final ErasureProperties limits;
    private final Clock clock;

    public ErasureDesk(
            Commands commands, ErasureLog log, ErasableSubjects subjects, ErasureProperties limits, Clock clock) {
        this.commands = commands;
        this.log = log;
        this.subjects = subjects;
        this.limits = limits;
        this.clock = clock;
    }

    public void request(String subject, ErasureGround ground, String reason, Principal by) {
        requireKnown(subject);
        var keepUntil = log.keptSince(subject).map(since -> since.plus(limits.retention()));
        send(new RequestErasure(subject, by.name(), ground, reason, keepUntil, clock.instant()), by);
    }

    public void confirm(String subject, Principal by) {
        requireKnown(subject);
        send(new ConfirmErasure(subject, by.name(), clock.instant(), limits.grace()), by);
    }

    public void cancel(String subject, String reason, Principal by) {
        requireKnown(subject);
        send(new CancelErasure(subject, by.name(), reason), by);
    }

    public void placeHold(String subject, String reason, Principal by) {
        requireKnown(subject);
        send(new PlaceHold(subject, by.name(), reason), by);
    }

    /// Asks for the release; by another officer, releases.
    public void releaseHold(String subject, Principal by) {
        requireKnown(subject);
        send(new ReleaseHold(subject, by.name()), by);
    }

    /// How far it is.
    public Erasure get(String subject) {
        return log.of(subject)
                .or(() -> Optional.of(subject).filter(subjects::exists).map(_ -> Erasure.none()))
                .orElseThrow(() -> new ErasureRefused(new UnknownSubject()));
    }

    /// Whether the service still works with it, so that it is not erased though it is due.
    public boolean inUse(String subject) {
        return subjects.inUse(subject);
    }

    /// Erases who is due. What stands in the way of one is looked at again the next time.
    void eraseDue(Principal node) {
        for (var subject : log.due(clock.instant())) {
            try {
                send(new EraseSubject(subject, clock.instant(), subjects.inUse(subject)), node);
            } catch (ErasureRefused _) {
                // A hold was placed, it was cancelled, or the subject is in use: the state says which.
            }
        }
    }

    private void requireKnown(String subject) {
        if (log.of(subject).isEmpty() && !subjects.exists(subject)) throw new ErasureRefused(new UnknownSubject());
    }

    private void send(ErasureCommand command, Principal by) {
        commands.send(new ErasureAggregate.Order(command), by);
    }
}
