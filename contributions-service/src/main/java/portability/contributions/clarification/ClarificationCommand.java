package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What is wanted of the clarifications about one registration.
sealed interface ClarificationCommand {
    String personId();

    @TargetAggregateIdentifier
    default String stream() {
        return ClarificationsAggregate.stream(personId());
    }

    /// Opens, changes, closes and reopens what follows from all that contradicts now.
    ///
    /// @param documents the records of others that were compared
    /// @param dueOn     until when an answer to what is opened is expected
    record Reconsider(String personId, List<Contradiction> found, Set<String> documents, LocalDate dueOn)
            implements ClarificationCommand {}

    /// Notes what was done.
    record NoteClarification(String personId, Request request, String caseId, String by, String note)
            implements ClarificationCommand {}

    /// Answers one.
    ///
    /// @param institution ours
    /// @param found       all that contradicts now
    record AnswerClarification(
            String personId,
            Request request,
            String caseId,
            String by,
            Outcome outcome,
            String reason,
            String institution,
            List<Contradiction> found)
            implements ClarificationCommand {}
}
