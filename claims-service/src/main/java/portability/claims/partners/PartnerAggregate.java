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
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
import portability.claims.partners.PartnerCommand.DeclareCompromised;
import portability.claims.partners.PartnerCommand.EnrolPartner;

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

    /// @return does the descriptor that was meant count now?
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(Instruction instruction) {
        partner.decide(instruction.command()).forEach(AggregateLifecycle::apply);
        return switch (instruction.command()) {
            case EnrolPartner enrol -> partner.counts(enrol.fingerprint());
            case ConfirmFingerprint confirm -> partner.counts(confirm.fingerprint());
            case DeclareCompromised _ -> partner.active();
        };
    }

    @EventSourcingHandler
    void on(PartnerEvent event) {
        stream = streamOf(event.institution());
        partner = partner.evolve(event);
    }
}
