package portability.contributions.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The registered persons, as they are now.
public interface Persons {
    boolean exists(String personId);

    Optional<RegisteredPerson> byId(String personId);

    /// The person who has a number.
    Optional<String> idByNumber(NumberAt number);

    /// What was recorded of a person since the registration, the first first; also what was withdrawn.
    List<RecordedFact> facts(String personId);

    /// Persons who share a key with what is searched for.
    ///
    /// @param most how many are told at most
    List<String> sharing(Set<String> keys, int most);

    /// A fact and what became of it.
    record RecordedFact(String factId, IdentityFact fact, Instant recordedAt, Optional<Instant> withdrawnAt) {
        public boolean holds() {
            return withdrawnAt.isEmpty();
        }
    }

    /// A person under the id of this node.
    record RegisteredPerson(String personId, PersonFacts person) {}
}
