package portability.contributions.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// Registers a person under an id that follows from the number at this institution.
public record RegisterPerson(String personId, Request request, PersonFacts person) {
    @TargetAggregateIdentifier
    public String stream() {
        return PersonAggregate.stream(personId);
    }
}
