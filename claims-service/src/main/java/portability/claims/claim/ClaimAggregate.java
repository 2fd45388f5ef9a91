package portability.claims.claim;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Claim].
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class ClaimAggregate {
    /// A command on its way to a claim.
    record Instruction(@TargetAggregateIdentifier String claimId, ClaimCommand command) {}

    @AggregateIdentifier
    @Nullable
    String claimId;

    private Claim claim = Claim.unknown();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        new ClaimDecisions(instruction.claimId(), claim)
                .decide(instruction.command())
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ClaimEvent event) {
        claimId = event.claimId();
        claim = claim.evolve(event);
    }
}
