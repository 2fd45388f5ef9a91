package portability.contributions.statistics;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.statistics.StatisticsEvent.TablePublished;

/// The tables of one quarter. One that knows not all of the others is not published: with them, it might tell too much.
@Aggregate(type = "statistics")
class PublishedTablesAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private int tables;

    static String stream(String quarter) {
        return "statistics/" + quarter;
    }

    /// Whether it is published.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PublishTable command) {
        if (command.before() != tables) return false;
        AggregateLifecycle.apply(command.published());
        return true;
    }

    @EventSourcingHandler
    void on(TablePublished event) {
        stream = stream(event.quarter());
        tables++;
    }
}
