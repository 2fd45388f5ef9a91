package portability.contributions.correction;

import java.time.LocalDate;
import java.util.List;

/// Within what time requests must be answered.
///
/// The law's rule as the institution's officers recorded it; where the law lets a limit that ends on a holiday end
/// later, it may be answered later all the same: the day told is then the earlier one.
///
/// @param months       from the day of receipt
/// @param days         added to the months
/// @param reminderDays how many days after the last day each reminder falls due, rising
/// @param source       what says so
public record CorrectionTerms(int months, int days, List<Integer> reminderDays, String source) {
    private static final int MOST_MONTHS = 24;
    private static final int MOST_DAYS = 730;

    public CorrectionTerms {
        reminderDays = List.copyOf(reminderDays);
        if (months < 0 || months > MOST_MONTHS || days < 0 || days > MOST_DAYS || months + days == 0)
            throw new IllegalArgumentException("no time to answer in: " + months + " months " + days + " days");
        for (int i = 0; i < reminderDays.size(); i++)
            if (reminderDays.get(i) <= (i == 0 ? 0 : reminderDays.get(i - 1)))
                throw new IllegalArgumentException("reminders rise from the day after: " + reminderDays);
    }

    public Due dueFor(LocalDate receivedOn) {
        return new Due(receivedOn.plusMonths(months).plusDays(days), reminderDays, source);
    }
}
