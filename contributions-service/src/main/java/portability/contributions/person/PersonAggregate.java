package portability.contributions.person;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

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

    @EventSourcingHandler
    void on(PersonEvent event) {
        stream = stream(event.personId());
        person = person.evolve(event);
    }
}
