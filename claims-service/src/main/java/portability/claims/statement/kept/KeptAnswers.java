package portability.claims.statement.kept;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.statement.StatementProperties;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.privacy.reads.ReadLog;

/// The way to kept answers. What it reads is always current: folded from the person's stream.
@Component
public class KeptAnswers {
    private static final String PREFIX = "statement/";
    private static final Principal NODE = Principal.node("statement");

    private final Commands commands;
    private final EventStore events;
    private final KeyRing keys;
    private final ReadLog reads;
    private final StatementProperties settings;
    private final Clock clock;

    KeptAnswers(
            Commands commands,
            EventStore events,
            KeyRing keys,
            ReadLog reads,
            StatementProperties settings,
            Clock clock) {
        this.commands = commands;
        this.events = events;
        this.keys = keys;
        this.reads = reads;
        this.settings = settings;
        this.clock = clock;
    }

    /// The name under which what is kept and read of a person stands in this service's log.
    public static String subjectOf(String personId) {
        return PREFIX + personId;
    }

    public static boolean isSubject(String subject) {
        return subject.startsWith(PREFIX);
    }

    /// Whether anything is kept of a subject, or was read of it.
    public boolean exists(String subject) {
        return isSubject(subject)
                && (events.lastSequenceNumberFor(subject).isPresent()
                        || !reads.of(subject).isEmpty());
    }

    /// Of a person that was erased here nothing is kept.
    public void keep(String personId, String institution, Instant signed, Octets answer, Octets worth) {
        var subject = subjectOf(personId);
        if (keys.isErased(subject)) return;
        var notBefore = clock.instant().minus(settings.keepAgain());
        commands.send(new KeepAnswer(subject, institution, signed, answer, worth, notBefore), NODE);
    }

    /// By institution; nothing of a person that was erased.
    public Map<String, AnswerKept> of(String personId) {
        var subject = subjectOf(personId);
        if (keys.isErased(subject)) return Map.of();
        try {
            var kept = Kept.nothing();
            var stream = events.readEvents(subject, 0);
            while (stream.hasNext())
                if (stream.next().getPayload() instanceof AnswerKept answer) kept = kept.evolve(answer);
            return kept.answers();
        } catch (SubjectErasedAlready _) {
            return Map.of();
        }
    }
}
