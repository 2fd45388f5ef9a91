package portability.claims.health.planned;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [CareFile].
@Aggregate(type = CareDesk.STREAM_TYPE)
class CareAggregate {
    /// A command on its way to a matter of planned care.
    record Instruction(@TargetAggregateIdentifier String stream, String careId, CareCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private CareFile file = CareFile.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        file.decide(instruction.careId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CareEvent event) {
        stream = CareDesk.streamOf(event.careId());
        file = file.evolve(event);
    }
}
