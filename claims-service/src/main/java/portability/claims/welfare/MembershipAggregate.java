package portability.claims.welfare;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Membership].
@Aggregate(type = WelfareDesk.STREAM_TYPE)
class MembershipAggregate {
    /// A command on its way to a membership.
    record Instruction(@TargetAggregateIdentifier String stream, String membershipId, WelfareCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Membership membership = Membership.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        new WelfareDecisions(instruction.membershipId(), membership)
                .decide(instruction.command())
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(WelfareEvent event) {
        stream = WelfareDesk.streamOf(event.membershipId());
        membership = membership.evolve(event);
    }
}
