package portability.contributions.returns.account;

import java.time.LocalDate;
import java.util.List;

/// When contributions to a scheme are due, when an employer is reminded, and whose risk arrears are.
///
/// The institution's rule as its officers recorded it; where the law lets a limit that ends on a holiday end
/// later, they record a later day.
///
/// @param dueDayOfMonth in the month after the one in which the return's period ends; 1 to 28
/// @param reminderDays  how many days after the due day each reminder falls due, rising
/// @param countsUnpaid  is a worker's time counted though the employer did not pay?
public record ReturnTerms(int dueDayOfMonth, List<Integer> reminderDays, boolean countsUnpaid) {
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    public ReturnTerms {
        reminderDays = List.copyOf(reminderDays);
        if (dueDayOfMonth < 1 || dueDayOfMonth > LAST_DAY_OF_EVERY_MONTH)
            throw new IllegalArgumentException("no day of every month: " + dueDayOfMonth);
        for (int i = 0; i < reminderDays.size(); i++)
            if (reminderDays.get(i) <= (i == 0 ? 0 : reminderDays.get(i - 1)))
                throw new IllegalArgumentException("reminders rise from the day after: " + reminderDays);
    }

    /// Until when contributions for a period that ends on a day can be paid in time: that day is in time.
    public LocalDate dueDay(LocalDate lastDay) {
        return lastDay.plusMonths(1).withDayOfMonth(dueDayOfMonth);
    }
}
