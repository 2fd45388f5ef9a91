package portability.contributions.person;

import java.util.List;
import java.util.Optional;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;

/// A person's registration: decides and evolves.
///
/// @param registeredBy the request that registered the person; empty before that
record Person(Optional<Request> registeredBy) {
    static Person none() {
        return new Person(Optional.empty());
    }

    /// @throws Refused NumberTaken if someone is registered here by another request; the ids are made from the number
    List<PersonEvent> register(RegisterPerson command) {
        if (registeredBy.isEmpty())
            return List.of(new PersonRegistered(command.personId(), command.request(), command.person()));
        if (registeredBy.get().equals(command.request())) return List.of();
        throw new Refused(new NumberTaken());
    }

    Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered(var _, var request, var _) -> new Person(Optional.of(request));
        };
    }
}
