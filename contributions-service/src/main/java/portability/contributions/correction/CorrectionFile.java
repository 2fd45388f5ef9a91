package portability.contributions.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A request and what became of it.
///
/// @param helper    who lodged it for her; empty: she did
/// @param due       empty while no terms say
/// @param reminders how often the officers were reminded
/// @param steps     what was done about it, in that order
public record CorrectionFile(
        String number,
        String personId,
        Concern concern,
        Optional<ActingHelper> helper,
        LocalDate receivedOn,
        Optional<Due> due,
        int reminders,
        List<Taken> steps) {
    /// In the order they were received.
    public static final Comparator<CorrectionFile> AS_RECEIVED =
            Comparator.comparing(CorrectionFile::receivedOn).thenComparing(CorrectionFile::number);

    public CorrectionFile {
        steps = List.copyOf(steps);
    }

    /// A step, and when it was recorded.
    public record Taken(Instant at, CorrectionStep step) {}

    /// Where a request stands.
    public enum State {
        RECEIVED,
        ASKED,
        FORWARDED,
        ACCEPTED,
        PARTLY,
        REFUSED,
        WITHDRAWN;

        public boolean isOpen() {
            return switch (this) {
                case RECEIVED, ASKED, FORWARDED -> true;
                case ACCEPTED, PARTLY, REFUSED, WITHDRAWN -> false;
            };
        }

        /// After a step.
        public static State after(CorrectionStep step) {
            return switch (step) {
                case CorrectionStep.Asked _ -> ASKED;
                case CorrectionStep.Forwarded _ -> FORWARDED;
                case CorrectionStep.Answered(var answer, var _) ->
                    switch (answer.outcome()) {
                        case ACCEPTED -> ACCEPTED;
                        case PARTLY -> PARTLY;
                        case REFUSED -> REFUSED;
                    };
                case CorrectionStep.Withdrawn _ -> WITHDRAWN;
            };
        }
    }

    public State state() {
        return steps.isEmpty() ? State.RECEIVED : State.after(steps.getLast().step());
    }

    /// Does it wait for an answer though the last day for it is over?
    public boolean isOverdue(LocalDate today) {
        return state().isOpen() && due.map(Due::answerBy).filter(today::isAfter).isPresent();
    }
}
