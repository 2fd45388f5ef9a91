package portability.contributions.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What is wanted about a person's requests for corrections.
sealed interface CorrectionCommand {
    String personId();

    @TargetAggregateIdentifier
    default String stream() {
        return CorrectionsAggregate.stream(personId());
    }

    /// @param number of the new request
    /// @param due    empty while no terms say
    record LodgeCorrection(
            String personId,
            Request request,
            String number,
            LocalDate receivedOn,
            Optional<Due> due,
            Concern concern,
            Optional<ActingHelper> helper)
            implements CorrectionCommand {}

    record AskAbout(String personId, Request request, String number, Inquiry inquiry) implements CorrectionCommand {}

    /// Answers, and changes the career so.
    record AnswerCorrection(String personId, Request request, String number, Answer answer, List<Change> changes)
            implements CorrectionCommand {
        public AnswerCorrection {
            changes = List.copyOf(changes);
        }
    }

    record ForwardCorrection(String personId, Request request, String number, String institution, String words)
            implements CorrectionCommand {}

    record WithdrawCorrection(
            String personId, Request request, String number, String reason, Optional<ActingHelper> helper)
            implements CorrectionCommand {}

    /// @param reminder 1, 2, 3, …
    record RemindOfCorrection(String personId, String number, int reminder, LocalDate day)
            implements CorrectionCommand {}
}
