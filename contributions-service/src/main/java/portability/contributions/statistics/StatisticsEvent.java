package portability.contributions.statistics;

import java.time.Instant;

/// What was published of a quarter. Holds nobody's data.
public sealed interface StatisticsEvent {
    /// Everybody may see this table. It is never counted again: whoever asks later is shown the same.
    ///
    /// @param quarter    as [Quarter] writes it
    /// @param knownAt    all tables of a quarter count what was known at one moment
    /// @param population how many persons were counted; itself not published
    record TablePublished(String quarter, Instant knownAt, int population, Rules rules, PublishedTable table)
            implements StatisticsEvent {}
}
