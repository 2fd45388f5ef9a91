package portability.contributions.person;

import java.util.Optional;

/// The registered persons, as they are now.
public interface Persons {
    boolean exists(String personId);

    Optional<RegisteredPerson> byId(String personId);

    /// The person who has a number.
    Optional<String> idByNumber(NumberAt number);

    /// A person under the id of this node.
    record RegisteredPerson(String personId, PersonFacts person) {}
}
