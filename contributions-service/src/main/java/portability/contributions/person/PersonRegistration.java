package portability.contributions.person;

import java.util.Objects;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.Request;
import portability.ledger.axon.CommandIdReused;
import portability.ledger.axon.Commands;
import portability.ledger.privacy.keys.KeyedHash;
import portability.ledger.privacy.keys.NodeSecret;

/// Registers persons: one per number.
///
/// A person's stream is named after the number here, each other number has a stream of its own, both by a keyed
/// hash. So two registrations of one number meet in one stream, and nobody need wait for a read model or for another.
public final class PersonRegistration {
    private final String institution;
    private final KeyedHash personHash;
    private final KeyedHash numberHash;
    private final CurrentReads reads;
    private final Persons persons;
    private final Commands commands;

    /// @param secret so that neither persons' ids nor numbers' streams tell a number
    public PersonRegistration(
            String institution, NodeSecret secret, CurrentReads reads, Persons persons, Commands commands) {
        this.institution = institution;
        this.personHash = secret.hash("person");
        this.numberHash = secret.hash("number");
        this.reads = reads;
        this.persons = persons;
        this.commands = commands;
    }

    /// The id of the registered person.
    /// @throws Refused         WrongInstitution if the person has no number here, NumberTaken
    /// @throws CommandIdReused if the request id came before with other contents
    public String register(Request request, PersonFacts person) {
        var number = person.numberAt(institution).orElseThrow(() -> new Refused(new WrongInstitution()));
        var personId = personHash.id(text(number));
        // Sorted, so that two registrations that wait for each other's numbers do so in one order.
        var elsewhere = person.numbers().stream()
                .filter(other -> !other.equals(number))
                .map(other -> numberHash.id(text(other)))
                .sorted()
                .toList();
        requireFree(person, personId);
        return (String) Objects.requireNonNull(
                commands.send(request.commandId(), new RegisterPerson(personId, request, person, elsewhere)),
                "person id");
    }

    private static String text(NumberAt number) {
        return number.institution() + "\n" + number.number();
    }

    /// For persons who were registered before numbers had streams. Who is found is looked up once more, when all
    /// is applied: a number may have been given back.
    private void requireFree(PersonFacts person, String personId) {
        for (var number : person.numbers())
            persons.idByNumber(number)
                    .filter(id -> !id.equals(personId))
                    .flatMap(_ -> reads.awaitPerson(() -> persons.idByNumber(number)))
                    .filter(id -> !id.equals(personId))
                    .ifPresent(_ -> {
                        throw new Refused(new NumberTaken());
                    });
    }
}
