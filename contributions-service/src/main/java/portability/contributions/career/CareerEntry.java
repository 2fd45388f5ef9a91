package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import portability.contributions.period.PeriodFacts;

/// A period and what became of it.
///
/// @param source `return <id> line <n>` or `officer`
/// @param end    empty while it is in force
public record CareerEntry(
        String periodId, PeriodFacts period, Instant recordedAt, String source, Optional<PeriodEnd> end) {
    /// How a period ceased to hold.
    ///
    /// @param supersededBy the period that holds instead; empty if it was withdrawn
    public record PeriodEnd(String reason, Optional<String> supersededBy) {}

    /// The same, its period up to a day; empty if nothing of it lies there.
    public Optional<CareerEntry> upTo(LocalDate day) {
        return period.upTo(day).map(part -> new CareerEntry(periodId, part, recordedAt, source, end));
    }

    public boolean inForce() {
        return end.isEmpty();
    }
}
