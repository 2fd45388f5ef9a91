package portability.contributions.returns.account;

import java.time.LocalDate;
import java.util.List;

/// What a return is about as a whole, and what its sender says is due on it.
///
/// @param due one amount per currency; empty if nothing was stated
public record StatedDue(String scheme, LocalDate firstDay, LocalDate lastDay, List<Amount> due) {
    public StatedDue {
        due = List.copyOf(due);
        if (lastDay.isBefore(firstDay)) throw new IllegalArgumentException("the last day is before the first");
        if (Amount.sums(due).size() != due.size())
            throw new IllegalArgumentException("a currency is stated once: " + due.size());
    }
}
