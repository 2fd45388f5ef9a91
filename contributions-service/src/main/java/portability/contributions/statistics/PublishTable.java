package portability.contributions.statistics;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.statistics.StatisticsEvent.TablePublished;

/// Publishes a table that was protected against those before it.
///
/// @param before how many tables of the quarter it takes into account
record PublishTable(int before, TablePublished published) {
    @TargetAggregateIdentifier
    String stream() {
        return PublishedTablesAggregate.stream(published.quarter());
    }
}
