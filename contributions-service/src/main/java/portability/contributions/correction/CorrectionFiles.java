package portability.contributions.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.correction.CorrectionFile.State;

/// The requests for corrections, as they are now.
public interface CorrectionFiles {
    /// Whose a request is; empty if there is none of that number, or the person was erased.
    Optional<String> personOf(String number);

    Optional<CorrectionFile> byNumber(String number);

    /// In the order they were received.
    List<CorrectionFile> of(String personId);

    /// The terms for a request that is received on a day.
    Optional<CorrectionTerms> terms(LocalDate receivedOn);

    /// Those that wait for an answer: without a day for it first, then by that day.
    ///
    /// @param overdueOn only those whose last day is over on this day; empty: all
    List<OpenCorrection> open(Optional<LocalDate> overdueOn, int atMost);

    /// Reminders that have fallen due by a day and were not given, the oldest first.
    List<DueReminder> remindersDue(LocalDate day, int atMost);

    /// A request on the worklist. Nothing in it is about a person.
    record OpenCorrection(
            String number, State state, LocalDate receivedOn, Optional<LocalDate> answerBy, int reminders) {}

    /// @param reminder 1, 2, 3, …
    record DueReminder(String personId, String number, int reminder) {}
}
