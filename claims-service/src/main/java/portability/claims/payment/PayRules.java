package portability.claims.payment;

import java.time.LocalDate;
import java.time.YearMonth;

/// How an institution pays a pension. Kept with each pension when it is opened: another rule later says nothing about
/// months that are paid.
///
/// @param payDay     the day of the month on which it pays that month; the last one where the month has fewer days
/// @param firstMonth what is paid for a month in which the right begins after its first day
/// @param afterDeath until when it pays where the person died
public record PayRules(int payDay, FirstMonth firstMonth, AfterDeath afterDeath) {
    private static final int MOST_DAYS = 31;

    public PayRules {
        if (payDay < 1 || payDay > MOST_DAYS) throw new IllegalArgumentException("no day of a month: " + payDay);
    }

    /// What is paid for a month that is not the pension's from its first day on.
    public enum FirstMonth {
        WHOLE,
        /// So many days as are left, of those the month has; rounded half up, once.
        BY_DAYS
    }

    /// The last day for which a pension is paid.
    public enum AfterDeath {
        END_OF_MONTH,
        DAY_OF_DEATH
    }

    /// When a month is due.
    public LocalDate dueDay(YearMonth month) {
        return month.atDay(Math.min(payDay, month.lengthOfMonth()));
    }

    LocalDate lastDay(LocalDate death) {
        return switch (afterDeath) {
            case END_OF_MONTH -> YearMonth.from(death).atEndOfMonth();
            case DAY_OF_DEATH -> death;
        };
    }
}
