package portability.contributions.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import portability.contributions.period.PeriodFacts;

/// A period and what became of it.
///
/// @param source `return <id> line <n>` or `officer`
/// @param end    empty while it is in force
/// @param paid   empty where no return says what was due on the period
/// @param evidence on what an officer recorded it; empty where a return states it
public record CareerEntry(
        String periodId,
        PeriodFacts period,
        Instant recordedAt,
        String source,
        Optional<PeriodEnd> end,
        Optional<Paid> paid,
        Optional<String> evidence) {
    /// How a period ceased to hold.
    ///
    /// @param supersededBy the period that holds instead; empty if none does, or those of a whole return do
    /// @param byReturn     the return whose lines hold instead of its return's
    public record PeriodEnd(Instant endedAt, String reason, Optional<String> supersededBy, Optional<String> byReturn) {
        public PeriodEnd(Instant endedAt, String reason, Optional<String> supersededBy) {
            this(endedAt, reason, supersededBy, Optional.empty());
        }
    }

    /// Whether an employer paid what it declared.
    ///
    /// @param inFull       all that was due on the return that stated the period, or on its line
    /// @param countsUnpaid does the scheme count a worker's time though the employer did not pay?
    public record Paid(boolean inFull, boolean countsUnpaid) {}

    /// A period on which nothing was stated to be due.
    public CareerEntry(
            String periodId, PeriodFacts period, Instant recordedAt, String source, Optional<PeriodEnd> end) {
        this(periodId, period, recordedAt, source, end, Optional.empty(), Optional.empty());
    }

    private static final String SAME_TWICE = "the same was recorded before";
    /// By the days they cover.
    public static final Comparator<CareerEntry> BY_DAYS = Comparator.comparing(
                    (CareerEntry entry) -> entry.period.firstDay())
            .thenComparing(entry -> entry.period.lastDay())
            .thenComparing(CareerEntry::periodId);

    private static final Comparator<CareerEntry> AS_RECORDED =
            Comparator.comparing(CareerEntry::recordedAt).thenComparing(CareerEntry::periodId);

    /// The same entries, each fact in force once: where an officer and a return said the same at the same time,
    /// neither could see the other. The first counts. What was recorded again after the first had ended was
    /// meant so.
    public static List<CareerEntry> countedOnce(List<CareerEntry> entries) {
        var counted = new HashMap<PeriodFacts, CareerEntry>();
        var twice = new HashMap<String, CareerEntry>();
        entries.stream().sorted(AS_RECORDED).forEach(entry -> {
            var first = counted.get(entry.period);
            if (first == null || first.endedBefore(entry)) counted.put(entry.period, entry);
            else if (entry.inForce()) twice.put(entry.periodId, entry.saidBy(first));
        });
        return entries.stream()
                .map(entry -> twice.getOrDefault(entry.periodId, entry))
                .toList();
    }

    private boolean endedBefore(CareerEntry later) {
        return end.isPresent() && !end.get().endedAt.isAfter(later.recordedAt);
    }

    private CareerEntry saidBy(CareerEntry first) {
        return ended(new PeriodEnd(recordedAt, SAME_TWICE, Optional.of(first.periodId)));
    }

    /// The same, no longer in force.
    public CareerEntry ended(PeriodEnd by) {
        return new CareerEntry(periodId, period, recordedAt, source, Optional.of(by), paid, evidence);
    }

    /// The same, its period up to a day; empty if nothing of it lies there.
    public Optional<CareerEntry> upTo(LocalDate day) {
        return period.upTo(day).map(part -> new CareerEntry(periodId, part, recordedAt, source, end, paid, evidence));
    }

    public boolean inForce() {
        return end.isEmpty();
    }

    /// Whether it is time that the scheme recognises: in force, and paid, unless the employer's arrears are not the
    /// worker's risk. Where nobody said what was due, nobody may say that it is not paid.
    public boolean counts() {
        return inForce()
                && paid.map(known -> known.inFull || known.countsUnpaid).orElse(true);
    }
}
