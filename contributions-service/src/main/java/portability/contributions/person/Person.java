package portability.contributions.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portability.contributions.person.PersonCommand.RecordIdentityFact;
import portability.contributions.person.PersonCommand.WithdrawIdentityFact;
import portability.contributions.person.PersonEvent.IdentityFactRecorded;
import portability.contributions.person.PersonEvent.IdentityFactWithdrawn;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.refusal.Refusal.AlreadyRecorded;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refusal.UnknownFact;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;

/// A person's registration: decides and evolves.
///
/// @param facts what was recorded since and holds, by the fact's id
record Person(boolean registered, Map<String, Held> facts) {
    Person {
        facts = Map.copyOf(facts);
    }

    /// @param claimed keyed hash of the number it is
    record Held(IdentityFact fact, Optional<String> claimed) {
        /// A number is recorded once, whatever else is said of it: whoever withdraws it gives it back.
        boolean saysAlready(RecordIdentityFact c) {
            boolean sameNumber = claimed.isPresent() && claimed.equals(c.claimed());
            return sameNumber || fact.equals(c.fact());
        }
    }

    static Person none() {
        return new Person(false, Map.of());
    }

    /// @throws Refused NumberTaken if someone is registered here; the ids are made from the number
    PersonRegistered register(RegisterPerson command) {
        if (registered) throw new Refused(new NumberTaken());
        return new PersonRegistered(command.personId(), command.request(), command.person());
    }

    /// @throws Refused UnknownPerson, AlreadyRecorded
    IdentityFactRecorded record(RecordIdentityFact c) {
        requireRegistered();
        if (facts.values().stream().anyMatch(held -> held.saysAlready(c))) throw new Refused(new AlreadyRecorded());
        return new IdentityFactRecorded(c.personId(), c.request(), factId(c), c.claimed(), c.fact(), c.evidence());
    }

    /// @throws Refused UnknownPerson, UnknownFact
    IdentityFactWithdrawn withdraw(WithdrawIdentityFact c) {
        requireRegistered();
        if (!facts.containsKey(c.factId())) throw new Refused(new UnknownFact());
        return new IdentityFactWithdrawn(c.personId(), c.request(), c.factId(), c.reason());
    }

    /// The number a fact claimed, if it is one.
    Optional<String> claimedBy(String factId) {
        return Optional.ofNullable(facts.get(factId)).flatMap(Held::claimed);
    }

    private void requireRegistered() {
        if (!registered) throw new Refused(new UnknownPerson());
    }

    /// The same request names the same fact.
    private static String factId(RecordIdentityFact c) {
        return UUID.nameUUIDFromBytes(
                        ("fact/" + c.personId() + "\n" + c.request().id()).getBytes(UTF_8))
                .toString();
    }

    Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRegistered _ -> new Person(true, facts);
            case IdentityFactRecorded e -> with(e.factId(), new Held(e.fact(), e.claimed()));
            case IdentityFactWithdrawn e -> without(e.factId());
        };
    }

    private Person with(String factId, Held held) {
        var more = new HashMap<>(facts);
        more.put(factId, held);
        return new Person(registered, more);
    }

    private Person without(String factId) {
        var fewer = new HashMap<>(facts);
        fewer.remove(factId);
        return new Person(registered, fewer);
    }
}
