package portability.contributions.period;

import java.time.LocalDate;

/// How much is known of the days of a period. The first day and the last stand in it all the same: the time lies
/// nowhere but between them.
public enum Dating {
    /// The first day and the last are known.
    DAYS,
    /// Only the months are. Without a quantity, each of them counts whole.
    MONTHS,
    /// Only the years are; a quantity says how much time lies in them.
    YEARS,
    /// A quantity that lies somewhere between two days.
    UNDATED;

    /// Whether a period that is so dated can begin on the day.
    boolean begins(LocalDate firstDay) {
        return switch (this) {
            case DAYS, UNDATED -> true;
            case MONTHS -> firstDay.getDayOfMonth() == 1;
            case YEARS -> firstDay.getDayOfYear() == 1;
        };
    }

    /// Whether a period that is so dated can end on the day.
    boolean ends(LocalDate lastDay) {
        return begins(lastDay.plusDays(1));
    }

    /// Whether the days alone say nothing of how much time there was.
    boolean needsQuantity() {
        return switch (this) {
            case DAYS, MONTHS -> false;
            case YEARS, UNDATED -> true;
        };
    }

    /// Where a period whose days say all is cut to be known up to a day: no part of a month was stated.
    LocalDate cutAt(LocalDate day) {
        return switch (this) {
            case DAYS -> day;
            case MONTHS -> day.withDayOfMonth(day.lengthOfMonth());
            case YEARS, UNDATED -> throw new IllegalStateException("of a quantity, no part was stated");
        };
    }
}
