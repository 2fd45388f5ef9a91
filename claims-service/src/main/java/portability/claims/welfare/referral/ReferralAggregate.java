package portability.claims.welfare.referral;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Referral].
@Aggregate(type = ReferralDesk.STREAM_TYPE)
class ReferralAggregate {
    /// A command on its way to a referral.
    record Instruction(@TargetAggregateIdentifier String stream, String caseId, ReferralCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Referral referral = Referral.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        referral.decide(instruction.caseId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        stream = ReferralDesk.streamOf(event.caseId());
        referral = referral.evolve(event);
    }
}
