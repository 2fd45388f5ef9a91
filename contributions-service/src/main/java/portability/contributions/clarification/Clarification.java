package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import portability.contributions.clarification.ClarificationEvent.ClarificationAnswered;
import portability.contributions.clarification.ClarificationEvent.ClarificationChanged;
import portability.contributions.clarification.ClarificationEvent.ClarificationClosed;
import portability.contributions.clarification.ClarificationEvent.ClarificationNoted;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;

/// One question about what contradicts between two institutions, as it stands.
///
/// @param one       the institution whose record is contradicted
/// @param findings  as last found while it was open
/// @param documents the records that were compared then
/// @param outcome   of the answer; empty unless it is answered
public record Clarification(
        String caseId,
        ContradictionRule rule,
        String one,
        String other,
        Status status,
        LocalDate dueOn,
        List<Finding> findings,
        List<String> documents,
        Optional<Outcome> outcome) {
    public Clarification {
        findings = List.copyOf(findings);
        documents = List.copyOf(documents);
    }

    /// How far it is.
    public enum Status {
        OPEN,
        ANSWERED,
        CLOSED
    }

    public static Clarification opened(ClarificationOpened e) {
        return new Clarification(
                e.caseId(),
                e.rule(),
                e.one(),
                e.other(),
                Status.OPEN,
                e.dueOn(),
                e.findings(),
                e.documents(),
                Optional.empty());
    }

    /// After something happened to it since it was opened.
    public Clarification evolve(ClarificationEvent event) {
        return switch (event) {
            case ClarificationOpened e -> opened(e);
            case ClarificationChanged e -> found(dueOn, e.findings(), e.documents());
            case ClarificationNoted _ -> this;
            case ClarificationAnswered e -> settled(Status.ANSWERED, Optional.of(e.outcome()));
            case ClarificationClosed _ -> settled(Status.CLOSED, Optional.empty());
            case ClarificationReopened e -> found(e.dueOn(), e.findings(), e.documents());
        };
    }

    private Clarification found(LocalDate due, List<Finding> now, List<String> compared) {
        return new Clarification(caseId, rule, one, other, Status.OPEN, due, now, compared, Optional.empty());
    }

    private Clarification settled(Status how, Optional<Outcome> answer) {
        return new Clarification(caseId, rule, one, other, how, dueOn, findings, documents, answer);
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    boolean saysAlready(Contradiction found) {
        return findings.equals(found.findings()) && documents.equals(found.documents());
    }

    /// Does an answer hold against what is found now?
    boolean stillAnswers(Contradiction found) {
        boolean knewIt = new HashSet<>(findings).containsAll(found.findings());
        boolean knewTheirRecords = new HashSet<>(documents).containsAll(found.documents());
        return outcome.map(answer -> switch (answer) {
                    case BOTH_STAND -> knewIt;
                    // They were to send a better one.
                    case THEIRS_CORRECTED -> knewIt && knewTheirRecords;
                    case OURS_CORRECTED, NOT_THE_SAME_PERSON -> false;
                })
                .orElse(false);
    }

    /// Did officers find that both are right in all that is found?
    boolean bothStand(Contradiction found) {
        return outcome.filter(Outcome.BOTH_STAND::equals).isPresent() && stillAnswers(found);
    }

    /// The records that are another person's; none unless that was the answer.
    List<String> setAside() {
        return outcome.filter(Outcome.NOT_THE_SAME_PERSON::equals).isPresent() ? documents : List.of();
    }
}
