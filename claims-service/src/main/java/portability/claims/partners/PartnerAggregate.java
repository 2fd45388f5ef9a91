package portability.claims.partners;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Partner].
@Aggregate
class PartnerAggregate {
    /// A command on its way to a partner's stream.
    record Instruction(@TargetAggregateIdentifier String stream, PartnerCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Partner partner = Partner.unknown();

    static String streamOf(String institution) {
        return "partner/" + institution;
    }

    static Instruction to(String institution, PartnerCommand command) {
        return new Instruction(streamOf(institution), command);
    }

    /// @return is the partner active now?
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(Instruction instruction) {
        partner.decide(instruction.command()).forEach(AggregateLifecycle::apply);
        return partner.active();
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        stream = streamOf(event.institution());
        partner = partner.evolve(event);
    }
}
