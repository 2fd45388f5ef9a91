package portability.contributions.person;

import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refused;

/// A person's registration: decides and evolves.
record Person(boolean registered) {
    static Person none() {
        return new Person(false);
    }

    /// @throws Refused NumberTaken if someone is registered here; the ids are made from the number
    PersonRegistered register(RegisterPerson command) {
        if (registered) throw new Refused(new NumberTaken());
        return new PersonRegistered(command.personId(), command.request(), command.person());
    }

    Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> new Person(true);
        };
    }
}
