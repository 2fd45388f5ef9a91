package portability.contributions.clarification;

import java.time.LocalDate;
import java.util.List;
import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to the clarifications about one registration.
public sealed interface ClarificationEvent {
    String personId();

    String caseId();

    /// Two records contradict each other.
    ///
    /// @param one   the institution whose record is contradicted
    /// @param dueOn until when an answer is expected
    record ClarificationOpened(
            @Subject String personId,
            String caseId,
            ContradictionRule rule,
            String one,
            String other,
            List<String> documents,
            LocalDate dueOn,
            @Personal List<Finding> findings)
            implements ClarificationEvent {
        public ClarificationOpened {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }

    /// While it was open, something else was found to contradict, or other records were compared.
    record ClarificationChanged(
            @Subject String personId,
            String caseId,
            List<String> documents,
            @Personal List<Finding> findings) implements ClarificationEvent {
        public ClarificationChanged {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }

    /// An officer noted what was done about it.
    record ClarificationNoted(
            @Subject String personId,
            Request request,
            String caseId,
            String by,
            @Personal String note) implements ClarificationEvent {}

    /// An officer answered it.
    record ClarificationAnswered(
            @Subject String personId,
            Request request,
            String caseId,
            String by,
            Outcome outcome,
            @Personal String reason)
            implements ClarificationEvent {}

    /// Nothing contradicts any more.
    record ClarificationClosed(@Subject String personId, String caseId, ClosedBecause because)
            implements ClarificationEvent {}

    /// It contradicts again, or something that the answer did not know of does.
    record ClarificationReopened(
            @Subject String personId,
            String caseId,
            List<String> documents,
            LocalDate dueOn,
            @Personal List<Finding> findings)
            implements ClarificationEvent {
        public ClarificationReopened {
            documents = List.copyOf(documents);
            findings = List.copyOf(findings);
        }
    }
}
