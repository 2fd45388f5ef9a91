package portability.claims.situation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Situation].
@Aggregate(type = SituationDesk.STREAM_TYPE)
class SituationAggregate {
    /// A command on its way to the situation of a claim.
    record Instruction(@TargetAggregateIdentifier String stream, String claimId, SituationCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Situation situation = Situation.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        situation.decide(instruction.claimId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(SituationEvent event) {
        stream = SituationDesk.streamOf(event.claimId());
        situation = situation.evolve(event);
    }
}
