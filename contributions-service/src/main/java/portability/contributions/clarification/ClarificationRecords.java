package portability.contributions.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.clarification.Clarification.Status;

/// Clarifications as they are now.
public interface ClarificationRecords {
    /// All of one registration, the one due first first.
    List<Told> of(String personId);

    /// Those that are open, of everybody, the one due first first.
    ///
    /// @param dueBefore only those due before this day; empty: all
    List<Listed> open(Optional<LocalDate> dueBefore, int most);

    /// A clarification with all that happened to it.
    ///
    /// @param openedAt when it was opened, or reopened last
    record Told(String personId, Clarification now, Instant openedAt, List<Moment> history) {
        public Told {
            history = List.copyOf(history);
        }
    }

    /// What is said of a clarification where nobody's data is to be shown.
    record Listed(
            String personId,
            String caseId,
            ContradictionRule rule,
            String one,
            String other,
            Status status,
            Instant openedAt,
            LocalDate dueOn) {}

    /// Something that happened to a clarification.
    ///
    /// @param what    OPENED, CHANGED, NOTED, ANSWERED, CLOSED or REOPENED
    /// @param by      an officer; empty where nobody did it
    /// @param outcome of an answer, or why it was closed
    record Moment(Instant at, String what, String by, String outcome, String text) {}
}
