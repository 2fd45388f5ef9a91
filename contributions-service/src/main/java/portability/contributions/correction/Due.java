package portability.contributions.correction;

import java.time.LocalDate;
import java.util.List;

/// Until when a request must be answered.
///
/// @param answerBy     that day is in time
/// @param reminderDays how many days after it each reminder falls due, rising
/// @param source       what says so
public record Due(LocalDate answerBy, List<Integer> reminderDays, String source) {
    public Due {
        reminderDays = List.copyOf(reminderDays);
    }
}
