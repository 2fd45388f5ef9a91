package portability.contributions.person;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// Registers a person under an id that follows from the number at this institution.
///
/// @param numbersElsewhere keyed hashes of the person's numbers at other institutions
public record RegisterPerson(String personId, Request request, PersonFacts person, List<String> numbersElsewhere) {
    public RegisterPerson {
        numbersElsewhere = List.copyOf(numbersElsewhere);
    }

    @TargetAggregateIdentifier
    public String stream() {
        return PersonAggregate.stream(personId);
    }
}
