package portability.claims.payment;

import java.util.ArrayList;
import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.LifeCommand.ApplyLifeRule;
import portability.claims.payment.LifeCommand.DismissDeath;
import portability.claims.payment.LifeCommand.NoteDeath;
import portability.claims.payment.LifeCommand.NoteDenial;
import portability.claims.payment.LifeCommand.NoteRequest;
import portability.claims.payment.LifeCommand.ProveLife;
import portability.claims.payment.LifeEvent.AttestationDenied;
import portability.claims.payment.LifeEvent.AttestationRequested;
import portability.claims.payment.LifeEvent.DeathTold;
import portability.claims.payment.LifeEvent.LifeCertificateAsked;
import portability.claims.payment.LifeEvent.LifeProven;
import portability.claims.payment.LifeEvent.PaymentResumed;
import portability.claims.payment.LifeEvent.PaymentSuspended;
import portability.claims.payment.LifeEvent.ToldDeathDismissed;

/// What a command about whether she lives brings about. Pure; repeats bring nothing.
final class LifeDecisions {
    private final String claimId;
    private final Pension pension;
    private final Life life;

    LifeDecisions(String claimId, Pension pension) {
        this.claimId = claimId;
        this.pension = pension;
        this.life = pension.life();
    }

    List<? extends PensionEvent> decide(LifeCommand command) {
        return switch (command) {
            case ApplyLifeRule c -> apply(c);
            case NoteRequest c -> request(c);
            case ProveLife c -> prove(c);
            case NoteDenial c -> deny(c);
            case NoteDeath c -> tell(c);
            case DismissDeath c -> dismiss(c);
        };
    }

    private List<LifeEvent> apply(ApplyLifeRule c) {
        if (pension.died().isPresent() || pension.isOver(c.today())) return List.of();
        return switch (life.next(c.rule(), c.lodgedOn(), c.today())) {
            case Life.Step.Nothing _ -> List.of();
            case Life.Step.Ask(var due, var suspendedFrom) ->
                List.of(new LifeCertificateAsked(
                        claimId, due, suspendedFrom, c.rule().source(), c.rule().remedy()));
            case Life.Step.Suspend _ -> {
                var asked = life.asked().orElseThrow();
                yield List.of(new PaymentSuspended(claimId, asked.due(), asked.source()));
            }
        };
    }

    private List<LifeEvent> request(NoteRequest c) {
        if (life.requests().containsKey(c.documentId())) return List.of();
        if (pension.died().isPresent()) throw new Refused(Refusal.DEATH_KNOWN);
        if (life.asked().filter(asked -> asked.due().equals(c.due())).isEmpty())
            throw new Refused(Refusal.NOTHING_ASKED);
        return List.of(new AttestationRequested(claimId, c.due(), c.institution(), c.documentId()));
    }

    /// A word that does not reach far enough is kept, and payment waits on.
    private List<LifeEvent> prove(ProveLife c) {
        var before = life.proofs().get(c.proofId());
        if (before != null) {
            if (before.equals(c.proof())) return List.of();
            throw new Refused(Refusal.REQUEST_ID_REUSED);
        }
        if (pension.died().isPresent()) throw new Refused(Refusal.DEATH_KNOWN);
        if (c.rule().filter(rule -> !rule.accepts(c.proof().attestedBy())).isPresent())
            throw new Refused(Refusal.ATTESTER_NOT_ACCEPTED);
        if (!c.proof().aliveOn().isAfter(life.knownOn(c.lodgedOn()))) throw new Refused(Refusal.LATER_KNOWN);
        var proven = new LifeProven(claimId, c.proofId(), c.by(), c.proof());
        var events = new ArrayList<LifeEvent>(List.of(proven));
        if (life.suspended() && reachesFarEnough(life.evolve(proven), c))
            events.add(new PaymentResumed(claimId, c.proofId()));
        return events;
    }

    private static boolean reachesFarEnough(Life then, ProveLife c) {
        return c.rule()
                .flatMap(rule -> then.due(rule, c.lodgedOn()).map(due -> due.plusDays(rule.graceDays())))
                .filter(last -> last.isBefore(c.today()))
                .isEmpty();
    }

    private List<LifeEvent> deny(NoteDenial c) {
        boolean isNews = life.requests().values().stream()
                .anyMatch(request -> request.institution().equals(c.institution())
                        && !request.denied().equals(c.reason()));
        return isNews
                ? List.of(new AttestationDenied(claimId, c.institution(), c.documentId(), c.reason()))
                : List.of();
    }

    /// What was reported here already changes nothing any more.
    private List<LifeEvent> tell(NoteDeath c) {
        if (pension.died().isPresent() || life.told().containsKey(c.documentId())) return List.of();
        return List.of(new DeathTold(claimId, c.institution(), c.documentId(), c.death()));
    }

    private List<LifeEvent> dismiss(DismissDeath c) {
        var known = life.told().get(c.documentId());
        if (known == null) throw new Refused(Refusal.UNKNOWN_DOCUMENT);
        if (known.dismissed()) return List.of();
        if (pension.died().isPresent()) throw new Refused(Refusal.DEATH_KNOWN);
        return List.of(new ToldDeathDismissed(claimId, c.documentId(), c.by(), c.reason()));
    }
}
