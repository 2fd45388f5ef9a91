package portability.claims.restore;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Restore].
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class RestoreAggregate {
    /// One stream for all restores of this node's log.
    static final String STREAM = "restore";

    /// A command on its way.
    record Instruction(@TargetAggregateIdentifier String stream, RestoreCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Restore restore = Restore.none();

    /// @return how far it is after
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Restore handle(Instruction instruction) {
        restore.decide(instruction.command()).forEach(AggregateLifecycle::apply);
        return restore;
    }

    @EventSourcingHandler
    void on(RestoreEvent event) {
        stream = STREAM;
        restore = restore.evolve(event);
    }
}
