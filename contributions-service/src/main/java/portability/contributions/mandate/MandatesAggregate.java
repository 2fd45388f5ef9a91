package portability.contributions.mandate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.mandate.MandateCommand.GrantMandate;
import portability.contributions.mandate.MandateCommand.RevokeMandate;

/// Axon's shell around [Mandates].
@Aggregate(type = "mandates")
class MandatesAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Mandates mandates = Mandates.none();

    static String stream(String personId) {
        return "mandates/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(GrantMandate command) {
        var granted = mandates.grant(command);
        AggregateLifecycle.apply(granted);
        return granted.mandateId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeMandate command) {
        AggregateLifecycle.apply(mandates.revoke(command));
    }

    @EventSourcingHandler
    void on(MandateEvent event) {
        stream = stream(event.personId());
        mandates = mandates.evolve(event);
    }
}
