package portability.contributions.person;

import java.util.Objects;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refusal.WrongInstitution;
import portability.contributions.refusal.Refused;
import portability.contributions.request.OneWriter;
import portability.contributions.request.Request;
import portability.ledger.axon.Commands;
import portability.ledger.privacy.keys.KeyedHash;

/// Registers persons: one per number.
public final class PersonRegistration {
    private final String institution;
    private final KeyedHash hash;
    private final OneWriter writer;
    private final Persons persons;
    private final Commands commands;

    public PersonRegistration(
            String institution, KeyedHash hash, OneWriter writer, Persons persons, Commands commands) {
        this.institution = institution;
        this.hash = hash;
        this.writer = writer;
        this.persons = persons;
        this.commands = commands;
    }

    /// The id of the registered person.
    ///
    /// It is made from the number here, by a keyed hash: two registrations of one number meet in one stream,
    /// whatever the read model shows.
    /// @throws Refused WrongInstitution if the person has no number here, NumberTaken, RequestIdReused
    public String register(Request request, PersonFacts person) {
        var number = person.numberAt(institution).orElseThrow(() -> new Refused(new WrongInstitution()));
        var personId = hash.id(number.institution() + "\n" + number.number());
        return writer.decide(request, () -> {
            requireFree(person, personId);
            return (String)
                    Objects.requireNonNull(commands.send(new RegisterPerson(personId, request, person)), "person id");
        });
    }

    private void requireFree(PersonFacts person, String personId) {
        for (var number : person.numbers())
            persons.idByNumber(number).filter(id -> !id.equals(personId)).ifPresent(_ -> {
                throw new Refused(new NumberTaken());
            });
    }
}
