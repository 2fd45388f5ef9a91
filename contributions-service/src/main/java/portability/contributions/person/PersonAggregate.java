package portability.contributions.person;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.person.PersonCommand.RecordIdentityFact;
import portability.contributions.person.PersonCommand.WithdrawIdentityFact;

/// Axon's shell around [Person].
@Aggregate(type = "person")
class PersonAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Person person = Person.none();

    static String stream(String personId) {
        return "person/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(RegisterPerson command, NumberClaims numbers) {
        var registered = person.register(command);
        for (var number : command.numbersElsewhere()) numbers.claim(number, command.personId());
        AggregateLifecycle.apply(registered);
        return command.personId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(RecordIdentityFact command, NumberClaims numbers) {
        var recorded = person.record(command);
        command.claimed().ifPresent(number -> numbers.claim(number, command.personId()));
        AggregateLifecycle.apply(recorded);
        return recorded.factId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(WithdrawIdentityFact command, NumberClaims numbers) {
        var withdrawn = person.withdraw(command);
        person.claimedBy(command.factId()).ifPresent(number -> numbers.release(number, command.personId()));
        AggregateLifecycle.apply(withdrawn);
        return withdrawn.factId();
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        stream = stream(event.personId());
        person = person.evolve(event);
    }
}
