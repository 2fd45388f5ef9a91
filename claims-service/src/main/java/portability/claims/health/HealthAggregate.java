package portability.claims.health;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [EntitlementFile].
@Aggregate(type = HealthDesk.STREAM_TYPE)
class HealthAggregate {
    /// A command on its way to a right.
    record Instruction(@TargetAggregateIdentifier String stream, String entitlementId, HealthCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private EntitlementFile file = EntitlementFile.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        file.decide(instruction.entitlementId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(HealthEvent event) {
        stream = HealthDesk.streamOf(event.entitlementId());
        file = file.evolve(event);
    }
}
