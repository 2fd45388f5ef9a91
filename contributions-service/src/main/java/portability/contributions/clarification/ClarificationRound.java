package portability.contributions.clarification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.contributions.clarification.ClarificationCommand.AnswerClarification;
import portability.contributions.clarification.ClarificationCommand.NoteClarification;
import portability.contributions.clarification.ClarificationCommand.Reconsider;
import portability.contributions.clarification.Considered.Due;
import portability.contributions.person.KnownPersons;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.NotTheWriter;

/// Compares what is recorded of persons, and has clarifications opened, changed and closed.
///
/// For whom, is found from what is recorded: whatever a crash cut off, the next round makes up for. One person
/// after another: what is compared last has seen all that was compared before, and commands are sent by one
/// process alone.
public final class ClarificationRound {
    private static final Logger LOG = LoggerFactory.getLogger(ClarificationRound.class);
    private static final Principal NODE = Principal.node("clarifications");

    private final String institution;
    private final CurrentReads reads;
    private final KnownPersons persons;
    private final Comparison comparison;
    private final Considered considered;
    private final Commands commands;
    private final Clock clock;
    private final ClarificationLimits limits;

    public ClarificationRound(
            String institution,
            CurrentReads reads,
            KnownPersons persons,
            Comparison comparison,
            Considered considered,
            Commands commands,
            Clock clock,
            ClarificationLimits limits) {
        this.institution = institution;
        this.reads = reads;
        this.persons = persons;
        this.comparison = comparison;
        this.considered = considered;
        this.commands = commands;
        this.clock = clock;
        this.limits = limits;
    }

    /// What the tables do not show yet, a later round finds. One person about whom nothing can be said now holds up
    /// nobody.
    public void run() {
        var due = considered.due();
        long waiting = due.stream().filter(each -> !compared(each)).count();
        if (waiting > 0) LOG.warn("{} of {} comparisons wait", waiting, due.size());
    }

    private synchronized boolean compared(Due due) {
        try {
            reconsider(due.personId());
            considered.considered(due);
            return true;
        } catch (NotTheWriter notHere) {
            throw notHere;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /// At once, as far as it can be done now.
    public synchronized void lookAt(String personId) {
        try {
            reconsider(personId);
        } catch (RuntimeException failed) {
            LOG.warn("a comparison waits: {}", failed.getClass().getName());
        }
    }

    private void reconsider(String personId) {
        var compared = reads.once(() -> {
            reads.awaitAbout(personId);
            return comparison.of(personId);
        });
        if (compared.changesNothing()) return;
        var dueOn = LocalDate.now(clock).plusDays(limits.answerWithin().toDays());
        commands.send(new Reconsider(personId, compared.found(), compared.documents(), dueOn), NODE);
    }

    /// @throws Refused UnknownPerson, UnknownClarification, ClarificationNotOpen
    public void note(Request request, String personId, String caseId, String by, String note) {
        persons.require(personId);
        commands.send(request.commandId(), new NoteClarification(personId, request, caseId, by, note));
    }

    /// @throws Refused UnknownPerson, UnknownClarification, ClarificationNotOpen, OutcomeDoesNotFit,
    /// StillContradicts
    public synchronized void answer(
            Request request, String personId, String caseId, String by, Outcome outcome, String reason) {
        persons.require(personId);
        List<Contradiction> found = comparison.of(personId).found();
        commands.send(
                request.commandId(),
                new AnswerClarification(personId, request, caseId, by, outcome, reason, institution, found));
        lookAt(personId);
    }
}
