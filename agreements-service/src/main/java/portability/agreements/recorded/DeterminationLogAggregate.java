package portability.agreements.recorded;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The determinations of one case. The last one asked again of the same law is no new fact.
@Aggregate(type = "determinations")
class DeterminationLogAggregate {
    /// A determination on its way to its case's stream.
    record Keep(@TargetAggregateIdentifier String stream, DeterminationRecorded made) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable DeterminationRecorded last;

    static String stream(String reference) {
        return "determinations/" + reference;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Keep command) {
        if (!command.made().equals(last)) AggregateLifecycle.apply(command.made());
    }

    @EventSourcingHandler
    void on(DeterminationRecorded event) {
        stream = stream(event.reference());
        last = event;
    }
}
