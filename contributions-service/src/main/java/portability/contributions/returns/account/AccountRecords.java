package portability.contributions.returns.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the tables know of terms and reminders.
public interface AccountRecords {
    /// A reminder that fell due and was not given, of a return that stands and is not all paid.
    record DueReminder(String returnId, int number, LocalDate dueOn) {}

    /// The terms for a period of a scheme that ends on a day.
    Optional<ReturnTerms> terms(String scheme, LocalDate lastDay);

    /// Those that have fallen due by a day, the oldest first.
    List<DueReminder> remindersDue(LocalDate day, int atMost);
}
