package portability.claims.offset;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Offsets].
@Aggregate(type = OffsetDesk.STREAM_TYPE)
class OffsetAggregate {
    /// A command on its way to the deductions of a case.
    record Instruction(@TargetAggregateIdentifier String stream, String claimId, OffsetCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Offsets offsets = Offsets.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        offsets.decide(instruction.claimId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(OffsetEvent event) {
        stream = OffsetDesk.streamOf(event.claimId());
        offsets = offsets.evolve(event);
    }
}
