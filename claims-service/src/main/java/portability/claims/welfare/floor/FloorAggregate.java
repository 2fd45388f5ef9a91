package portability.claims.welfare.floor;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Floor].
@Aggregate(type = FloorDesk.STREAM_TYPE)
class FloorAggregate {
    /// A command on its way to the floor of a claim.
    record Instruction(@TargetAggregateIdentifier String stream, String claimId, FloorCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Floor floor = Floor.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        floor.decide(instruction.claimId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(FloorEvent event) {
        stream = FloorDesk.streamOf(event.claimId());
        floor = floor.evolve(event);
    }
}
