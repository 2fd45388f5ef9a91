package portability.totalisation.settlement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Days on which no limit ends: public holidays as an institution published them, and weekends. Calendars
/// are data.
///
/// @param id  whose calendar it is, for the step: `EU institutions 2025`
/// @param off days of the week
public record Calendar(String id, Set<DayOfWeek> off, Set<LocalDate> holidays) {
    public Calendar {
        off = Set.copyOf(off);
        holidays = Set.copyOf(holidays);
        if (off.size() == 7)
            throw new IllegalArgumentException("a calendar has at least one working day a week: " + id);
    }

    public boolean isOff(LocalDate day) {
        return off.contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    /// The day itself, or the next that is not off.
    public LocalDate nextWorkingDay(LocalDate day) {
        var next = day;
        while (isOff(next)) next = next.plusDays(1);
        return next;
    }
}
