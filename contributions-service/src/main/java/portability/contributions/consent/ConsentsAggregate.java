package portability.contributions.consent;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.consent.ConsentCommand.GiveConsent;
import portability.contributions.consent.ConsentCommand.RevokeConsent;

/// Axon's shell around [Consents].
@Aggregate(type = "consents")
class ConsentsAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Consents consents = Consents.none();

    static String stream(String personId) {
        return "consents/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(GiveConsent command) {
        var given = consents.give(command);
        AggregateLifecycle.apply(given);
        return given.consentId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeConsent command) {
        AggregateLifecycle.apply(consents.revoke(command));
    }

    @EventSourcingHandler
    void on(ConsentEvent event) {
        stream = stream(event.personId());
        consents = consents.evolve(event);
    }
}
