package portability.claims.payment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Pension]. Not cached: runs append to its stream beside it.
@Aggregate(type = PensionDesk.STREAM_TYPE)
class PensionAggregate {
    /// A command on its way to a pension.
    record Instruction(@TargetAggregateIdentifier String stream, String claimId, PensionCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Pension pension = Pension.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        new PensionDecisions(instruction.claimId(), pension)
                .decide(instruction.command())
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PensionEvent event) {
        stream = PensionDesk.streamOf(event.claimId());
        pension = pension.evolve(event);
    }
}
